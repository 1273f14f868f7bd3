package jp.tsunagari.portal.thesaurus;

import java.util.List;

/**
 * What a concept is called.
 *
 * @param preferred the usual word; of a term, its name
 * @param reading of the usual word in hiragana; empty if no one has given it
 * @param english the usual word first
 * @param same other words for the same thing, the more usual ones first
 * @param cues phrases by which the reader gives the concept's term; only of terms. Some are words of other concepts too
 */
public record Labels(String preferred, String reading, List<String> english, List<String> same, List<Cue> cues) {

    public Labels {
        english = List.copyOf(english);
        same = List.copyOf(same);
        cues = List.copyOf(cues);
    }

    /**
     * A phrase that names a term.
     *
     * @param countsIn the places of a case where it counts, joined by {@code |}; {@code all} for a phrase that hardly
     *     means anything else
     */
    public record Cue(String phrase, String countsIn) {}
}
