package jp.tsunagari.portal.card.web;

import jp.tsunagari.portal.organisation.OrganisationDetails;
import jp.tsunagari.portal.web.Page;
import org.springframework.web.bind.annotation.RequestMapping;

/** Editing an organisation. */
@Page
@RequestMapping("/my/organisations/{id}")
class OrganisationFormController extends MergingFormController<OrganisationDetails, OrganisationForm> {

    OrganisationFormController(CardFlow flow, OrganisationEditor editor, OrganisationDesk desk) {
        super(flow, editor, desk);
    }
}
