package jp.tsunagari.portal.card.web;

import java.util.Map;
import java.util.Optional;
import jp.tsunagari.portal.card.CardStore;
import jp.tsunagari.portal.card.CardStore.StaleCardException;
import jp.tsunagari.portal.card.Change;
import jp.tsunagari.portal.card.ChangeKind;
import jp.tsunagari.portal.card.DraftKind;
import jp.tsunagari.portal.card.web.EditSession.Reading;
import jp.tsunagari.portal.card.web.MergePages.MergeDecisions;
import jp.tsunagari.portal.merge.CardMerge;
import jp.tsunagari.portal.security.SignedIn;
import jp.tsunagari.portal.web.form.FormErrors;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.validation.Errors;
import org.springframework.validation.MapBindingResult;
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

    /** Publishes what was decided about each thing that two people have changed. */
    @PostMapping("/merge")
    ModelAndView merge(
            @PathVariable long id,
            @AuthenticationPrincipal SignedIn person,
            @RequestParam("theirs") long theirs,
            @RequestParam Map<String, String> sent,
            Model model,
            RedirectAttributes redirect) {
        EditedCard<D> editing = edit(id, person);
        Optional<EditSession<D, F>> draft = services.draft(editing, person, forms);
        if (draft.isEmpty()) {
            return redirect(editing.path());
        }
        EditSession<D, F> session = draft.get().because(sent.getOrDefault("reason", ""));
        Reading<D> mine = read(session);
        OpenCard<D> now = services.access().open(store, id, person);
        MergeDecisions decisions = new MergeDecisions(sent);
        CardMerge<D> merge = merge(mine, now);
        Errors errors = new MapBindingResult(sent, "merge");
        decisions
                .undecided(merge)
                .forEach(key -> errors.rejectValue(MergeDecisions.CHOICE + key, "card-form.merge.undecided"));
        if (now.version() == theirs && !errors.hasErrors()) {
            D decided = decisions.decided(merge);
            forms.read(forms.of(decided), now.details(), errors);
            Change change =
                    CardAccess.by(person, ChangeKind.MERGED, session.sent().reason());
            if (!errors.hasErrors() && stored(now, decided, change)) {
                return published(session, "card-form.merge.done", now.publicPath(), redirect);
            }
        }
        boolean moved = !errors.hasErrors();
        model.addAttribute("errors", FormErrors.of(errors, services.messages()));
        OpenCard<D> latest = moved ? services.access().open(store, id, person) : now;
        return page(
                services.merges()
                        .show(
                                merge(mine, latest),
                                latest,
                                session.sent().number(),
                                decisions,
                                session.sent().reason(),
                                model),
                moved ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT,
                model);
    }

    private CardMerge<D> merge(Reading<D> mine, OpenCard<D> now) {
        return CardMerge.of(store.shape(), mine.before(), mine.details(), now.details());
    }

    private boolean stored(OpenCard<D> now, D decided, Change change) {
        try {
            store.change(now.key().id(), now.version(), decided, change);
            return true;
        } catch (StaleCardException overtaken) {
            return false;
        }
    }
}
