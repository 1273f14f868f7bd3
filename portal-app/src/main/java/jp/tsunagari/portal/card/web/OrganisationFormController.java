package jp.tsunagari.portal.card.web;

import java.time.Clock;
import jp.tsunagari.portal.card.DraftKind;
import jp.tsunagari.portal.organisation.OrganisationDetails;
import jp.tsunagari.portal.organisation.OrganisationStore;
import jp.tsunagari.portal.organisation.web.OrganisationPreview;
import jp.tsunagari.portal.web.Page;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;

/** Editing an organisation. */
@Page
@RequestMapping("/my/organisations/{id}")
class OrganisationFormController extends CardEditController<OrganisationDetails, OrganisationForm> {

    private final OrganisationForms forms;
    private final OrganisationStore cards;
    private final OrganisationPreview preview;
    private final Clock clock;

    OrganisationFormController(
            CardFormServices services,
            OrganisationForms forms,
            OrganisationStore cards,
            OrganisationPreview preview,
            Clock clock) {
        super(services, forms, cards, DraftKind.ORGANISATION);
        this.forms = forms;
        this.cards = cards;
        this.preview = preview;
        this.clock = clock;
    }

    @Override
    String preview(
            EditSession<OrganisationDetails, OrganisationForm> session, OrganisationDetails details, Model model) {
        forms.askAboutContacts(model, session.form());
        return cards.find(session.editing().id())
                .map(card -> preview.show(card.showing(details, clock.instant()), model))
                .orElseThrow();
    }
}
