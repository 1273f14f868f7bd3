package jp.tsunagari.portal.card;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;

/**
 * The differences of two texts in pieces that a reader of Japanese takes in at a glance: words, as far as the change of
 * scripts shows where they begin, and lines in texts that are too long for that.
 */
public final class WordDiff {

    /** The cost grows with the length times the number of differences; beyond this, whole lines are compared. */
    private static final int MAX_WORDS = 6_000;

    private WordDiff() {}

    /** The pieces of both texts in reading order; what was removed comes before what came in its place. */
    public static List<DiffSegment> between(String before, String after) {
        List<String> former = words(before);
        List<String> latter = words(after);
        if (former.size() > MAX_WORDS || latter.size() > MAX_WORDS) {
            former = lines(before);
            latter = lines(after);
        }
        List<DiffSegment> segments = new ArrayList<>();
        int done = 0;
        for (AbstractDelta<String> delta : DiffUtils.diff(former, latter).getDeltas()) {
            add(
                    segments,
                    DiffSegment.Kind.SAME,
                    former.subList(done, delta.getSource().getPosition()));
            add(segments, DiffSegment.Kind.REMOVED, delta.getSource().getLines());
            add(segments, DiffSegment.Kind.ADDED, delta.getTarget().getLines());
            done = delta.getSource().getPosition() + delta.getSource().size();
        }
        add(segments, DiffSegment.Kind.SAME, former.subList(done, former.size()));
        return segments;
    }

    private static void add(List<DiffSegment> segments, DiffSegment.Kind kind, List<String> pieces) {
        if (!pieces.isEmpty()) {
            segments.add(new DiffSegment(kind, String.join("", pieces)));
        }
    }

    /** Runs of one script are words; hiragana, which joins them, is compared letter by letter. */
    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        int start = 0;
        Script former = Script.OTHER;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            Script script = Script.of(text.codePointAt(i));
            if (i > start && (script == Script.OTHER || script != former)) {
                words.add(text.substring(start, i));
                start = i;
            }
            former = script;
        }
        if (start < text.length()) {
            words.add(text.substring(start));
        }
        return words;
    }

    private static List<String> lines(String text) {
        return List.of(text.split("(?<=\n)", -1)).stream()
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private enum Script {
        KANJI,
        KATAKANA,
        LATIN,
        DIGIT,
        /** Each letter for itself. */
        OTHER;

        static Script of(int letter) {
            if (Character.isDigit(letter)) {
                return DIGIT;
            }
            return switch (Character.UnicodeScript.of(letter)) {
                case HAN -> KANJI;
                case KATAKANA -> KATAKANA;
                case LATIN -> LATIN;
                // The long vowel mark belongs to no script, and to katakana in practice.
                default -> letter == 'ー' ? KATAKANA : OTHER;
            };
        }
    }

    /**
     * A piece of two texts that are compared.
     *
     * @param text never empty
     */
    public record DiffSegment(Kind kind, String text) {

        /** Where a piece occurs. */
        public enum Kind {
            /** In both. */
            SAME,
            /** Only in the former text. */
            REMOVED,
            /** Only in the latter text. */
            ADDED
        }

        public boolean isSame() {
            return kind == Kind.SAME;
        }

        public boolean isRemoved() {
            return kind == Kind.REMOVED;
        }

        public boolean isAdded() {
            return kind == Kind.ADDED;
        }
    }
}
