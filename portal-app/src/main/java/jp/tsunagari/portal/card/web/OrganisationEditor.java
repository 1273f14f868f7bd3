package jp.tsunagari.portal.card.web;

import java.time.Clock;
import java.util.Optional;
import jp.tsunagari.portal.card.CardHistoryStore;
import jp.tsunagari.portal.card.CardKey;
import jp.tsunagari.portal.card.Change;
import jp.tsunagari.portal.card.DraftKind;
import jp.tsunagari.portal.organisation.OrganisationDetails;
import jp.tsunagari.portal.organisation.OrganisationStore;
import jp.tsunagari.portal.organisation.web.OrganisationPreview;
import jp.tsunagari.portal.vocabulary.LegalForms;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Editing an organisation. */
@Component
class OrganisationEditor implements CardEditor<OrganisationDetails, OrganisationForm> {

    private final OrganisationDesk desk;
    private final OrganisationStore cards;
    private final CardHistoryStore history;
    private final OrganisationForms forms;
    private final LegalForms legalForms;
    private final RegionFinder regions;
    private final CardPublisher publisher;
    private final OrganisationPreview preview;
    private final Clock clock;

    OrganisationEditor(
            OrganisationDesk desk,
            OrganisationStore cards,
            CardHistoryStore history,
            OrganisationForms forms,
            LegalForms legalForms,
            RegionFinder regions,
            CardPublisher publisher,
            OrganisationPreview preview,
            Clock clock) {
        this.desk = desk;
        this.cards = cards;
        this.history = history;
        this.forms = forms;
        this.legalForms = legalForms;
        this.regions = regions;
        this.publisher = publisher;
        this.preview = preview;
        this.clock = clock;
    }

    @Override
    public Optional<Editing<OrganisationDetails>> start(long id) {
        return desk.find(id).map(card -> Editing.of(DraftKind.ORGANISATION, card));
    }

    @Override
    public Optional<OrganisationDetails> before(long id, int number) {
        return history.content(CardKey.organisation(id), number).map(desk::read);
    }

    @Override
    public Class<OrganisationForm> formType() {
        return OrganisationForm.class;
    }

    @Override
    public OrganisationForm toForm(OrganisationDetails details) {
        return forms.of(details);
    }

    @Override
    public OrganisationDetails read(OrganisationForm form, OrganisationDetails before, FormErrors errors) {
        return forms.read(form, before, errors);
    }

    @Override
    public OrganisationForm apply(RowChange change, OrganisationForm form) {
        return change.list().equals("representatives")
                ? form.withRepresentatives(change.applyTo(form.representatives(), RepresentativeForm.EMPTY))
                : form;
    }

    @Override
    public void offer(Model model, OrganisationForm form) {
        model.addAttribute("legalForms", legalForms.all());
        model.addAttribute("chosenRegions", regions.chosen(form));
        model.addAttribute("foundRegions", regions.found(form));
    }

    @Override
    public String template() {
        return "card/organisation";
    }

    @Override
    public String preview(
            Editing<OrganisationDetails> editing, OrganisationForm form, OrganisationDetails details, Model model) {
        return cards.find(editing.id())
                .map(card -> preview.show(card.showing(details, clock.instant()), model))
                .orElseThrow();
    }

    @Override
    public Publication<OrganisationDetails> publish(
            Editing<OrganisationDetails> editing,
            OrganisationForm form,
            long seen,
            OrganisationDetails before,
            OrganisationDetails details,
            Change change) {
        return publisher.publish(desk, editing.id(), seen, before, details, change);
    }
}
