package jp.tsunagari.portal.ingest.plan;

import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import jp.tsunagari.portal.ingest.identity.CaseMatch;
import jp.tsunagari.portal.ingest.identity.Identification;
import jp.tsunagari.portal.ingest.identity.Identification.Candidate;
import jp.tsunagari.portal.ingest.identity.IdentityDecision;
import jp.tsunagari.portal.ingest.identity.KnownInitiative;
import jp.tsunagari.portal.ingest.identity.SeenCatalogue;
import jp.tsunagari.portal.ingest.intake.ReadCase;
import jp.tsunagari.portal.initiative.InitiativeDetails;
import jp.tsunagari.portal.initiative.InitiativeShape;

/** Initiatives of which the documents tell nothing any more, and the new cases that they may have become. */
final class MissingCases {

    private final List<KnownInitiative> missing;
    private final SeenCatalogue seen;
    private final Set<Long> ids;
    private final Map<Integer, List<Candidate>> proposals = new HashMap<>();
    private final Map<Long, List<Candidate>> became = new HashMap<>();

    /**
     * @param cases all of the documents
     */
    MissingCases(List<KnownInitiative> missing, List<CaseMatch> cases, SeenCatalogue seen) {
        Set<Long> possible = new HashSet<>();
        cases.stream()
                .filter(each -> each.how().isUndecided())
                .flatMap(each -> each.how().candidates().stream())
                .map(each -> each.target().card())
                .forEach(possible::add);
        this.missing = missing.stream()
                .filter(known -> !possible.contains(known.card().id()))
                .toList();
        this.seen = seen;
        this.ids = this.missing.stream().map(known -> known.card().id()).collect(toSet());
        if (!this.missing.isEmpty()) {
            cases.stream().filter(MissingCases::isNew).forEach(this::propose);
        }
    }

    private static boolean isNew(CaseMatch match) {
        return match.known() == null && match.how().state() == Identification.State.CLEAR;
    }

    private void propose(CaseMatch match) {
        List<Candidate> candidates = new ArrayList<>(seen.candidates(match.reading(), ids));
        if (!candidates.isEmpty()) {
            candidates.forEach(each -> became.computeIfAbsent(
                            Objects.requireNonNull(each.target().card()), id -> new ArrayList<>())
                    .add(new Candidate(
                            new IdentityDecision.Target(null, match.reading().place()),
                            null,
                            name(match.reading().read()),
                            each.likeness())));
            candidates.addAll(match.how().candidates().stream()
                    .filter(other ->
                            candidates.stream().noneMatch(each -> each.target().equals(other.target())))
                    .toList());
            candidates.sort(
                    Comparator.comparingInt((Candidate each) -> -each.likeness().score()));
            proposals.put(match.reading().number(), candidates);
        }
    }

    private static String name(ReadCase read) {
        String title = read.initiative().title();
        return title == null ? read.organisation().name() : title;
    }

    /** The missing ones that a new case is like, the most alike first. */
    Optional<List<Candidate>> proposed(CaseMatch match) {
        return Optional.ofNullable(proposals.get(match.reading().number()));
    }

    List<CardPlan<InitiativeDetails>> plans() {
        return missing.stream().map(this::plan).toList();
    }

    /** The new cases that it may have become. */
    private Identification became(KnownInitiative known) {
        List<Candidate> candidates = became.getOrDefault(known.card().id(), List.of());
        return new Identification(Identification.State.CLEAR, candidates, null, "");
    }

    private CardPlan<InitiativeDetails> plan(KnownInitiative known) {
        return new CardPlan<>(
                "m" + known.card().id(),
                InitiativeShape.TYPE,
                new CardPlan.States<>(known.base(), null, known.card().details()),
                Planner.seen(known),
                new CardPlan.Origin(
                        known.card().shownTitle().text(),
                        0,
                        1,
                        1,
                        null,
                        null,
                        CardPlan.Teller.DOCUMENT,
                        became(known)));
    }
}
