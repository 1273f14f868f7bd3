package jp.tsunagari.portal.card.web;

import java.time.Clock;
import jp.tsunagari.portal.card.DraftKind;
import jp.tsunagari.portal.initiative.InitiativeDetails;
import jp.tsunagari.portal.initiative.InitiativeStore;
import jp.tsunagari.portal.initiative.web.InitiativePreview;
import jp.tsunagari.portal.web.Page;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;

/** Editing an initiative. */
@Page
@RequestMapping("/my/initiatives/{id}")
class InitiativeFormController extends CardEditController<InitiativeDetails, InitiativeForm> {

    private final InitiativeForms forms;
    private final InitiativeStore cards;
    private final InitiativePreview preview;
    private final Clock clock;

    InitiativeFormController(
            CardFormServices services,
            InitiativeForms forms,
            InitiativeStore cards,
            InitiativePreview preview,
            Clock clock) {
        super(services, forms, cards, DraftKind.INITIATIVE);
        this.forms = forms;
        this.cards = cards;
        this.preview = preview;
        this.clock = clock;
    }

    @Override
    String preview(EditSession<InitiativeDetails, InitiativeForm> session, InitiativeDetails details, Model model) {
        forms.askAboutContacts(model, session.form());
        return cards.find(session.editing().id())
                .map(card -> preview.show(card.showing(details, clock.instant()), model))
                .orElseThrow();
    }
}
