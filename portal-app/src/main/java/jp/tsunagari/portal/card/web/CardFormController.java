package jp.tsunagari.portal.card.web;

import java.util.Objects;
import java.util.Optional;
import jp.tsunagari.portal.card.Change;
import jp.tsunagari.portal.card.ChangeKind;
import jp.tsunagari.portal.card.web.EditSession.Reading;
import jp.tsunagari.portal.card.web.EditSession.Sent;
import jp.tsunagari.portal.card.web.MergePages.MergeDecisions;
import jp.tsunagari.portal.organisation.OrganisationStore.NameTakenException;
import jp.tsunagari.portal.security.SignedIn;
import jp.tsunagari.portal.web.NotFoundException;
import jp.tsunagari.portal.web.form.FormErrors;
import jp.tsunagari.portal.web.form.RowChange;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.Errors;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The way from a card through its form, draft and preview to its publication, below the address that the kind of card
 * has.
 *
 * @param <D> the details of a card
 * @param <F> its form
 */
abstract class CardFormController<D, F> {

    private final CardFormServices services;
    private final CardForms<D, F> forms;

    CardFormController(CardFormServices services, CardForms<D, F> forms) {
        this.services = services;
        this.forms = forms;
    }

    /** Empty if there is nothing to edit. */
    abstract Optional<EditedCard<D>> start(long id);

    /** What a form began from, by the number of the version; empty if there never was such a version. */
    abstract Optional<D> before(long id, int number);

    /** Fills the model as for the public page and names its template. */
    abstract String preview(EditSession<D, F> session, D details, Model model);

    /** Stores what the form says. */
    abstract CardPublisher.Publication<D> publish(EditSession<D, F> session, Reading<D> reading, Change change);

    /** The form as the catalogue has it; who has left a draft is asked first. */
    @GetMapping
    String form(
            @PathVariable long id,
            @AuthenticationPrincipal SignedIn person,
            @Nullable @RequestParam(name = "draft", required = false) String draft,
            Model model) {
        EditedCard<D> editing = edit(id, person);
        Optional<EditSession<D, F>> left = services.draft(editing, person, forms);
        if (left.isPresent() && draft == null) {
            model.addAttribute("editing", editing);
            model.addAttribute("savedAt", left.get().savedAt());
            return "card/draft";
        }
        return show(
                left.orElseGet(() -> EditSession.of(editing, person, forms.of(editing.details()), null)),
                FormErrors.NONE,
                model);
    }

    /** Keeps what was typed, whatever comes next, and does what the button says. */
    @PostMapping
    ModelAndView send(
            @PathVariable long id,
            @AuthenticationPrincipal SignedIn person,
            F form,
            Sent sent,
            Model model,
            RedirectAttributes redirect) {
        EditedCard<D> editing = edit(id, person);
        F changed = RowChange.of(sent.button())
                .map(change -> forms.apply(change, form))
                .orElse(form);
        EditSession<D, F> session = services.keep(editing, person, changed, sent);
        if (!sent.asksFor(Sent.PREVIEW) && !sent.asksFor(Sent.PUBLISH)) {
            return page(show(session, FormErrors.NONE, model), HttpStatus.OK, model);
        }
        Reading<D> reading = read(session);
        if (reading.errors().hasErrors()) {
            return refuse(session, reading.errors(), model);
        }
        return sent.asksFor(Sent.PREVIEW)
                ? redirect(editing.path() + "/preview")
                : publish(session, reading, model, redirect);
    }

    /** Keeps what was typed without showing anything but the time of day; the script calls it now and then. */
    @PostMapping(path = "/draft", produces = MediaType.TEXT_PLAIN_VALUE)
    @ResponseBody
    String keep(@PathVariable long id, @AuthenticationPrincipal SignedIn person, F form, Sent sent) {
        return services.dates()
                .clock(Objects.requireNonNull(
                        services.keep(edit(id, person), person, form, sent).savedAt(), "a kept draft has a time"));
    }

    @PostMapping("/discard")
    String discard(@PathVariable long id, @AuthenticationPrincipal SignedIn person) {
        EditedCard<D> editing = edit(id, person);
        services.drafts().drop(editing.draftKey(person));
        return "redirect:" + editing.path();
    }

    /** The draft as readers would see it. */
    @GetMapping("/preview")
    String preview(@PathVariable long id, @AuthenticationPrincipal SignedIn person, Model model) {
        EditedCard<D> editing = edit(id, person);
        Optional<EditSession<D, F>> draft = services.draft(editing, person, forms);
        if (draft.isEmpty()) {
            return "redirect:" + editing.path();
        }
        Reading<D> reading = read(draft.get());
        if (reading.errors().hasErrors()) {
            return "redirect:" + editing.path() + "?draft";
        }
        model.addAttribute("preview", editing);
        model.addAttribute("savedAt", millis(draft.get()));
        model.addAttribute("robots", "noindex");
        return preview(draft.get(), reading.details(), model);
    }

    /** Publishes the draft that was seen in the preview, and no other. */
    @PostMapping("/publish")
    ModelAndView publish(
            @PathVariable long id,
            @AuthenticationPrincipal SignedIn person,
            @RequestParam("savedAt") long savedAt,
            @RequestParam(name = "reason", defaultValue = "") String reason,
            Model model,
            RedirectAttributes redirect) {
        EditedCard<D> editing = edit(id, person);
        Optional<EditSession<D, F>> draft = services.draft(editing, person, forms);
        if (draft.isEmpty() || millis(draft.get()) != savedAt) {
            tell(redirect, "card-form.publish.draft-changed", null, null);
            return redirect(editing.path() + (draft.isEmpty() ? "" : "/preview"));
        }
        EditSession<D, F> session = draft.get().because(reason);
        Reading<D> reading = read(session);
        return reading.errors().hasErrors()
                ? refuse(session, reading.errors(), model)
                : publish(session, reading, model, redirect);
    }

    private ModelAndView publish(
            EditSession<D, F> session, Reading<D> reading, Model model, RedirectAttributes redirect) {
        String reason = session.sent().reason();
        CardPublisher.Publication<D> publication;
        try {
            publication = publish(session, reading, CardAccess.by(session.person(), ChangeKind.EDITED, reason));
        } catch (NameTakenException taken) {
            reading.errors().rejectValue("name", "card-form.organisation.name.taken");
            return refuse(session, reading.errors(), model);
        }
        if (publication instanceof CardPublisher.Done<D> done) {
            String key = done.changed() ? "card-form.publish.done" : "card-form.publish.unchanged";
            return published(session, key, done.publicPath(), redirect);
        }
        CardPublisher.Stale<D> stale = (CardPublisher.Stale<D>) publication;
        int number = session.sent().number();
        return page(
                services.merges().show(stale.merge(), stale.now(), number, MergeDecisions.NONE, reason, model),
                HttpStatus.CONFLICT,
                model);
    }

    ModelAndView published(EditSession<D, F> session, String key, String publicPath, RedirectAttributes redirect) {
        EditedCard<D> editing = session.editing();
        services.drafts().drop(session.draftKey());
        tell(redirect, key, publicPath, editing.key());
        return redirect(CardAccess.home(session.person(), editing.organisationId()));
    }

    private void tell(RedirectAttributes redirect, String key, @Nullable String path, @Nullable String done) {
        redirect.addFlashAttribute(
                Notice.ATTRIBUTE, new Notice(services.messages().get(key), path, done));
    }

    private ModelAndView refuse(EditSession<D, F> session, Errors errors, Model model) {
        return page(
                show(session, FormErrors.of(errors, services.messages()), model),
                HttpStatus.UNPROCESSABLE_CONTENT,
                model);
    }

    private String show(EditSession<D, F> session, FormErrors errors, Model model) {
        model.addAttribute("editing", session.editing());
        model.addAttribute("form", session.form());
        model.addAttribute("errors", errors);
        model.addAttribute("version", session.sent().version());
        model.addAttribute("number", session.sent().number());
        model.addAttribute("savedAt", session.savedAt());
        model.addAttribute("reason", session.sent().reason());
        forms.offer(model, session.form(), session.sent().regionQuery());
        return forms.template();
    }

    EditedCard<D> edit(long id, SignedIn person) {
        return services.access().edit(start(id), person);
    }

    Reading<D> read(EditSession<D, F> session) {
        int number = session.sent().number();
        D before = before(session.editing().id(), number)
                .orElseThrow(() -> new NotFoundException(
                        "no version " + number + " of " + session.editing().path()));
        Errors errors = new BeanPropertyBindingResult(session.form(), "form");
        return new Reading<>(before, read(session.form(), before, errors), errors);
    }

    D read(F form, D before, Errors errors) {
        return forms.read(form, before, errors);
    }

    private static long millis(EditSession<?, ?> draft) {
        return draft.savedAt() == null ? 0 : draft.savedAt().toEpochMilli();
    }

    static ModelAndView page(String template, HttpStatusCode status, Model model) {
        return new ModelAndView(template, model.asMap(), status);
    }

    static ModelAndView redirect(String path) {
        return new ModelAndView("redirect:" + path);
    }
}
