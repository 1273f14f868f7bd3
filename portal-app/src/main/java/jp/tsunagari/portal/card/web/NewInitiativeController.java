package jp.tsunagari.portal.card.web;

import jp.tsunagari.portal.initiative.InitiativeDetails;
import jp.tsunagari.portal.web.Page;
import org.springframework.web.bind.annotation.RequestMapping;

/** Adding an initiative to an organisation. */
@Page
@RequestMapping("/my/organisations/{id}/initiatives/new")
class NewInitiativeController extends CardFormController<InitiativeDetails, InitiativeForm> {

    NewInitiativeController(CardFlow flow, NewInitiativeEditor editor) {
        super(flow, editor);
    }
}
