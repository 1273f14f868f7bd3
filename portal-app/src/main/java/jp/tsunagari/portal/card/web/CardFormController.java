package jp.tsunagari.portal.card.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import jp.tsunagari.portal.card.CardDraftStore.DraftKey;
import jp.tsunagari.portal.card.CardDraftStore.DraftState;
import jp.tsunagari.portal.card.Change;
import jp.tsunagari.portal.card.ChangeKind;
import jp.tsunagari.portal.card.draft.DraftKeeper.Contradiction;
import jp.tsunagari.portal.card.draft.DraftKeeper.Kept;
import jp.tsunagari.portal.card.draft.DraftKeeper.Outcome;
import jp.tsunagari.portal.card.draft.SubmissionStore.RepeatedException;
import jp.tsunagari.portal.card.draft.SubmissionStore.Submission;
import jp.tsunagari.portal.card.web.EditSession.Reading;
import jp.tsunagari.portal.card.web.EditSession.Sent;
import jp.tsunagari.portal.card.web.MergePages.MergeDecisions;
import jp.tsunagari.portal.organisation.OrganisationStore.NameTakenException;
import jp.tsunagari.portal.security.SignedIn;
import jp.tsunagari.portal.web.NotFoundException;
import jp.tsunagari.portal.web.Refusal;
import jp.tsunagari.portal.web.form.FormErrors;
import jp.tsunagari.portal.web.form.FormText;
import jp.tsunagari.portal.web.form.RowChange;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.validation.Errors;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The way from a card through its form, draft and preview to its publication, below the address that the kind of card
 * has.
 *
 * @param <D> the details of a card
 * @param <F> its form
 */
abstract class CardFormController<D, F> {

    /** Below a form's address: its draft with what has to be put right. */
    static final String CHECK = "?draft=&check=";

    /** All that was typed of a region, where the address has only its beginning. */
    private static final String TYPED_REGION = "typedRegion";

    private static final String TAKEN = "taken";
    private static final String REGION = "region";

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

    /** The form as the catalogue has it; a person who has left a draft is asked first. */
    @GetMapping
    ModelAndView form(@PathVariable long id, @AuthenticationPrincipal SignedIn person, Wanted wanted, Model model) {
        EditedCard<D> editing = edit(id, person);
        Optional<EditSession<D, F>> left = services.draft(editing, person, forms);
        boolean aside = !services.drafts().aside(editing.draftKey(person)).isEmpty();
        if (wanted.draft() == null && (left.isPresent() || aside)) {
            model.addAttribute("editing", editing);
            model.addAttribute("savedAt", left.map(EditSession::savedAt).orElse(null));
            addKept(editing.draftKey(person), model);
            return page("card/draft", HttpStatus.OK, model);
        }
        model.addAttribute("merged", wanted.merged() != null);
        if (wanted.check() == null || left.isEmpty()) {
            EditSession<D, F> session =
                    left.orElseGet(() -> EditSession.of(editing, person, forms.of(editing.details()), null));
            return page(show(session, FormErrors.NONE, wanted.region(), model), HttpStatus.OK, model);
        }
        Errors errors = read(left.get()).errors();
        if (wanted.check().equals(TAKEN)) {
            errors.rejectValue("name", "card-form.organisation.name.taken");
        }
        if (wanted.check().equals(REGION)) {
            errors.rejectValue("regions", "card-form.regions.left", new Object[] {wanted.region()}, null);
        }
        HttpStatus status = errors.hasErrors() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK;
        return page(
                show(left.get(), FormErrors.of(errors, services.messages()), wanted.region(), model), status, model);
    }

    /** Keeps what was typed, whatever comes next, and does what the button says. Each answer leads to a page of its own. */
    @PostMapping
    ModelAndView send(
            @PathVariable long id,
            @AuthenticationPrincipal SignedIn person,
            F form,
            Sent sent,
            RedirectAttributes redirect,
            HttpServletRequest request) {
        if (mayNoMore(id, person, sent)) {
            return page("card/ended", HttpStatus.FORBIDDEN, MergePages.ended(request));
        }
        EditedCard<D> editing = edit(id, person);
        Optional<ModelAndView> done = repeated(new EditSession<>(editing, person, form, sent, null), redirect);
        if (done.isPresent()) {
            return done.get();
        }
        Kept kept = keep(editing, editing.draftKey(person), changed(form, sent), sent);
        return kept.outcome() == Outcome.ASIDE
                ? redirect(editing.path() + "/sides")
                : answer(session(editing, person, sent, kept), kept.outcome(), redirect);
    }

    private ModelAndView answer(EditSession<D, F> session, Outcome outcome, RedirectAttributes redirect) {
        Sent sent = session.sent();
        String path = session.editing().path();
        if (!sent.region().equals(sent.regionQuery())) {
            redirect.addFlashAttribute(TYPED_REGION, sent.regionQuery());
        }
        if (!sent.asksFor(Sent.PREVIEW) && !sent.asksFor(Sent.PUBLISH)) {
            return redirect(UriComponentsBuilder.fromPath(path)
                    .queryParam("draft", "")
                    .queryParamIfPresent("region", Optional.of(sent.region()).filter(query -> !query.isEmpty()))
                    .queryParamIfPresent("merged", Optional.of("").filter(merged -> outcome == Outcome.MERGED))
                    .encode()
                    .toUriString());
        }
        if (forms.leavesOut(session.form(), sent.region())) {
            return redirect(UriComponentsBuilder.fromPath(path)
                    .queryParam("draft", "")
                    .queryParam("check", REGION)
                    .queryParam("region", sent.region())
                    .encode()
                    .toUriString());
        }
        Reading<D> reading = read(session);
        if (reading.errors().hasErrors()) {
            return redirect(path + CHECK);
        }
        if (sent.asksFor(Sent.PREVIEW)) {
            return redirect(path + "/preview");
        }
        // What another window has put in was not on this page; nobody has seen the whole.
        return outcome == Outcome.MERGED ? redirect(path + "?draft=&merged=") : publish(session, reading, redirect);
    }

    /** Keeps what was typed without showing anything but what became of it; the script calls it now and then. */
    @PostMapping(path = "/draft", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    KeptJson keep(@PathVariable long id, @AuthenticationPrincipal SignedIn person, F form, Sent sent) {
        EditedCard<D> editing = edit(id, person);
        Kept kept = keep(editing, editing.draftKey(person), form, sent);
        return new KeptJson(
                kept.outcome(),
                kept.revision(),
                services.dates().clock(kept.draft().savedAt()));
    }

    /**
     * What became of what was typed.
     *
     * @param revision what comes next begins from
     * @param time of day at which the draft was saved
     */
    record KeptJson(Outcome outcome, long revision, String time) {}

    /**
     * Keeps what a form sends after its session has ended: as a draft of the person for whom the form was opened, if that
     * person may still edit the card. Nothing else is done. A refused request is led here.
     */
    @PostMapping("/expired")
    @Nullable
    ModelAndView expired(
            @PathVariable long id,
            F form,
            Sent sent,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model)
            throws IOException {
        EditedCard<D> editing = start(id).orElseThrow(() -> new NotFoundException("no such card"));
        Optional<DraftKey> key = services.seals()
                .open(sent.form())
                .filter(opened -> opened.equals(new DraftKey(opened.accountId(), editing.kind(), editing.id())))
                .filter(opened -> services.access().mayEdit(opened.accountId(), editing.organisationId()));
        if (key.isEmpty()) {
            if (request.getDispatcherType() != DispatcherType.FORWARD) {
                throw new NotFoundException("no form that was opened here");
            }
            Refusal.EXPIRED.send(request, response);
            return null;
        }
        keep(editing, key.get(), changed(form, sent), sent);
        response.setHeader("X-Draft-Kept", sent.stamp());
        model.addAttribute("editing", editing);
        return page("card/expired", HttpStatus.FORBIDDEN, model);
    }

    @PostMapping("/discard")
    String discard(@PathVariable long id, @AuthenticationPrincipal SignedIn person, RedirectAttributes redirect) {
        EditedCard<D> editing = edit(id, person);
        services.drafts().drop(editing.draftKey(person));
        tell(redirect, "card-form.draft.discarded", null, editing.key() + " *");
        return "redirect:" + editing.path();
    }

    /** What contradicts the draft, from another window of the same person. */
    @GetMapping("/sides")
    String sides(@PathVariable long id, @AuthenticationPrincipal SignedIn person, Model model) {
        EditedCard<D> editing = edit(id, person);
        DraftKey key = editing.draftKey(person);
        Supplier<DraftState> card = card(editing, person);
        Optional<Contradiction> contradiction = services.keeper().contradiction(key, card);
        if (contradiction.isEmpty()) {
            return "redirect:" + editing.path() + "?draft=";
        }
        model.addAttribute("editing", editing);
        addKept(key, model);
        return services.merges().showSides(contradiction.get(), model);
    }

    /** Takes what was decided into the draft; asks again about what was not. */
    @PostMapping("/sides")
    ModelAndView decide(
            @PathVariable long id,
            @AuthenticationPrincipal SignedIn person,
            @RequestParam("revision") long revision,
            @RequestParam Map<String, String> sent) {
        EditedCard<D> editing = edit(id, person);
        DraftKey key = editing.draftKey(person);
        Supplier<DraftState> card = card(editing, person);
        Map<String, String> decisions = services.keeper()
                .contradiction(key, card)
                .map(contradiction -> MergeDecisions.of(sent).texts(contradiction.conflicts()))
                .orElse(Map.of());
        services.keeper().decide(key, revision, decisions, card);
        return redirect(editing.path() + (services.drafts().aside(key).isEmpty() ? "?draft=" : "/sides"));
    }

    private Supplier<DraftState> card(EditedCard<D> editing, SignedIn person) {
        return () -> CardFormServices.state(
                forms.of(editing.details()),
                EditSession.of(editing, person, forms.of(editing.details()), null)
                        .sent());
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
            return "redirect:" + editing.path() + CHECK;
        }
        model.addAttribute("preview", editing);
        model.addAttribute("revision", draft.get().revision());
        model.addAttribute("reason", draft.get().sent().reason());
        model.addAttribute("sealed", services.seals().seal(draft.get().draftKey()));
        model.addAttribute("robots", "noindex");
        addKept(draft.get().draftKey(), model);
        return preview(draft.get(), reading.details(), model);
    }

    /** Publishes the draft that was seen in the preview, and no other. */
    @PostMapping("/publish")
    ModelAndView publish(
            @PathVariable long id,
            @AuthenticationPrincipal SignedIn person,
            @RequestParam("revision") long revision,
            @RequestParam(name = "reason", defaultValue = "") String reason,
            @RequestParam(name = "form", defaultValue = "") String opened,
            RedirectAttributes redirect) {
        EditedCard<D> editing = edit(id, person);
        Optional<EditSession<D, F>> draft = services.draft(editing, person, forms);
        if (draft.isEmpty() || draft.get().revision() != revision) {
            Optional<Submission> done = services.publisher().opened(person, opened);
            if (done.isPresent()) {
                return told(editing, person, done.get(), editing.key(), redirect);
            }
            tell(redirect, "card-form.publish.draft-changed", null, null);
            return redirect(editing.path() + (draft.isEmpty() ? "" : "/preview"));
        }
        EditSession<D, F> session = draft.get().sentBy(opened, FormText.line(reason));
        if (!session.sent().reason().equals(draft.get().sent().reason())) {
            // The memo outlives whatever keeps the card from being published.
            Kept kept = keep(editing, session.draftKey(), session.form(), session.sent());
            session = session(editing, person, session.sent(), kept);
        }
        Reading<D> reading = read(session);
        return reading.errors().hasErrors() ? redirect(editing.path() + CHECK) : publish(session, reading, redirect);
    }

    private ModelAndView publish(EditSession<D, F> session, Reading<D> reading, RedirectAttributes redirect) {
        EditedCard<D> editing = session.editing();
        CardPublisher.Publication<D> publication;
        try {
            publication = publish(
                    session,
                    reading,
                    CardAccess.by(
                            session.person(), ChangeKind.EDITED, session.sent().reason()));
        } catch (NameTakenException taken) {
            return redirect(editing.path() + CHECK + TAKEN);
        } catch (RepeatedException repeated) {
            return repeated(session, redirect).orElseThrow();
        }
        if (publication instanceof CardPublisher.Done<D> done) {
            Optional<ModelAndView> before = done.changed() ? Optional.empty() : repeated(session, redirect);
            String key = done.changed() ? CardPublisher.PUBLISHED : "card-form.publish.unchanged";
            return before.orElseGet(() -> published(session, new Submission(key, done.publicPath()), redirect));
        }
        return redirect(editing.path() + "/merge");
    }

    /** What became of it, if exactly this was sent before. */
    Optional<ModelAndView> repeated(EditSession<D, F> session, RedirectAttributes redirect) {
        return services.publisher()
                .done(session.person(), session.submission())
                .map(done -> published(session, done, redirect));
    }

    ModelAndView published(EditSession<D, F> session, Submission done, RedirectAttributes redirect) {
        EditedCard<D> editing = session.editing();
        String stamps = String.join(" ", services.drafts().stamps(session.draftKey()));
        services.drafts().dropPublished(session.draftKey(), session.revision());
        String kept =
                String.join(" ", editing.key(), session.sent().stamp(), stamps).strip();
        return told(editing, session.person(), done, kept, redirect);
    }

    ModelAndView told(
            EditedCard<D> editing, SignedIn person, Submission done, String kept, RedirectAttributes redirect) {
        tell(redirect, done.told(), done.path(), kept);
        return redirect(CardAccess.home(person, editing.organisationId()));
    }

    private void tell(RedirectAttributes redirect, String key, @Nullable String path, @Nullable String done) {
        redirect.addFlashAttribute(
                Notice.ATTRIBUTE, new Notice(services.messages().get(key), path, done));
    }

    private String show(EditSession<D, F> session, FormErrors errors, String region, Model model) {
        model.addAttribute("editing", session.editing());
        model.addAttribute("form", session.form());
        model.addAttribute("errors", errors);
        model.addAttribute("version", session.sent().version());
        model.addAttribute("number", session.sent().number());
        model.addAttribute("revision", session.revision());
        model.addAttribute("sealed", services.seals().seal(session.draftKey()));
        model.addAttribute("savedAt", session.savedAt());
        model.addAttribute("reason", session.sent().reason());
        model.addAttribute("aside", !services.drafts().aside(session.draftKey()).isEmpty());
        addKept(session.draftKey(), model);
        forms.offer(model, session.form(), region);
        if (model.getAttribute(TYPED_REGION) instanceof String typed) {
            model.addAttribute("regionQuery", typed);
        }
        return forms.template();
    }

    /** What of the browser's own copies has arrived, for the script. */
    private void addKept(DraftKey key, Model model) {
        model.addAttribute("stamps", String.join(" ", services.drafts().stamps(key)));
    }

    /** With the rows that the button adds, moves or takes away. */
    private F changed(F form, Sent sent) {
        return RowChange.of(sent.button())
                .map(change -> forms.apply(change, form))
                .orElse(form);
    }

    private Kept keep(EditedCard<D> editing, DraftKey key, F form, Sent sent) {
        return services.keep(key, form, sent, () -> forms.of(began(editing, sent.number())));
    }

    private EditSession<D, F> session(EditedCard<D> editing, SignedIn person, Sent sent, Kept kept) {
        EditSession<D, F> draft = CardFormServices.session(editing, person, forms, kept.draft());
        Sent also = new Sent(
                draft.sent().version(),
                draft.sent().number(),
                sent.button(),
                draft.sent().reason(),
                sent.regionQuery(),
                draft.revision(),
                sent.form(),
                sent.stamp());
        return new EditSession<>(editing, person, draft.form(), also, kept.draft());
    }

    private D began(EditedCard<D> editing, int number) {
        return before(editing.id(), number)
                .orElseThrow(() -> new NotFoundException("no version " + number + " of " + editing.path()));
    }

    /**
     * What the address of a form asks for.
     *
     * @param draft not null for the draft without asking
     * @param check not null for what has to be put right before it can be published
     * @param merged not null where another window's words have come in
     * @param region what is looked for among the regions; may be empty
     */
    record Wanted(
            @Nullable String draft,
            @Nullable String check,
            @Nullable String merged,
            String region) {

        Wanted {
            region = FormText.orEmpty(region);
        }
    }

    /** Whether the form was opened for a person who might edit the card then, and may not by now. */
    private boolean mayNoMore(long id, SignedIn person, Sent sent) {
        return start(id)
                .filter(editing -> !services.access().mayEdit(person.accountId(), editing.organisationId()))
                .filter(editing -> services.seals()
                        .open(sent.form())
                        .filter(editing.draftKey(person)::equals)
                        .isPresent())
                .isPresent();
    }

    EditedCard<D> edit(long id, SignedIn person) {
        return services.access().edit(start(id), person);
    }

    Reading<D> read(EditSession<D, F> session) {
        int number = session.sent().number();
        D before = began(session.editing(), number);
        BindingResult errors = new BeanPropertyBindingResult(session.form(), "form");
        D details = read(session.form(), before, errors);
        session.sent().fault().ifPresent(errors::addError);
        return new Reading<>(before, details, errors);
    }

    D read(F form, D before, Errors errors) {
        return forms.read(form, before, errors);
    }

    static ModelAndView page(String template, HttpStatusCode status, Model model) {
        return new ModelAndView(template, model.asMap(), status);
    }

    static ModelAndView redirect(String path) {
        return new ModelAndView("redirect:" + path);
    }
}
