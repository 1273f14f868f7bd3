package jp.tsunagari.portal.card.web;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import jp.tsunagari.portal.card.CardStore;
import jp.tsunagari.portal.card.CardStore.StaleCardException;
import jp.tsunagari.portal.card.Change;
import jp.tsunagari.portal.card.ChangeKind;
import jp.tsunagari.portal.card.DraftKind;
import jp.tsunagari.portal.card.draft.SubmissionStore.RepeatedException;
import jp.tsunagari.portal.card.draft.SubmissionStore.Submission;
import jp.tsunagari.portal.card.web.EditSession.Reading;
import jp.tsunagari.portal.card.web.MergePages.MergeDecisions;
import jp.tsunagari.portal.merge.CardMerge;
import jp.tsunagari.portal.security.SignedIn;
import jp.tsunagari.portal.web.form.FormErrors;
import jp.tsunagari.portal.web.form.FormText;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.validation.Errors;
import org.springframework.validation.MapBindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The form of a card that the catalogue has already, so that two people can change it at once. */
abstract class CardEditController<D, F> extends CardFormController<D, F> {

    private final CardFormServices services;
    private final CardForms<D, F> forms;
    private final CardStore<D, ?, ?> store;
    private final DraftKind kind;

    CardEditController(CardFormServices services, CardForms<D, F> forms, CardStore<D, ?, ?> store, DraftKind kind) {
        super(services, forms);
        this.services = services;
        this.forms = forms;
        this.store = store;
        this.kind = kind;
    }

    @Override
    final Optional<EditedCard<D>> start(long id) {
        return services.access().find(store, id).map(card -> EditedCard.of(kind, card));
    }

    @Override
    final Optional<D> before(long id, int number) {
        return services.access().version(store, id, number);
    }

    @Override
    final CardPublisher.Publication<D> publish(EditSession<D, F> session, Reading<D> reading, Change change) {
        return services.publisher().publish(store, session, reading, change);
    }

    /** The draft and what was published since it began, brought together as far as can be without asking. */
    @GetMapping("/merge")
    ModelAndView merge(
            @PathVariable long id,
            @AuthenticationPrincipal SignedIn person,
            @Nullable @RequestParam(name = "check", required = false) String check,
            Model model) {
        EditedCard<D> editing = edit(id, person);
        Optional<EditSession<D, F>> draft = services.draft(editing, person, forms);
        if (draft.isEmpty()) {
            return redirect(editing.path());
        }
        Reading<D> mine = read(draft.get());
        if (mine.errors().hasErrors()) {
            return redirect(editing.path() + CHECK);
        }
        OpenCard<D> now = services.access().open(store, id, person);
        Map<String, String> sent =
                CardFormServices.decisions(Objects.requireNonNull(draft.get().draft()));
        CardMerge<D> merge = merge(mine, now);
        Errors errors = check == null ? new MapBindingResult(sent, "merge") : errors(merge, now, sent);
        model.addAttribute("errors", FormErrors.of(errors, services.messages()));
        model.addAttribute("sealed", services.seals().seal(draft.get().draftKey()));
        model.addAttribute("key", editing.key());
        model.addAttribute(
                "stamps", String.join(" ", services.drafts().stamps(draft.get().draftKey())));
        return page(
                services.merges().show(merge, now, draft.get().sent(), new MergeDecisions(sent), person, model),
                errors.hasErrors() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.CONFLICT,
                model);
    }

    private Errors errors(CardMerge<D> merge, OpenCard<D> now, Map<String, String> sent) {
        Errors errors = new MapBindingResult(sent, "merge");
        MergeDecisions decisions = new MergeDecisions(sent);
        decisions
                .undecided(merge)
                .forEach(key -> errors.rejectValue(MergeDecisions.CHOICE + key, "card-form.merge.undecided"));
        if (!errors.hasErrors()) {
            forms.read(forms.of(decisions.decided(merge)), now.details(), errors);
        }
        return errors;
    }

    /** Publishes what was decided about each thing that two people have changed. */
    @PostMapping("/merge")
    ModelAndView merge(
            @PathVariable long id,
            @AuthenticationPrincipal SignedIn person,
            @RequestParam("theirs") long theirs,
            @RequestParam Map<String, String> sent,
            RedirectAttributes redirect) {
        EditedCard<D> editing = edit(id, person);
        String opened = sent.getOrDefault("form", "");
        Optional<EditSession<D, F>> draft = services.draft(editing, person, forms);
        if (draft.isEmpty()) {
            return services.publisher()
                    .opened(person, opened)
                    .map(done -> told(editing, person, done, editing.key(), redirect))
                    .orElseGet(() -> redirect(editing.path()));
        }
        EditSession<D, F> session = draft.get().sentBy(opened, FormText.line(sent.getOrDefault("reason", "")));
        Map<String, String> decided = MergeDecisions.of(sent).sent();
        services.decide(session.draftKey(), session.sent().reason(), decided);
        Reading<D> mine = read(session);
        if (mine.errors().hasErrors()) {
            return redirect(editing.path() + CHECK);
        }
        OpenCard<D> now = services.access().open(store, id, person);
        CardMerge<D> merge = merge(mine, now);
        if (errors(merge, now, decided).hasErrors()) {
            return redirect(editing.path() + "/merge?check=");
        }
        if (now.version() != theirs) {
            return redirect(editing.path() + "/merge");
        }
        D details = new MergeDecisions(decided).decided(merge);
        try {
            Change change =
                    CardAccess.by(person, ChangeKind.MERGED, session.sent().reason());
            services.publisher().once(person, session.submission(decided, theirs), CardPublisher.MERGED, () -> {
                store.change(now.key().id(), now.version(), details, change);
                return now.publicPath();
            });
        } catch (StaleCardException overtaken) {
            return redirect(editing.path() + "/merge");
        } catch (RepeatedException repeated) {
            // Told as the first was.
        }
        return published(session, new Submission(CardPublisher.MERGED, now.publicPath()), redirect);
    }

    private CardMerge<D> merge(Reading<D> mine, OpenCard<D> now) {
        return CardMerge.of(store.shape(), mine.before(), mine.details(), now.details());
    }
}
