package jp.tsunagari.portal.thesaurus;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which concept is meant where one is named by its label, its code or another of its words. */
public final class ConceptNames {

    private final Map<String, String> codes = new HashMap<>();

    /** @param drafts whose names go before those that are there already */
    public ConceptNames(List<ConceptDraft> drafts, Thesaurus thesaurus) {
        drafts.forEach(draft -> know(draft.code(), draft.code()));
        thesaurus.concepts().forEach(concept -> know(concept.code(), concept.code()));
        drafts.forEach(draft -> know(draft.labels().preferred(), draft.code()));
        thesaurus.concepts().forEach(concept -> know(concept.label(), concept.code()));
        drafts.forEach(draft -> draft.labels().same().forEach(word -> know(word, draft.code())));
        thesaurus.concepts().forEach(concept -> concept.labels().same().forEach(word -> know(word, concept.code())));
    }

    private void know(String name, String code) {
        codes.putIfAbsent(ConceptRules.key(name), code);
    }

    /** The code of the concept with this name; empty if there is none. */
    public Optional<String> code(String name) {
        return Optional.ofNullable(codes.get(ConceptRules.key(name)));
    }
}
