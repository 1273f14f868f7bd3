package jp.tsunagari.portal.thesaurus;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How two concepts are related.
 *
 * @param from id of the narrower concept; where the relation holds both ways, of either
 * @param to id of the broader or other concept
 */
record Relation(long from, Kind kind, long to) {

    /** Written in one way only, whichever end it is seen from. */
    static Relation of(long from, Kind kind, long to) {
        return kind == Kind.BROADER || from < to ? new Relation(from, kind, to) : new Relation(to, kind, from);
    }

    /** All that the drafts say, each once and in their order; links to what has no id are left out. */
    static List<Relation> among(List<ConceptDraft> drafts, Map<String, Long> ids) {
        Set<Relation> relations = new LinkedHashSet<>();
        for (ConceptDraft draft : drafts) {
            Long from = ids.get(draft.code());
            for (Kind kind : Kind.values()) {
                for (String code : draft.links().of(kind)) {
                    Long to = ids.get(code);
                    if (from != null && to != null && !from.equals(to)) {
                        relations.add(of(from, kind, to));
                    }
                }
            }
        }
        return List.copyOf(relations);
    }

    /** What the relation says. */
    enum Kind {
        /** All that is the one is also the other. */
        BROADER,
        /** Worth a second look for those who want the one. Holds both ways. */
        RELATED,
        /** Easily mistaken for each other, and never the same. Holds both ways. */
        NEVER
    }
}
