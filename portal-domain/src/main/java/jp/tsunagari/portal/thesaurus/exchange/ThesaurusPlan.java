package jp.tsunagari.portal.thesaurus.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import jp.tsunagari.portal.thesaurus.Concept;
import jp.tsunagari.portal.thesaurus.ConceptDraft;
import jp.tsunagari.portal.thesaurus.Labels;

/**
 * What a file would do to the thesaurus.
 *
 * @param revision of the thesaurus that it was compared with
 * @param removed concepts that the file does not have, where it is to take the place of all
 * @param faults of the file; with one of them nothing can be applied
 */
public record ThesaurusPlan(
        String fileName,
        long revision,
        List<ConceptDraft> added,
        List<Change> changed,
        List<Concept> removed,
        List<FileFault> faults) {

    public ThesaurusPlan {
        added = List.copyOf(added);
        changed = List.copyOf(changed);
        removed = List.copyOf(removed);
        faults = List.copyOf(faults);
    }

    public boolean isEmpty() {
        return added.isEmpty() && changed.isEmpty() && removed.isEmpty();
    }

    /** What would be, of all that is added or changed. */
    public List<ConceptDraft> drafts() {
        return Stream.concat(added.stream(), changed.stream().map(Change::after))
                .toList();
    }

    /**
     * A concept that would be different.
     *
     * @param differences at least one
     */
    public record Change(ConceptDraft after, List<Difference> differences) {

        static Change of(ConceptDraft before, ConceptDraft after) {
            Labels old = before.labels();
            Labels now = after.labels();
            List<Difference> differences = new ArrayList<>();
            add(differences, "label", List.of(old.preferred()), List.of(now.preferred()));
            add(differences, "reading", List.of(old.reading()), List.of(now.reading()));
            add(differences, "english", old.english(), now.english());
            add(differences, "same", old.same(), now.same());
            add(differences, "cues", cues(old), cues(now));
            add(differences, "definition", List.of(before.definition()), List.of(after.definition()));
            add(differences, "broader", before.links().broader(), after.links().broader());
            add(differences, "related", before.links().related(), after.links().related());
            add(differences, "never", before.links().never(), after.links().never());
            return new Change(after, differences);
        }

        private static List<String> cues(Labels labels) {
            return labels.cues().stream()
                    .map(cue -> cue.phrase() + " @ " + cue.countsIn())
                    .toList();
        }

        private static void add(List<Difference> to, String part, List<String> before, List<String> after) {
            List<String> gone = before.stream()
                    .filter(word -> !word.isEmpty() && !after.contains(word))
                    .toList();
            List<String> come = after.stream()
                    .filter(word -> !word.isEmpty() && !before.contains(word))
                    .toList();
            if (!gone.isEmpty() || !come.isEmpty()) {
                to.add(new Difference(part, gone, come));
            }
        }
    }

    /**
     * What would be different in one part of a concept.
     *
     * @param part its name as files have it
     */
    public record Difference(String part, List<String> gone, List<String> come) {}
}
