package jp.tsunagari.portal.card.web;

import java.time.Clock;
import java.util.Optional;
import jp.tsunagari.portal.card.CardHistoryStore;
import jp.tsunagari.portal.card.CardKey;
import jp.tsunagari.portal.card.Change;
import jp.tsunagari.portal.card.DraftKind;
import jp.tsunagari.portal.initiative.InitiativeDetails;
import jp.tsunagari.portal.initiative.InitiativeStore;
import jp.tsunagari.portal.initiative.web.InitiativePreview;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Editing an initiative that the catalogue has. */
@Component
class InitiativeEditor extends InitiativeFormEditor {

    private final InitiativeDesk desk;
    private final InitiativeStore cards;
    private final CardHistoryStore history;
    private final CardPublisher publisher;
    private final InitiativePreview preview;
    private final Clock clock;

    InitiativeEditor(
            InitiativeDesk desk,
            InitiativeStore cards,
            CardHistoryStore history,
            InitiativeForms forms,
            InitiativeChoices choices,
            CardPublisher publisher,
            InitiativePreview preview,
            Clock clock) {
        super(forms, choices);
        this.desk = desk;
        this.cards = cards;
        this.history = history;
        this.publisher = publisher;
        this.preview = preview;
        this.clock = clock;
    }

    @Override
    public Optional<Editing<InitiativeDetails>> start(long id) {
        return desk.find(id).map(card -> Editing.of(DraftKind.INITIATIVE, card));
    }

    @Override
    public Optional<InitiativeDetails> before(long id, int number) {
        return history.content(CardKey.initiative(id), number).map(desk::read);
    }

    @Override
    public String preview(
            Editing<InitiativeDetails> editing, InitiativeForm form, InitiativeDetails details, Model model) {
        return cards.find(editing.id())
                .map(card -> preview.show(card.showing(details, clock.instant()), model))
                .orElseThrow();
    }

    @Override
    public Publication<InitiativeDetails> publish(
            Editing<InitiativeDetails> editing,
            InitiativeForm form,
            long seen,
            InitiativeDetails before,
            InitiativeDetails details,
            Change change) {
        return publisher.publish(desk, editing.id(), seen, before, details, change);
    }
}
