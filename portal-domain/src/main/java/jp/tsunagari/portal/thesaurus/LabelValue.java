package jp.tsunagari.portal.thesaurus;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One label of a concept as a row of the table holds it.
 *
 * @param countsIn of a cue; else null
 */
record LabelValue(LabelKind kind, String label, @Nullable String countsIn) {

    /** All labels in their order, each once; without a term's name, which is kept with the term. */
    static List<LabelValue> of(ConceptDraft draft) {
        Labels labels = draft.labels();
        List<LabelValue> values = new ArrayList<>();
        if (!draft.isTerm()) {
            add(values, LabelKind.PREFERRED, labels.preferred());
        }
        add(values, LabelKind.READING, labels.reading());
        labels.english().forEach(word -> add(values, LabelKind.ENGLISH, word));
        labels.same().forEach(word -> add(values, LabelKind.SAME, word));
        labels.cues().forEach(cue -> values.add(new LabelValue(LabelKind.CUE, cue.phrase(), cue.countsIn())));
        add(values, LabelKind.DEFINITION, draft.definition());
        return values.stream().distinct().toList();
    }

    private static void add(List<LabelValue> values, LabelKind kind, String label) {
        if (!label.isBlank()) {
            values.add(new LabelValue(kind, label.strip(), null));
        }
    }

    boolean says(LabelKind kind, String label) {
        return this.kind == kind && this.label.equals(label);
    }
}
