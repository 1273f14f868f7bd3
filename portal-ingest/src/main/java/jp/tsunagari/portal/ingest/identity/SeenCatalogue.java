package jp.tsunagari.portal.ingest.identity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import jp.tsunagari.portal.ingest.identity.Identification.Candidate;
import org.jspecify.annotations.Nullable;

/** The part of the catalogue that a plan has to do with, and what people have said about it. Lives for one computation. */
public final class SeenCatalogue {

    private final Map<Long, KnownOrganisation> organisations = new HashMap<>();
    private final Map<Long, KnownInitiative> initiatives = new HashMap<>();
    private final Map<Long, List<KnownInitiative>> byOwner = new HashMap<>();
    private final Map<Long, CaseEvidence> evidence = new HashMap<>();
    private final Map<String, IdentityDecision> decisions;
    private final Map<String, IdentityDecision> remembered;
    private @Nullable LikeTexts texts;

    /**
     * @param organisations all that a reading may mean, and those of the initiatives
     * @param initiatives all of the programmes and years of the documents, and those that people have named
     * @param decisions of the plan, by the place
     * @param remembered of plans that were applied, by the fingerprint of the reading
     */
    public SeenCatalogue(
            Collection<KnownOrganisation> organisations,
            Collection<KnownInitiative> initiatives,
            Map<String, IdentityDecision> decisions,
            Map<String, IdentityDecision> remembered) {
        organisations.forEach(each -> this.organisations.put(each.card().id(), each));
        initiatives.forEach(each -> {
            this.initiatives.put(each.card().id(), each);
            byOwner.computeIfAbsent(each.card().organisationId(), id -> new ArrayList<>())
                    .add(each);
        });
        this.decisions = Map.copyOf(decisions);
        this.remembered = Map.copyOf(remembered);
    }

    Collection<KnownOrganisation> organisations() {
        return organisations.values();
    }

    public Collection<KnownInitiative> initiatives() {
        return initiatives.values();
    }

    List<KnownInitiative> of(KnownOrganisation owner) {
        return byOwner.getOrDefault(owner.card().id(), List.of());
    }

    @Nullable
    KnownOrganisation organisation(@Nullable Long id) {
        return id == null ? null : organisations.get(id);
    }

    @Nullable
    KnownInitiative initiative(@Nullable Long id) {
        return id == null ? null : initiatives.get(id);
    }

    @Nullable
    IdentityDecision decision(String place) {
        return decisions.get(place);
    }

    public Map<String, IdentityDecision> decisions() {
        return decisions;
    }

    @Nullable
    IdentityDecision remembered(String fingerprint) {
        return remembered.get(fingerprint);
    }

    /** Folded once, as several readings may be held against it. */
    CaseEvidence evidence(KnownInitiative initiative) {
        return evidence.computeIfAbsent(initiative.card().id(), id -> CaseEvidence.of(initiative.told()));
    }

    /**
     * Initiatives that a reading may be, of whatever organisation, the most like first.
     *
     * @param among ids of initiatives
     */
    public List<Candidate> candidates(ReadOrganisation.Reading reading, Set<Long> among) {
        return alike(reading.evidence()).stream()
                .filter(each -> among.contains(each.card().id()))
                .map(each -> CaseMatch.candidate(each, reading.evidence().like(evidence(each))))
                .filter(each -> each.likeness().certainty() != CardLikeness.Certainty.NONE)
                .toList();
    }

    /** The initiatives of which parts of the text are those of a reading, the most alike first. */
    List<KnownInitiative> alike(CaseEvidence reading) {
        LikeTexts index = texts;
        if (index == null) {
            index = new LikeTexts();
            for (KnownInitiative each : initiatives.values()) {
                index.add(each.card().id(), evidence(each).text());
            }
            texts = index;
        }
        return index.like(reading.text()).stream()
                .map(this::initiative)
                .filter(Objects::nonNull)
                .toList();
    }
}
