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
import java.util.stream.Collectors;
import jp.tsunagari.portal.ingest.intake.ReadCase;
import jp.tsunagari.portal.ingest.intake.ReadDocument;
import jp.tsunagari.portal.ingest.plan.ImportPlan.PlanNote;
import jp.tsunagari.portal.initiative.InitiativeCard;
import jp.tsunagari.portal.initiative.InitiativeDetails;
import jp.tsunagari.portal.initiative.InitiativeShape;
import jp.tsunagari.portal.message.Messages;
import jp.tsunagari.portal.organisation.OrganisationCard;
import jp.tsunagari.portal.organisation.OrganisationDetails;
import jp.tsunagari.portal.organisation.OrganisationIdentity;
import jp.tsunagari.portal.organisation.OrganisationShape;
import org.jspecify.annotations.Nullable;

/** Holds what documents say against the catalogue. A pure function: the same input gives the same plan. */
final class Planner {

    private final List<ReadDocument> documents;
    private final SeenCatalogue seen;
    private final Map<String, OrganisationDraft> organisations = new LinkedHashMap<>();
    private final Map<CaseIdentity, InitiativeDraft> initiatives = new LinkedHashMap<>();
    private final List<PlanNote> notes = new ArrayList<>();
    private final Set<Long> given;
    private final Messages messages;

    private record OrganisationDraft(
            String place,
            ReadCase read,
            int document,
            @Nullable OrganisationCard current) {}

    private record InitiativeDraft(
            ReadCase read,
            int document,
            String organisation,
            @Nullable InitiativeCard current) {}

    private Planner(List<ReadDocument> documents, SeenCatalogue seen, Messages messages) {
        this.documents = documents;
        this.seen = seen;
        this.messages = messages;
        this.given = identities(documents).stream()
                .map(seen.matched()::get)
                .filter(Objects::nonNull)
                .map(match -> match.initiative().id())
                .collect(Collectors.toSet());
    }

    /**
     * @param documents in the order in which they are to be taken in: of two that tell of the same, the later counts
     * @param messages for the names of initiatives without a title
     */
    public static ImportPlan plan(List<ReadDocument> documents, SeenCatalogue seen, Messages messages) {
        return new Planner(documents, seen, messages).plan();
    }

    /** The identities of the cases, as {@link SeenCatalogue} is asked for them. */
    public static Set<CaseIdentity> identities(List<ReadDocument> documents) {
        Set<CaseIdentity> identities = new HashSet<>();
        for (ReadDocument document : documents) {
            Map<String, Integer> ordinals = new HashMap<>();
            for (ReadCase read : document.cases()) {
                String key = key(read);
                identities.add(new CaseIdentity(
                        document.programme(), document.fiscalYear(), key, ordinals.merge(key, 1, Integer::sum)));
            }
        }
        return identities;
    }

    private ImportPlan plan() {
        for (int document = 0; document < documents.size(); document++) {
            read(document, documents.get(document));
        }
        List<CardPlan<InitiativeDetails>> initiativePlans = new ArrayList<>();
        Set<Long> told = new HashSet<>();
        initiatives.forEach((identity, draft) -> {
            initiativePlans.add(initiative("i" + initiativePlans.size(), identity, draft));
            if (draft.current() != null) {
                told.add(draft.current().id());
            }
        });
        initiativePlans.addAll(missing(told));
        return new ImportPlan(
                organisations.values().stream().map(this::organisation).toList(), initiativePlans, notes);
    }

    private void read(int number, ReadDocument document) {
        Map<String, List<ReadCase>> ofOrganisation = new HashMap<>();
        for (ReadCase read : document.cases()) {
            List<ReadCase> before = ofOrganisation.computeIfAbsent(key(read), key -> new ArrayList<>());
            if (before.stream().anyMatch(other -> isSame(other, read))) {
                note("CASE_TWICE", number, read);
                continue;
            }
            before.stream()
                    .filter(other -> differs(
                            other.organisation().address(), read.organisation().address()))
                    .findFirst()
                    .ifPresent(other -> note("SAME_NAME_OTHER_ADDRESS", number, read));
            before.add(read);
            put(number, document, read, before.size());
        }
    }

    private void put(int number, ReadDocument document, ReadCase read, int ordinal) {
        String key = key(read);
        CaseIdentity identity = new CaseIdentity(document.programme(), document.fiscalYear(), key, ordinal);
        SeenCatalogue.Match match = seen.matched().get(identity);
        OrganisationCard organisation = match == null ? seen.organisations().get(key) : match.organisation();
        String owner = organisation == null ? "n:" + key : "c:" + organisation.id();
        OrganisationDraft former = organisations.get(owner);
        String place = former == null ? "o" + organisations.size() : former.place();
        organisations.put(owner, new OrganisationDraft(place, read, number, organisation));
        InitiativeDraft earlier = initiatives.put(
                identity, new InitiativeDraft(read, number, place, card(identity, match, number, read)));
        if (earlier != null) {
            note("CASE_IN_TWO_DOCUMENTS", number, read);
        }
    }

    /** A card that a person has given to another case is not this one's. */
    private @Nullable InitiativeCard card(
            CaseIdentity identity, SeenCatalogue.@Nullable Match match, int number, ReadCase read) {
        if (match != null) {
            return match.initiative();
        }
        InitiativeCard card = seen.initiatives().get(identity);
        if (card != null && given.contains(card.id())) {
            note("MATCHED_TO_ANOTHER_CASE", number, read);
            return null;
        }
        return card;
    }

    private CardPlan<OrganisationDetails> organisation(OrganisationDraft draft) {
        OrganisationCard card = draft.current();
        OrganisationDetails read = draft.read().organisation();
        return new CardPlan<>(
                draft.place(),
                OrganisationShape.TYPE,
                new CardPlan.States<>(
                        card == null ? null : seen.organisationBases().get(card.id()),
                        read,
                        card == null ? null : card.details()),
                card == null ? null : CardPlan.Seen.of(card, false),
                origin(read.name(), draft.document(), draft.read(), null, null));
    }

    private CardPlan<InitiativeDetails> initiative(String place, CaseIdentity identity, InitiativeDraft draft) {
        InitiativeCard card = draft.current();
        InitiativeDetails read = draft.read().initiative();
        InitiativeDetails base = card == null ? null : seen.initiativeBases().get(card.id());
        return new CardPlan<>(
                place,
                InitiativeShape.TYPE,
                new CardPlan.States<>(base, read, card == null ? null : card.details()),
                card == null ? null : seen(card, base),
                origin(
                        name(read.title(), draft.read().organisation().name()),
                        draft.document(),
                        draft.read(),
                        identity,
                        draft.organisation()));
    }

    /** Those that an earlier document of the same programme and year told of. */
    private List<CardPlan<InitiativeDetails>> missing(Set<Long> told) {
        List<InitiativeCard> missing = seen.initiatives().values().stream()
                .filter(card -> !told.contains(card.id()))
                .filter(card -> card.withdrawnAt() == null && card.source() != null)
                .filter(card -> documents.stream()
                        .anyMatch(document -> Objects.equals(
                                        document.programme(), card.key().programme())
                                && Objects.equals(
                                        document.fiscalYear(), card.key().fiscalYear())))
                .sorted(Comparator.comparingLong(InitiativeCard::id))
                .toList();
        List<CardPlan<InitiativeDetails>> plans = new ArrayList<>();
        for (InitiativeCard card : missing) {
            InitiativeDetails base = seen.initiativeBases().get(card.id());
            plans.add(new CardPlan<>(
                    "m" + card.id(),
                    InitiativeShape.TYPE,
                    new CardPlan.States<>(base, null, card.details()),
                    seen(card, base),
                    new CardPlan.Origin(card.shownTitle().text(), 0, 1, 1, null, null, false)));
        }
        return plans;
    }

    private static CardPlan.Seen seen(InitiativeCard card, @Nullable InitiativeDetails base) {
        return CardPlan.Seen.of(card, card.withdrawnAt() != null && base == null);
    }

    private static CardPlan.Origin origin(
            String name, int document, ReadCase read, @Nullable CaseIdentity identity, @Nullable String organisation) {
        return new CardPlan.Origin(name, document, read.firstLine(), read.lastLine(), identity, organisation, false);
    }

    private void note(String code, int document, ReadCase read) {
        notes.add(new PlanNote(code, document, read.firstLine()));
    }

    private static boolean isSame(ReadCase one, ReadCase other) {
        return InitiativeShape.SHAPE
                        .changedFields(one.initiative(), other.initiative())
                        .isEmpty()
                && OrganisationShape.SHAPE
                        .changedFields(one.organisation(), other.organisation())
                        .isEmpty();
    }

    private static boolean differs(@Nullable String one, @Nullable String other) {
        return one != null && other != null && !one.equals(other);
    }

    private static String key(ReadCase read) {
        return OrganisationIdentity.key(read.organisation().coreName());
    }

    private String name(@Nullable String title, String organisation) {
        return title == null ? messages.get("import.plan.untitled", organisation) : title;
    }
}
