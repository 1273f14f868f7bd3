package jp.tsunagari.portal.card.web;

import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import jp.tsunagari.portal.card.Change;
import jp.tsunagari.portal.card.DraftKind;
import jp.tsunagari.portal.card.web.EditSession.Reading;
import jp.tsunagari.portal.initiative.InitiativeCard;
import jp.tsunagari.portal.initiative.InitiativeDates;
import jp.tsunagari.portal.initiative.InitiativeDetails;
import jp.tsunagari.portal.initiative.InitiativeKey;
import jp.tsunagari.portal.initiative.InitiativeStore;
import jp.tsunagari.portal.initiative.web.InitiativePreview;
import jp.tsunagari.portal.organisation.OrganisationCard;
import jp.tsunagari.portal.organisation.OrganisationStore;
import jp.tsunagari.portal.web.Page;
import jp.tsunagari.portal.web.form.FieldReader;
import jp.tsunagari.portal.web.form.FormText;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.ui.Model;
import org.springframework.validation.Errors;
import org.springframework.web.bind.annotation.RequestMapping;

/** Adding an initiative to an organisation, whose id the form has. */
@Page
@RequestMapping("/my/organisations/{id}/initiatives/new")
class NewInitiativeController extends CardFormController<InitiativeDetails, InitiativeForm> {

    /** How often another may take the key before this one gets its own. */
    private static final int ATTEMPTS = 5;

    private final CardFormServices services;
    private final OrganisationStore organisations;
    private final InitiativeStore cards;
    private final InitiativePreview preview;
    private final Clock clock;

    NewInitiativeController(
            CardFormServices services,
            InitiativeForms forms,
            OrganisationStore organisations,
            InitiativeStore cards,
            InitiativePreview preview,
            Clock clock) {
        super(services, forms);
        this.services = services;
        this.organisations = organisations;
        this.cards = cards;
        this.preview = preview;
        this.clock = clock;
    }

    @Override
    Optional<EditedCard<InitiativeDetails>> start(long organisationId) {
        return organisations.find(organisationId).map(NewInitiativeController::editing);
    }

    private static EditedCard<InitiativeDetails> editing(OrganisationCard organisation) {
        long id = organisation.id();
        return new EditedCard<>(
                DraftKind.NEW_INITIATIVE,
                id,
                id,
                organisation.details().name(),
                "/my/organisations/" + id + "/initiatives/new",
                0,
                0,
                InitiativeDetails.EMPTY,
                null);
    }

    @Override
    Optional<InitiativeDetails> before(long organisationId, int number) {
        return Optional.of(InitiativeDetails.EMPTY);
    }

    @Override
    InitiativeDetails read(InitiativeForm form, InitiativeDetails before, Errors errors) {
        FieldReader reader = new FieldReader(errors);
        if (!FormText.number(form.fiscalYear()).isEmpty() && year(form) == null) {
            reader.reject("fiscalYear", "card-form.initiative.fiscal-year.no-year");
        }
        reader.line("programme", form.programme(), FieldReader.MAX_LINE);
        return super.read(form, before, errors);
    }

    private static @Nullable Integer year(InitiativeForm form) {
        String year = FormText.number(form.fiscalYear());
        if (!year.matches("[0-9]{4}")) {
            return null;
        }
        int number = Integer.parseInt(year);
        return InitiativeKey.isPossibleYear(number) ? number : null;
    }

    private static @Nullable String programme(InitiativeForm form) {
        return FormText.nullIfEmpty(FormText.line(form.programme()));
    }

    @Override
    String preview(EditSession<InitiativeDetails, InitiativeForm> session, InitiativeDetails details, Model model) {
        InitiativeForm form = session.form();
        InitiativeCard card = new InitiativeCard(
                0,
                "preview",
                new InitiativeKey(programme(form), year(form), session.editing().organisationId(), 1),
                0,
                details,
                null,
                new InitiativeDates(clock.instant(), null, clock.instant(), null),
                null);
        return preview.show(card.showing(details, clock.instant()), model);
    }

    @Override
    CardPublisher.Publication<InitiativeDetails> publish(
            EditSession<InitiativeDetails, InitiativeForm> session, Reading<InitiativeDetails> reading, Change change) {
        DataIntegrityViolationException last = null;
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            try {
                return new CardPublisher.Done<>(
                        true,
                        services.publisher()
                                .once(
                                        session.person(),
                                        session.submission(),
                                        CardPublisher.PUBLISHED,
                                        () -> add(session, reading.details(), change)));
            } catch (DataIntegrityViolationException taken) {
                // Another user has added one to this organisation at this very moment: the next key is free.
                last = taken;
            }
        }
        throw Objects.requireNonNull(last);
    }

    private String add(
            EditSession<InitiativeDetails, InitiativeForm> session, InitiativeDetails details, Change change) {
        InitiativeForm form = session.form();
        long organisationId = session.editing().organisationId();
        String organisation =
                organisations.find(organisationId).orElseThrow().details().coreName();
        InitiativeCard added = cards.add(
                cards.nextKey(programme(form), year(form), organisationId),
                organisation,
                details,
                null,
                change.ofAdding());
        return "/initiatives/" + added.slug();
    }
}
