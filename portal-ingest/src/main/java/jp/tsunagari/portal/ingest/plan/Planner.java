package jp.tsunagari.portal.ingest.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import jp.tsunagari.portal.ingest.identity.CaseMatch;
import jp.tsunagari.portal.ingest.identity.Identification;
import jp.tsunagari.portal.ingest.identity.KnownInitiative;
import jp.tsunagari.portal.ingest.identity.KnownOrganisation;
import jp.tsunagari.portal.ingest.identity.OrganisationMatch;
import jp.tsunagari.portal.ingest.identity.ReadOrganisation;
import jp.tsunagari.portal.ingest.identity.ReadOrganisation.Reading;
import jp.tsunagari.portal.ingest.identity.SeenCatalogue;
import jp.tsunagari.portal.ingest.intake.ReadCase;
import jp.tsunagari.portal.ingest.intake.ReadDocument;
import jp.tsunagari.portal.ingest.plan.ImportPlan.PlanNote;
import jp.tsunagari.portal.initiative.InitiativeCard;
import jp.tsunagari.portal.initiative.InitiativeDetails;
import jp.tsunagari.portal.initiative.InitiativeShape;
import jp.tsunagari.portal.message.Messages;
import jp.tsunagari.portal.organisation.OrganisationDetails;
import jp.tsunagari.portal.organisation.OrganisationIdentity;
import jp.tsunagari.portal.organisation.OrganisationShape;
import org.jspecify.annotations.Nullable;

/** Holds what documents say against the catalogue. A pure function: the same input gives the same plan. */
final class Planner {

    private final List<ReadDocument> documents;
    private final SeenCatalogue seen;
    private final List<PlanNote> notes = new ArrayList<>();
    private final Messages messages;

    private Planner(List<ReadDocument> documents, SeenCatalogue seen, Messages messages) {
        this.documents = documents;
        this.seen = seen;
        this.messages = messages;
    }

    /**
     * @param documents in the order in which they are to be taken in: of two that tell of the same, the later counts
     * @param readings all their cases
     * @param messages for the names of initiatives without a title
     */
    public static ImportPlan plan(
            List<ReadDocument> documents, List<Reading> readings, SeenCatalogue seen, Messages messages) {
        return new Planner(documents, seen, messages).plan(readings);
    }

    /** A case and the place of its organisation. */
    private record Case(CaseMatch match, String organisation) {

        Case with(List<Identification.Candidate> candidates) {
            Identification how = match.how();
            return new Case(
                    new CaseMatch(
                            match.reading(),
                            match.first(),
                            match.known(),
                            new Identification(how.state(), candidates, how.decision(), how.fingerprint())),
                    organisation);
        }
    }

    private ImportPlan plan(List<Reading> readings) {
        List<OrganisationMatch> matches =
                OrganisationMatch.of(ReadOrganisation.of(once(readings), seen.decisions()), seen);
        List<CardPlan<OrganisationDetails>> organisations = new ArrayList<>();
        List<Case> cases = new ArrayList<>();
        for (List<OrganisationMatch> ofOne : byCard(matches)) {
            OrganisationMatch telling = telling(ofOne);
            ofOne.forEach(each -> organisations.add(
                    organisation(each, each.read().place().equals(telling.read().place()))));
            List<Reading> all = ofOne.stream()
                    .flatMap(each -> each.read().readings().stream())
                    .sorted(Comparator.comparingInt(Reading::number))
                    .toList();
            CaseMatch.of(telling.known(), telling.how().isUndecided(), all, seen)
                    .forEach(each -> cases.add(new Case(each, telling.read().place())));
        }
        cases.sort(Comparator.comparingInt(each -> each.match().first()));
        organisations.sort(
                Comparator.comparingInt(each -> Integer.parseInt(each.place().substring(1))));
        noteNames(matches);
        MissingCases missing = missing(cases, inQuestion(matches));
        List<CardPlan<InitiativeDetails>> initiatives = new ArrayList<>();
        cases.forEach(each -> initiatives.add(
                initiative(missing.proposed(each.match()).map(each::with).orElse(each))));
        initiatives.addAll(missing.plans());
        return new ImportPlan(organisations, initiatives, notes);
    }

    /** A case that a document has twice is taken once. */
    private List<Reading> once(List<Reading> readings) {
        Map<String, List<Reading>> before = new HashMap<>();
        List<Reading> once = new ArrayList<>();
        for (Reading reading : readings) {
            List<Reading> alike = before.computeIfAbsent(
                    reading.document() + " "
                            + OrganisationIdentity.key(
                                    reading.read().organisation().coreName()),
                    key -> new ArrayList<>());
            if (alike.stream().anyMatch(other -> isSame(other.read(), reading.read()))) {
                note("CASE_TWICE", reading);
            } else {
                alike.add(reading);
                once.add(reading);
            }
        }
        return once;
    }

    /** Those that people have said to be one are one card. */
    private static List<List<OrganisationMatch>> byCard(List<OrganisationMatch> matches) {
        Map<String, List<OrganisationMatch>> byCard = new LinkedHashMap<>();
        for (OrganisationMatch each : matches) {
            KnownOrganisation known = each.known();
            byCard.computeIfAbsent(
                            known == null
                                    ? each.read().place()
                                    : "card " + known.card().id(),
                            key -> new ArrayList<>())
                    .add(each);
        }
        return List.copyOf(byCard.values());
    }

    /** The one that counts for the organisation: not merely a part of it, and of the newest year. */
    private static OrganisationMatch telling(List<OrganisationMatch> matches) {
        return matches.stream()
                .max(Comparator.comparing((OrganisationMatch each) -> !each.merged())
                        .thenComparing(
                                each -> yearOf(each.read().newest().year().fiscalYear()))
                        .thenComparing(each -> each.read().newest().number()))
                .orElseThrow();
    }

    private static int yearOf(@Nullable Integer year) {
        return Objects.requireNonNullElse(year, 0);
    }

    private CardPlan<OrganisationDetails> organisation(OrganisationMatch match, boolean tells) {
        Reading newest = match.read().newest();
        OrganisationDetails read = newest.read().organisation();
        if (match.how().state() == Identification.State.OPEN) {
            note("IDENTITY_OPEN", newest);
        }
        return new CardPlan<>(
                match.read().place(),
                OrganisationShape.TYPE,
                states(match, newest, tells),
                match.known() == null ? null : CardPlan.Seen.of(match.known().card(), false),
                origin(read.name(), newest, null, null, match.how()));
    }

    private CardPlan.States<OrganisationDetails> states(OrganisationMatch match, Reading newest, boolean tells) {
        KnownOrganisation known = match.known();
        OrganisationDetails read = newest.read().organisation();
        if (known == null) {
            return new CardPlan.States<>(null, read, null);
        }
        OrganisationDetails current = known.card().details();
        boolean isOlder = known.year() != null && yearOf(newest.year().fiscalYear()) < known.year();
        if (isOlder && tells && !read.equals(known.base())) {
            note("NEWER_YEAR_KNOWN", newest);
        }
        return isOlder || !tells || match.merged()
                ? new CardPlan.States<>(current, current, current)
                : new CardPlan.States<>(known.base(), read, current);
    }

    private CardPlan<InitiativeDetails> initiative(Case of) {
        CaseMatch match = of.match();
        Reading reading = match.reading();
        KnownInitiative known = match.known();
        InitiativeDetails read = reading.read().initiative();
        if (match.how().state() == Identification.State.OPEN) {
            note("IDENTITY_OPEN", reading);
        }
        if (match.first() != reading.number()) {
            note("CASE_IN_TWO_DOCUMENTS", reading);
        }
        return new CardPlan<>(
                reading.place(),
                InitiativeShape.TYPE,
                new CardPlan.States<>(
                        known == null ? null : known.base(),
                        read,
                        known == null ? null : known.card().details()),
                known == null ? null : seen(known),
                origin(
                        name(read.title(), reading.read().organisation().name()),
                        reading,
                        identity(reading, known),
                        of.organisation(),
                        match.how()));
    }

    /** The key under which a new one is stored; an ordinal that is taken becomes the next that is free. */
    private static CaseIdentity identity(Reading reading, @Nullable KnownInitiative known) {
        String key = OrganisationIdentity.key(reading.read().organisation().coreName());
        return known == null
                ? new CaseIdentity(reading.year().programme(), reading.year().fiscalYear(), key, 1)
                : new CaseIdentity(
                        known.card().key().programme(),
                        known.card().key().fiscalYear(),
                        key,
                        known.card().key().ordinal());
    }

    /** Those that an earlier document of the same programme and year told of, unless an open case may be one of them. */
    private MissingCases missing(List<Case> cases, Set<Long> ownersInQuestion) {
        Set<Long> told = new HashSet<>();
        for (Case each : cases) {
            KnownInitiative known = each.match().known();
            if (known != null) {
                told.add(known.card().id());
            }
        }
        List<KnownInitiative> missing = seen.initiatives().stream()
                .filter(known -> !told.contains(known.card().id()))
                .filter(known ->
                        known.card().withdrawnAt() == null && known.card().source() != null)
                .filter(known -> !ownersInQuestion.contains(known.card().organisationId()))
                .filter(this::isOfDocuments)
                .sorted(Comparator.comparingLong(known -> known.card().id()))
                .toList();
        return new MissingCases(missing, cases.stream().map(Case::match).toList(), seen);
    }

    /** The organisations that one of the documents may be, which is not known yet. */
    private static Set<Long> inQuestion(List<OrganisationMatch> matches) {
        Set<Long> owners = new HashSet<>();
        for (OrganisationMatch each : matches) {
            if (each.how().isUndecided()) {
                each.how().candidates().stream()
                        .map(candidate -> candidate.target().card())
                        .filter(Objects::nonNull)
                        .forEach(owners::add);
            }
        }
        return owners;
    }

    private boolean isOfDocuments(KnownInitiative known) {
        // A table of the portal's own is whatever somebody has chosen: who is not in it is not missing.
        return documents.stream()
                .filter(document -> document.returned() == null)
                .anyMatch(document -> Objects.equals(
                                document.programme(), known.card().key().programme())
                        && Objects.equals(
                                document.fiscalYear(), known.card().key().fiscalYear()));
    }

    /** Two of one name and document are two organisations for the portal: that has to be seen. */
    private void noteNames(List<OrganisationMatch> matches) {
        Set<String> names = new HashSet<>();
        for (OrganisationMatch each : matches) {
            Reading reading = each.read().readings().get(0);
            String name = reading.document() + " "
                    + OrganisationIdentity.key(reading.read().organisation().coreName());
            if (!names.add(name) && each.how().state() == Identification.State.CLEAR) {
                note("SAME_NAME_OTHER_ADDRESS", reading);
            }
        }
    }

    static CardPlan.Seen seen(KnownInitiative known) {
        InitiativeCard card = known.card();
        return CardPlan.Seen.of(card, card.withdrawnAt() != null && known.base() == null);
    }

    private static CardPlan.Origin origin(
            String name,
            Reading reading,
            @Nullable CaseIdentity identity,
            @Nullable String organisation,
            Identification how) {
        ReadCase read = reading.read();
        return new CardPlan.Origin(
                name,
                reading.document(),
                read.firstLine(),
                read.lastLine(),
                identity,
                organisation,
                CardPlan.Teller.DOCUMENT,
                how);
    }

    private void note(String code, Reading reading) {
        notes.add(new PlanNote(code, reading.document(), reading.read().firstLine()));
    }

    private static boolean isSame(ReadCase one, ReadCase other) {
        return InitiativeShape.SHAPE
                        .changedFields(one.initiative(), other.initiative())
                        .isEmpty()
                && OrganisationShape.SHAPE
                        .changedFields(one.organisation(), other.organisation())
                        .isEmpty();
    }

    private String name(@Nullable String title, String organisation) {
        return title == null ? messages.get("import.plan.untitled", organisation) : title;
    }
}
