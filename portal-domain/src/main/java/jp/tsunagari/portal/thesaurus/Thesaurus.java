package jp.tsunagari.portal.thesaurus;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * All concepts and relations at one moment; those that are retired are not among them. Never changes.
 *
 * <p>What is asked about a code that is not there has an empty answer.
 */
public final class Thesaurus {

    /** More narrower concepts than this are of no use to a search. */
    public static final int MAX_NARROWER = 300;

    private final long revision;
    private final List<Relation> relations;
    private final Map<String, Concept> byCode = new LinkedHashMap<>();
    private final Map<String, List<Concept>> broader = new HashMap<>();
    private final Map<String, List<Concept>> narrower = new HashMap<>();
    private final Map<String, List<Concept>> related = new HashMap<>();
    private final Map<String, List<Concept>> never = new HashMap<>();

    /**
     * @param revision of the table that this was read from, or later
     * @param relations in their order; those of concepts that are not there are left out
     */
    Thesaurus(long revision, List<Concept> concepts, List<Relation> relations) {
        this.revision = revision;
        this.relations = List.copyOf(relations);
        Map<Long, Concept> byId = new HashMap<>();
        for (Concept concept : concepts) {
            byCode.put(concept.code(), concept);
            byId.put(concept.id(), concept);
        }
        for (Relation relation : relations) {
            Concept from = byId.get(relation.from());
            Concept to = byId.get(relation.to());
            if (from != null && to != null) {
                add(from, relation.kind(), to);
            }
        }
    }

    /** The thesaurus that these make, for those who have no database; ids are places in the list. */
    public static Thesaurus of(List<ConceptDraft> drafts) {
        return new Thesaurus(-1, List.of(), List.of()).with(drafts, Set.of());
    }

    /**
     * What this would be if these concepts were so.
     *
     * @param changed take the place of those with their codes, or join them; they say how they are related to all others
     * @param without codes of concepts that would be gone
     */
    public Thesaurus with(List<ConceptDraft> changed, Set<String> without) {
        Map<String, Concept> concepts = new LinkedHashMap<>(byCode);
        long next = byCode.values().stream().mapToLong(Concept::id).max().orElse(0);
        Map<String, Long> ids = new HashMap<>();
        byCode.values().forEach(concept -> ids.put(concept.code(), concept.id()));
        Set<Long> said = new HashSet<>();
        for (ConceptDraft draft : changed) {
            if (!ids.containsKey(draft.code())) {
                next++;
                ids.put(draft.code(), next);
            }
            said.add(ids.get(draft.code()));
            concepts.put(draft.code(), concept(ids.get(draft.code()), draft));
        }
        without.forEach(concepts::remove);
        List<Relation> all = new ArrayList<>(relations.stream()
                .filter(relation -> !said.contains(relation.from())
                        && (relation.kind() == Relation.Kind.BROADER || !said.contains(relation.to())))
                .toList());
        all.addAll(Relation.among(changed, ids));
        return new Thesaurus(revision + 1, List.copyOf(concepts.values()), all);
    }

    private static Concept concept(long id, ConceptDraft draft) {
        return new Concept(
                id,
                draft.code(),
                draft.labels(),
                draft.isTerm() ? draft.code() : null,
                draft.definition().isEmpty() ? null : draft.definition());
    }

    private void add(Concept from, Relation.Kind kind, Concept to) {
        switch (kind) {
            case BROADER -> {
                add(broader, from, to);
                add(narrower, to, from);
            }
            case RELATED -> {
                add(related, from, to);
                add(related, to, from);
            }
            case NEVER -> {
                add(never, from, to);
                add(never, to, from);
            }
        }
    }

    private static void add(Map<String, List<Concept>> relations, Concept of, Concept other) {
        relations.computeIfAbsent(of.code(), code -> new ArrayList<>()).add(other);
    }

    /** Grows with every change of the thesaurus. */
    public long revision() {
        return revision;
    }

    /** All, those first that were there first. */
    public List<Concept> concepts() {
        return List.copyOf(byCode.values());
    }

    /**
     * The concept with this code.
     *
     * @throws IllegalArgumentException if there is none
     */
    public Concept get(String code) {
        return find(code).orElseThrow(() -> new IllegalArgumentException("no concept " + code));
    }

    /** The concept with this code; empty if there is none, or it is retired. */
    public Optional<Concept> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /** The concepts of which this one is a kind or a part, without those above them. */
    public List<Concept> broader(String code) {
        return of(broader, code);
    }

    /** The concepts that are a kind or a part of this one, without those below them. */
    public List<Concept> narrower(String code) {
        return of(narrower, code);
    }

    /** All concepts below this one, the nearest first, each once; at most {@link #MAX_NARROWER}. */
    public List<Concept> narrowerAll(String code) {
        Set<Concept> found = new LinkedHashSet<>();
        Deque<Concept> next = new ArrayDeque<>(narrower(code));
        while (!next.isEmpty() && found.size() < MAX_NARROWER) {
            Concept concept = next.remove();
            if (!concept.code().equals(code) && found.add(concept)) {
                next.addAll(narrower(concept.code()));
            }
        }
        return List.copyOf(found);
    }

    /** Concepts that are worth a second look for those who want this one. */
    public List<Concept> related(String code) {
        return of(related, code);
    }

    /** Concepts that are easily mistaken for this one. */
    public List<Concept> never(String code) {
        return of(never, code);
    }

    private static List<Concept> of(Map<String, List<Concept>> relations, String code) {
        return List.copyOf(relations.getOrDefault(code, List.of()));
    }
}
