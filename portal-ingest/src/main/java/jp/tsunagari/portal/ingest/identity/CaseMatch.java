package jp.tsunagari.portal.ingest.identity;

import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import jp.tsunagari.portal.ingest.identity.CardLikeness.Certainty;
import jp.tsunagari.portal.ingest.identity.Identification.Candidate;
import jp.tsunagari.portal.ingest.identity.Identification.State;
import jp.tsunagari.portal.ingest.identity.ReadOrganisation.Reading;
import org.jspecify.annotations.Nullable;

/**
 * Which initiative a case of a document is.
 *
 * @param reading of several documents that tell of it, the last
 * @param first the number of the first reading
 * @param known null for a new one, and while that is open
 */
public record CaseMatch(
        Reading reading, int first, @Nullable KnownInitiative known, Identification how) {

    /** What exchanging two cases would have to cost, or the next best be worse, in points of 100. */
    private static final int MARGIN = 5;

    /**
     * The cases of an organisation: of each programme, year and document as a whole those that fit best.
     *
     * @param organisation null for a new one
     * @param isOpen whether it is not known which it is
     */
    public static List<CaseMatch> of(
            @Nullable KnownOrganisation organisation, boolean isOpen, List<Reading> readings, SeenCatalogue seen) {
        return isOpen
                ? readings.stream().map(CaseMatch::waiting).toList()
                : new Matcher(organisation, seen).match(readings);
    }

    private static CaseMatch waiting(Reading reading) {
        return new CaseMatch(
                reading,
                reading.number(),
                null,
                new Identification(State.WAITING, List.of(), null, reading.fingerprint()));
    }

    /** Where a case may have its place: an initiative, or one that is new with a document. */
    private static final class Slot {

        private final @Nullable KnownInitiative known;
        private final List<CaseEvidence> told = new ArrayList<>();
        private final List<Reading> readings = new ArrayList<>();
        private @Nullable Identification how;

        Slot(@Nullable KnownInitiative known) {
            this.known = known;
        }

        CardLikeness like(Reading reading) {
            CardLikeness best = new CardLikeness(0, Certainty.NONE, List.of());
            for (CaseEvidence each : told) {
                CardLikeness likeness = reading.evidence().like(each);
                if (likeness.score() >= best.score()) {
                    best = likeness;
                }
            }
            return best;
        }

        boolean isOf(Reading reading) {
            return known == null
                    ? readings.stream().anyMatch(other -> isSame(other.year(), reading.year()))
                    : reading.year().has(known.card().key());
        }

        private static boolean isSame(IdentityStore.Year one, IdentityStore.Year other) {
            return IdentityStore.Year.isSame(one.programme(), one.fiscalYear(), other.programme(), other.fiscalYear());
        }

        void put(Reading reading, Identification identification) {
            readings.add(reading);
            told.add(reading.evidence());
            how = identification;
        }
    }

    /** A case and a place that it may have. */
    private record Pair(Reading reading, Slot slot, CardLikeness likeness) {

        int score() {
            return likeness.score();
        }
    }

    private static final class Matcher {

        private final SeenCatalogue seen;
        private final List<Slot> slots = new ArrayList<>();
        private final List<CaseMatch> open = new ArrayList<>();
        private final Set<Long> given;

        Matcher(@Nullable KnownOrganisation organisation, SeenCatalogue seen) {
            this.seen = seen;
            if (organisation != null) {
                seen.of(organisation).stream()
                        .sorted(Comparator.comparingLong(each -> each.card().id()))
                        .forEach(each -> {
                            Slot slot = new Slot(each);
                            slot.told.add(seen.evidence(each));
                            slots.add(slot);
                        });
            }
            this.given = seen.decisions().values().stream()
                    .filter(decision -> decision.place().startsWith("i"))
                    .map(IdentityDecision::target)
                    .filter(target -> target != null && target.card() != null)
                    .map(IdentityDecision.Target::card)
                    .collect(toSet());
        }

        List<CaseMatch> match(List<Reading> readings) {
            Map<Integer, List<Reading>> byDocument = new TreeMap<>();
            readings.forEach(each -> byDocument
                    .computeIfAbsent(each.document(), document -> new ArrayList<>())
                    .add(each));
            byDocument.values().forEach(this::matchDocument);
            List<CaseMatch> matches = new ArrayList<>(open);
            for (Slot slot : slots) {
                Identification how = slot.how;
                if (how != null) {
                    Reading last = slot.readings.get(slot.readings.size() - 1);
                    matches.add(new CaseMatch(last, slot.readings.get(0).number(), slot.known, how));
                }
            }
            return matches;
        }

        /** The cases of one document. */
        private void matchDocument(List<Reading> readings) {
            Set<Slot> taken = new HashSet<>();
            List<Reading> left = new ArrayList<>();
            for (Reading reading : readings) {
                if (!decided(reading, taken)) {
                    left.add(reading);
                }
            }
            List<Pair> pairs = left.stream().flatMap(this::pairs).toList();
            Map<Integer, Pair> chosen = assigned(pairs.stream()
                    .filter(pair -> !taken.contains(pair.slot()) && !isGiven(pair.slot()) && !isRefused(pair))
                    .toList());
            for (Reading reading : left) {
                place(reading, pairs, chosen);
            }
        }

        private Stream<Pair> pairs(Reading reading) {
            return slots.stream()
                    .filter(slot -> slot.isOf(reading))
                    .map(slot -> new Pair(reading, slot, slot.like(reading)))
                    .toList()
                    .stream();
        }

        /** A card that a person has given to a case is not another's. */
        private boolean isGiven(Slot slot) {
            return slot.known != null && given.contains(slot.known.card().id());
        }

        private boolean isRefused(Pair pair) {
            IdentityDecision former = seen.remembered(pair.reading().fingerprint());
            KnownInitiative known = pair.slot().known;
            return former != null
                    && !former.isTakenBack()
                    && known != null
                    && former.refused().contains(known.card().id());
        }

        private boolean decided(Reading reading, Set<Slot> taken) {
            IdentityDecision own = seen.decision(reading.place());
            IdentityDecision former = seen.remembered(reading.fingerprint());
            IdentityDecision decision = own != null || former == null || former.isTakenBack() ? own : former;
            if (decision == null) {
                return false;
            }
            IdentityDecision.Target target = decision.target();
            Slot slot = target == null ? new Slot(null) : slot(target.card());
            boolean isFree = slot != null && !taken.contains(slot);
            boolean fits = slot != null && isFree && !isGiven(slot) && slot.isOf(reading);
            if (own == null && (target == null || !fits)) {
                return false; // What was said before does not fit any more.
            }
            List<Candidate> candidates = candidates(pairs(reading).toList());
            if (slot == null || !isFree) {
                put(reading, null, candidates);
                return true;
            }
            if (!slots.contains(slot)) {
                slots.add(slot);
            }
            taken.add(slot);
            slot.put(reading, new Identification(State.DECIDED, candidates, decision, reading.fingerprint()));
            return true;
        }

        private @Nullable Slot slot(@Nullable Long card) {
            return slots.stream()
                    .filter(slot -> slot.known != null
                            && card != null
                            && slot.known.card().id() == card)
                    .findFirst()
                    .orElse(null);
        }

        /** The best pairs first, each case and each place once. */
        private static Map<Integer, Pair> assigned(List<Pair> pairs) {
            Map<Integer, Pair> chosen = new HashMap<>();
            Set<Slot> taken = new HashSet<>();
            pairs.stream()
                    .filter(pair -> pair.likeness().certainty() != Certainty.NONE)
                    .sorted(Comparator.comparing((Pair pair) -> -pair.score())
                            .thenComparing(pair -> pair.reading().number()))
                    .forEach(pair -> {
                        if (!chosen.containsKey(pair.reading().number()) && taken.add(pair.slot())) {
                            chosen.put(pair.reading().number(), pair);
                        }
                    });
            return chosen;
        }

        private void place(Reading reading, List<Pair> all, Map<Integer, Pair> chosen) {
            List<Pair> own = all.stream()
                    .filter(pair -> pair.reading().number() == reading.number())
                    .toList();
            List<Candidate> candidates = candidates(own);
            Pair pair = chosen.get(reading.number());
            IdentityDecision former = seen.remembered(reading.fingerprint());
            boolean asksAgain = former != null && former.isTakenBack() && !candidates.isEmpty();
            if (asksAgain) {
                put(reading, null, candidates);
            } else if (pair == null) {
                put(reading, new Slot(null), candidates);
            } else {
                boolean isClear = pair.likeness().isClear() && !isAmbiguous(pair, own, all, chosen);
                put(reading, isClear ? pair.slot() : null, candidates);
            }
        }

        private void put(Reading reading, @Nullable Slot slot, List<Candidate> candidates) {
            if (slot == null) {
                open.add(new CaseMatch(
                        reading,
                        reading.number(),
                        null,
                        new Identification(State.OPEN, candidates, null, reading.fingerprint())));
                return;
            }
            if (!slots.contains(slot)) {
                slots.add(slot);
            }
            slot.put(reading, new Identification(State.CLEAR, candidates, null, reading.fingerprint()));
        }

        /** Whether the case would have another place nearly as well, and so would the case that has that. */
        private static boolean isAmbiguous(Pair pair, List<Pair> own, List<Pair> all, Map<Integer, Pair> chosen) {
            for (Pair other : own) {
                if (other.slot() == pair.slot() || other.likeness().certainty() == Certainty.NONE) {
                    continue;
                }
                Pair rival = chosen.values().stream()
                        .filter(each -> each.slot() == other.slot())
                        .findFirst()
                        .orElse(null);
                int kept = pair.score() + (rival == null ? 0 : rival.score());
                int swapped = other.score() + (rival == null ? 0 : score(rival.reading(), pair.slot(), all));
                if (kept - swapped < MARGIN) {
                    return true;
                }
            }
            return false;
        }

        private static int score(Reading reading, Slot slot, List<Pair> pairs) {
            return pairs.stream()
                    .filter(each -> each.reading().number() == reading.number() && each.slot() == slot)
                    .mapToInt(Pair::score)
                    .findFirst()
                    .orElse(0);
        }

        /** The organisation's initiatives of the year, the most like first, whatever the case is. */
        private static List<Candidate> candidates(List<Pair> pairs) {
            List<Candidate> candidates = new ArrayList<>();
            for (Pair pair : pairs) {
                KnownInitiative known = pair.slot().known;
                if (known != null) {
                    candidates.add(candidate(known, pair.likeness()));
                }
            }
            candidates.sort(
                    Comparator.comparingInt((Candidate each) -> -each.likeness().score()));
            return candidates;
        }
    }

    static Candidate candidate(KnownInitiative known, CardLikeness likeness) {
        return new Candidate(
                IdentityDecision.Target.card(known.card().id()),
                known.card().slug(),
                known.card().name(),
                likeness);
    }
}
