package jp.tsunagari.portal.thesaurus.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.tsunagari.portal.thesaurus.ConceptDraft;
import jp.tsunagari.portal.thesaurus.ConceptNames;
import jp.tsunagari.portal.thesaurus.ConceptRules;
import jp.tsunagari.portal.thesaurus.Thesaurus;

/**
 * The concepts of a file and what is wrong with them.
 *
 * @param lines of the concepts, in the same order
 */
record FileConcepts(List<ConceptDraft> drafts, List<Integer> lines, List<FileFault> faults) {

    FileConcepts {
        drafts = List.copyOf(drafts);
        lines = List.copyOf(lines);
        faults = List.copyOf(faults);
    }

    /** A file of which nothing can be read. */
    static FileConcepts refused(FileFault fault) {
        return new FileConcepts(List.of(), List.of(), List.of(fault));
    }

    /**
     * The same with codes in the place of the labels by which a file may name other concepts, and with the faults that
     * only show beside all others.
     *
     * @param thesaurus that the concepts are to become part of
     */
    FileConcepts resolved(Thesaurus thesaurus) {
        ConceptNames names = new ConceptNames(drafts, thesaurus);
        List<ConceptDraft> resolved = drafts.stream()
                .map(draft -> new ConceptDraft(
                        draft.code(),
                        draft.labels(),
                        draft.links().map(name -> names.code(name).orElse(name)),
                        draft.definition()))
                .toList();
        List<FileFault> all = new ArrayList<>(faults);
        Map<String, Integer> lineOf = new HashMap<>();
        Set<String> seen = new HashSet<>();
        for (int at = 0; at < resolved.size(); at++) {
            String code = resolved.get(at).code();
            lineOf.putIfAbsent(code, lines.get(at));
            if (!seen.add(code)) {
                all.add(FileFault.of(lines.get(at), "code-twice", code));
            }
        }
        ConceptRules.faults(resolved, thesaurus)
                .forEach(fault -> all.add(new FileFault(lineOf.getOrDefault(fault.code(), 0), fault.message())));
        return new FileConcepts(resolved, lines, all);
    }
}
