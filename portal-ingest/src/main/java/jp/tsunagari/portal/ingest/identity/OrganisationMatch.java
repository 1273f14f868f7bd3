package jp.tsunagari.portal.ingest.identity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import jp.tsunagari.portal.ingest.identity.CardLikeness.Certainty;
import jp.tsunagari.portal.ingest.identity.Identification.Candidate;
import jp.tsunagari.portal.ingest.identity.Identification.State;
import org.jspecify.annotations.Nullable;

/**
 * Who an organisation of documents is.
 *
 * @param known null for a new one, and while that is open
 * @param merged whether it is only a part of the known one, of which it says nothing
 */
public record OrganisationMatch(
        ReadOrganisation read, @Nullable KnownOrganisation known, boolean merged, Identification how) {

    /** What the best candidate must have more than the next. */
    private static final int MARGIN = 20;

    /** For each, in their order. */
    public static List<OrganisationMatch> of(List<ReadOrganisation> read, SeenCatalogue seen) {
        return new Matcher(seen).match(read);
    }

    private OrganisationMatch open() {
        return new OrganisationMatch(
                read, null, false, new Identification(State.OPEN, how.candidates(), null, how.fingerprint()));
    }

    /** How much speaks for the card, as far as evidence decided. */
    private int score() {
        return how.candidates().isEmpty()
                ? 0
                : how.candidates().get(0).likeness().score();
    }

    private static final class Matcher {

        private final SeenCatalogue seen;
        private final Map<String, Set<KnownOrganisation>> byEvidence = new HashMap<>();

        Matcher(SeenCatalogue seen) {
            this.seen = seen;
            for (KnownOrganisation each : seen.organisations()) {
                OrganisationEvidence told = OrganisationEvidence.of(each.told());
                OrganisationEvidence shown = OrganisationEvidence.of(each.card().details());
                index("name " + told.key(), each);
                index("name " + shown.key(), each);
                index("host " + told.website(), each);
                index("host " + shown.website(), each);
                told.people().forEach(person -> index("person " + person, each));
            }
        }

        private void index(String key, KnownOrganisation organisation) {
            byEvidence.computeIfAbsent(key, each -> new HashSet<>()).add(organisation);
        }

        List<OrganisationMatch> match(List<ReadOrganisation> read) {
            List<OrganisationMatch> matches = new ArrayList<>();
            read.forEach(each -> matches.add(match(each)));
            return withoutRivals(matches);
        }

        /** Two that evidence gives to one card are not both this organisation: the better, or neither without a person. */
        private static List<OrganisationMatch> withoutRivals(List<OrganisationMatch> matches) {
            Map<Long, List<OrganisationMatch>> byCard = new LinkedHashMap<>();
            for (OrganisationMatch each : matches) {
                if (each.known() != null && each.how().state() != State.DECIDED) {
                    byCard.computeIfAbsent(each.known().card().id(), id -> new ArrayList<>())
                            .add(each);
                }
            }
            Set<String> rivals = new HashSet<>();
            for (List<OrganisationMatch> claims : byCard.values()) {
                claims.sort(Comparator.comparingInt(OrganisationMatch::score).reversed());
                boolean clear = claims.size() > 1
                        && claims.get(0).score() - claims.get(1).score() >= MARGIN;
                claims.stream()
                        .skip(claims.size() == 1 || clear ? 1 : 0)
                        .forEach(each -> rivals.add(each.read().place()));
            }
            return matches.stream()
                    .map(each -> rivals.contains(each.read().place()) ? each.open() : each)
                    .toList();
        }

        private OrganisationMatch match(ReadOrganisation read) {
            String fingerprint = read.newest().organisation().fingerprint();
            IdentityDecision decision = seen.decision(read.place());
            IdentityDecision former = seen.remembered(fingerprint);
            Set<Long> refused = new HashSet<>();
            if (former != null && !former.isTakenBack()) {
                refused.addAll(former.refused());
            }
            List<Candidate> candidates = candidates(read, decision == null ? refused : Set.of());
            if (decision != null) {
                return decided(read, decision, candidates, fingerprint);
            }
            KnownOrganisation ofCase = ofCase(read);
            if (ofCase != null) {
                return new OrganisationMatch(
                        read, ofCase, false, new Identification(State.DECIDED, candidates, null, fingerprint));
            }
            if (former != null && !former.isTakenBack() && former.target() != null) {
                KnownOrganisation known = seen.organisation(former.target().card());
                if (known != null) {
                    return decided(read, former, candidates, fingerprint);
                }
            }
            boolean asksAgain = former != null && former.isTakenBack();
            return byEvidence(read, candidates, asksAgain, fingerprint);
        }

        private OrganisationMatch decided(
                ReadOrganisation read, IdentityDecision decision, List<Candidate> candidates, String fingerprint) {
            IdentityDecision.Target target = decision.target();
            KnownOrganisation known = target == null ? null : seen.organisation(target.card());
            boolean isGone = decision.verdict().hasCard() && known == null;
            return new OrganisationMatch(
                    read,
                    known,
                    decision.verdict() == IdentityVerdict.MERGED,
                    new Identification(isGone ? State.OPEN : State.DECIDED, candidates, decision, fingerprint));
        }

        /** A case that a person has given to a card of the catalogue brings its organisation with it. */
        private @Nullable KnownOrganisation ofCase(ReadOrganisation read) {
            for (ReadOrganisation.Reading each : read.readings()) {
                IdentityDecision decision = seen.decision(each.place());
                IdentityDecision.Target target = decision == null ? null : decision.target();
                KnownInitiative named = target == null ? null : seen.initiative(target.card());
                if (named != null) {
                    return seen.organisation(named.card().organisationId());
                }
            }
            return null;
        }

        private OrganisationMatch byEvidence(
                ReadOrganisation read, List<Candidate> candidates, boolean asksAgain, String fingerprint) {
            boolean isOpen = !candidates.isEmpty() && (asksAgain || read.doubted() != null || !isClear(candidates));
            if (candidates.isEmpty() || isOpen) {
                State state = isOpen ? State.OPEN : State.CLEAR;
                return new OrganisationMatch(
                        read, null, false, new Identification(state, candidates, null, fingerprint));
            }
            Candidate best = candidates.get(0);
            boolean isNamed = best.likeness().has(IdentityReason.NAME_SAME)
                    || best.likeness().has(IdentityReason.NAME_ON_CARD);
            return new OrganisationMatch(
                    read,
                    seen.organisation(best.target().card()),
                    false,
                    new Identification(isNamed ? State.CLEAR : State.RENAMED, candidates, null, fingerprint));
        }

        private static boolean isClear(List<Candidate> candidates) {
            CardLikeness best = candidates.get(0).likeness();
            return best.isClear()
                    && (candidates.size() == 1
                            || best.score() - candidates.get(1).likeness().score() >= MARGIN);
        }

        private List<Candidate> candidates(ReadOrganisation read, Set<Long> refused) {
            Set<KnownOrganisation> possible = new HashSet<>();
            for (ReadOrganisation.Reading each : read.readings()) {
                OrganisationEvidence evidence = each.organisation();
                possible.addAll(byEvidence.getOrDefault("name " + evidence.key(), Set.of()));
                if (evidence.website() != null) {
                    possible.addAll(byEvidence.getOrDefault("host " + evidence.website(), Set.of()));
                }
                evidence.people()
                        .forEach(person -> possible.addAll(byEvidence.getOrDefault("person " + person, Set.of())));
            }
            List<Candidate> candidates = new ArrayList<>();
            possible.forEach(known -> add(candidates, read, known, refused));
            if (candidates.stream().noneMatch(each -> each.likeness().isClear())) {
                owners(read).stream()
                        .filter(known -> !possible.contains(known))
                        .forEach(known -> add(candidates, read, known, refused));
            }
            ReadOrganisation doubted = read.doubted();
            if (doubted != null) {
                candidates.add(inPlan(read, doubted));
            }
            candidates.sort(
                    Comparator.comparing((Candidate each) -> each.likeness().certainty())
                            .thenComparing(each -> -each.likeness().score())
                            .thenComparing(each -> each.target().toString()));
            return candidates;
        }

        private static Candidate inPlan(ReadOrganisation read, ReadOrganisation other) {
            ReadOrganisation.Reading newest = other.newest();
            return new Candidate(
                    new IdentityDecision.Target(null, other.place()),
                    null,
                    newest.read().organisation().name(),
                    read.like(newest.organisation(), newest.organisation().key(), false));
        }

        private void add(
                List<Candidate> candidates, ReadOrganisation read, KnownOrganisation known, Set<Long> refused) {
            if (refused.contains(known.card().id())) {
                return;
            }
            OrganisationEvidence told = OrganisationEvidence.of(known.told());
            String nameOnCard = OrganisationEvidence.of(known.card().details()).key();
            CardLikeness likeness = read.like(told, nameOnCard, false);
            if (!likeness.isClear() && hasCase(read, known)) {
                likeness = read.like(told, nameOnCard, true);
            }
            if (likeness.certainty() != Certainty.NONE) {
                candidates.add(new Candidate(
                        IdentityDecision.Target.card(known.card().id()),
                        known.card().slug(),
                        known.card().name(),
                        likeness));
            }
        }

        /** With its title: sister organisations repeat each other's texts and targets under titles of their own. */
        private boolean hasCase(ReadOrganisation read, KnownOrganisation known) {
            return read.readings().stream()
                    .anyMatch(reading -> seen.of(known).stream()
                            .filter(each -> reading.year().has(each.card().key()))
                            .map(each -> reading.evidence().like(seen.evidence(each)))
                            .anyMatch(likeness -> likeness.isClear() && !likeness.has(IdentityReason.TITLE_DIFFERENT)));
        }

        /** The organisations of initiatives of which the text is that of a case. */
        private Set<KnownOrganisation> owners(ReadOrganisation read) {
            Set<KnownOrganisation> owners = new HashSet<>();
            for (ReadOrganisation.Reading reading : read.readings()) {
                seen.alike(reading.evidence()).stream()
                        .map(each -> seen.organisation(each.card().organisationId()))
                        .filter(Objects::nonNull)
                        .forEach(owners::add);
            }
            return owners;
        }
    }
}
