package jp.tsunagari.portal.card.web;

import java.time.Clock;
import java.util.Optional;
import jp.tsunagari.portal.card.Change;
import jp.tsunagari.portal.card.ChangeKind;
import jp.tsunagari.portal.card.DraftKind;
import jp.tsunagari.portal.initiative.InitiativeCard;
import jp.tsunagari.portal.initiative.InitiativeDates;
import jp.tsunagari.portal.initiative.InitiativeDetails;
import jp.tsunagari.portal.initiative.InitiativeKey;
import jp.tsunagari.portal.initiative.InitiativeStore;
import jp.tsunagari.portal.initiative.web.InitiativePreview;
import jp.tsunagari.portal.organisation.OrganisationStore;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Adding an initiative; the id is its organisation's. */
@Component
class NewInitiativeEditor extends InitiativeFormEditor {

    private final OrganisationStore organisations;
    private final InitiativeStore cards;
    private final InitiativePreview preview;
    private final Clock clock;

    NewInitiativeEditor(
            OrganisationStore organisations,
            InitiativeStore cards,
            InitiativeForms forms,
            InitiativeChoices choices,
            InitiativePreview preview,
            Clock clock) {
        super(forms, choices);
        this.organisations = organisations;
        this.cards = cards;
        this.preview = preview;
        this.clock = clock;
    }

    @Override
    public Optional<Editing<InitiativeDetails>> start(long organisationId) {
        return organisations
                .find(organisationId)
                .map(organisation -> new Editing<>(
                        DraftKind.NEW_INITIATIVE,
                        organisationId,
                        organisationId,
                        organisation.details().name(),
                        "/my/organisations/" + organisationId + "/initiatives/new",
                        0,
                        0,
                        InitiativeDetails.EMPTY,
                        null));
    }

    @Override
    public Optional<InitiativeDetails> before(long organisationId, int number) {
        return Optional.of(InitiativeDetails.EMPTY);
    }

    @Override
    public InitiativeDetails read(InitiativeForm form, InitiativeDetails before, FormErrors errors) {
        String year = Typed.number(form.fiscalYear());
        if (!year.isEmpty() && year(form) == null) {
            errors.add("fiscalYear", "年度を西暦の4桁で入力してください（例：2025）。分からない場合は空のままにします。");
        }
        new FieldReader(errors).line("programme", form.programme(), FieldReader.LONGEST_LINE);
        return super.read(form, before, errors);
    }

    private static @Nullable Integer year(InitiativeForm form) {
        String year = Typed.number(form.fiscalYear());
        if (!year.matches("[0-9]{4}")) {
            return null;
        }
        int number = Integer.parseInt(year);
        return InitiativeKey.isPossibleYear(number) ? number : null;
    }

    private static @Nullable String programme(InitiativeForm form) {
        return Typed.nullIfEmpty(Typed.line(form.programme()));
    }

    @Override
    public String preview(
            Editing<InitiativeDetails> editing, InitiativeForm form, InitiativeDetails details, Model model) {
        InitiativeCard card = new InitiativeCard(
                0,
                "preview",
                new InitiativeKey(programme(form), year(form), editing.organisationId(), 1),
                0,
                details,
                null,
                new InitiativeDates(clock.instant(), null, clock.instant(), null),
                null);
        return preview.show(card.showing(details, clock.instant()), model);
    }

    @Override
    public Publication<InitiativeDetails> publish(
            Editing<InitiativeDetails> editing,
            InitiativeForm form,
            long seen,
            InitiativeDetails before,
            InitiativeDetails details,
            Change change) {
        String organisation = organisations
                .find(editing.organisationId())
                .orElseThrow()
                .details()
                .coreName();
        InitiativeCard added = cards.add(
                cards.nextKey(programme(form), year(form), editing.organisationId()),
                organisation,
                details,
                null,
                new Change(ChangeKind.ADDED, change.accountId(), change.actor(), change.reason(), null));
        return new Publication.Done<>(true, "/initiatives/" + added.slug());
    }
}
