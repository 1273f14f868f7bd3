package jp.tsunagari.portal.card.web;

import jp.tsunagari.portal.initiative.InitiativeDetails;
import jp.tsunagari.portal.web.Page;
import org.springframework.web.bind.annotation.RequestMapping;

/** Editing an initiative. */
@Page
@RequestMapping("/my/initiatives/{id}")
class InitiativeFormController extends MergingFormController<InitiativeDetails, InitiativeForm> {

    InitiativeFormController(CardFlow flow, InitiativeEditor editor, InitiativeDesk desk) {
        super(flow, editor, desk);
    }
}
