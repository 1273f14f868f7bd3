package jp.tsunagari.portal.ingest.vocabulary;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import jp.tsunagari.portal.ingest.vocabulary.Cue.Strength;
import jp.tsunagari.portal.ingest.vocabulary.TermReader.Hit;
import jp.tsunagari.portal.shared.ClasspathCsv;
import jp.tsunagari.portal.text.FoldedText;
import org.apache.commons.csv.CSVRecord;

/** Judges by the words around a cue whether the text says what the cue seems to say. */
final class CueContext {

    static final ClasspathCsv TABLE = new ClasspathCsv(CueContext.class, "context.csv");

    private static final int MAX_CLAUSE_LENGTH = 60;
    private static final String CLAUSE_END = "、，。";
    private static final String CLOSING = "。！？!?";

    private final Map<ContextKind, ContextPhrases> phrases = new EnumMap<>(ContextKind.class);

    CueContext(Spellings spellings) {
        List<CSVRecord> rows = TABLE.rows();
        Arrays.stream(ContextKind.values())
                .forEach(kind -> phrases.put(
                        kind,
                        new ContextPhrases(
                                rows.stream()
                                        .filter(row -> ContextKind.valueOf(row.get("kind")) == kind)
                                        .toList(),
                                spellings)));
    }

    /** From where on the sentence speaks of the initiative; its length when it does not. */
    int relevantFrom(FoldedText sentence) {
        if (of(ContextKind.ASIDE).lastStart(sentence) >= 0 || isPast(sentence)) {
            return sentence.length();
        }
        return of(ContextKind.BACKGROUND).lastStart(sentence) + 1;
    }

    private boolean isPast(FoldedText sentence) {
        int end = sentence.length();
        while (end > 0 && CLOSING.indexOf(sentence.charAt(end - 1)) >= 0) {
            end--;
        }
        int start = of(ContextKind.PAST).lastStart(sentence.subSequence(0, end));
        return start >= 0
                && of(ContextKind.PAST).endOfFirst(sentence, start, start).orElse(0) == end;
    }

    /** Whether the words after the cue, in its clause, take it back. */
    boolean isTakenBack(TermKind kind, EvidencePlace place, FoldedText text, Hit hit) {
        if (follows(text, hit, ContextKind.NEGATES) || follows(text, hit, ContextKind.PARTNER)) {
            return true;
        }
        return switch (kind) {
            case TARGET_GROUP ->
                follows(text, hit, ContextKind.OTHERS)
                        || (place != EvidencePlace.TARGET && follows(text, hit, ContextKind.ACTS));
            case APPROACH -> follows(text, hit, ContextKind.LACKS);
        };
    }

    private boolean follows(FoldedText text, Hit hit, ContextKind kind) {
        int farthest = Math.min(text.length(), hit.end() + MAX_CLAUSE_LENGTH);
        int end = hit.end();
        while (end < farthest && CLAUSE_END.indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return of(kind).follows(text.subSequence(hit.end(), end), 0);
    }

    /** Whether the sentence says that the initiative does it, or is for them. */
    boolean isStated(TermKind kind, FoldedText sentence, Hit hit) {
        return switch (kind) {
            case TARGET_GROUP -> of(ContextKind.ADDRESSES).follows(sentence, hit.end());
            case APPROACH ->
                hit.cue().strength() == Strength.CLAUSE
                        ? !of(ContextKind.UNDONE).follows(sentence, hit.end())
                        : isDone(sentence, hit);
        };
    }

    /** Whether the sentence says that the initiative is meant for them. */
    boolean isAimedAt(FoldedText sentence, Hit hit) {
        return of(ContextKind.AIMS).follows(sentence, hit.end());
    }

    /** Whether the sentence says that the initiative itself began it or took it on. */
    boolean isUndertaken(FoldedText sentence, Hit hit) {
        return of(ContextKind.UNDERTAKES).follows(sentence, hit.end());
    }

    /** Whether people are spoken of who live, learn or are looked after in what the words name. */
    boolean belongs(FoldedText text, Hit hit) {
        return of(ContextKind.BELONGS).follows(text, hit.end());
    }

    /** The verb may be part of the cue; the nearest one decides. */
    private boolean isDone(FoldedText sentence, Hit hit) {
        OptionalInt deed = of(ContextKind.DOES).endOfFirst(sentence, hit.start(), hit.end());
        return deed.isPresent() && !of(ContextKind.UNDONE).follows(sentence, deed.getAsInt());
    }

    private ContextPhrases of(ContextKind kind) {
        return Objects.requireNonNull(phrases.get(kind));
    }

    /** What words near a cue say about it. The names are those of the data file. */
    enum ContextKind {
        /** After an approach: that it is carried out. */
        DOES,
        /** After a target group: that something is for them. */
        ADDRESSES,
        /** After a target group: that the initiative is meant for them, not only that they have something of it. */
        AIMS,
        /** After an approach, in a story or in results: that the initiative itself began it or took it on. */
        UNDERTAKES,
        /** Right after a cue: that it is not meant. */
        NEGATES,
        /** After a verb of doing: that it was not done. */
        UNDONE,
        /** After an approach: that people are short of it. */
        LACKS,
        /** After a cue: that one works with them. */
        PARTNER,
        /** After a target group: that those who support them are meant. */
        OTHERS,
        /** After a target group: that it is they who act. */
        ACTS,
        /** After those who serve: that people are meant who are in their care. */
        BELONGS,
        /** What is before it in the sentence is the occasion, not the deed. */
        BACKGROUND,
        /** The sentence speaks of something else than the initiative. */
        ASIDE,
        /** The sentence ends with it and tells of earlier years. */
        PAST
    }

    /** The phrases of one {@link ContextKind}, each with its reach. */
    private static final class ContextPhrases {

        private final Lexicon<Integer> reaches;
        private final int farthest;

        ContextPhrases(Iterable<CSVRecord> rows, Spellings spellings) {
            Map<String, Integer> byPhrase = new HashMap<>();
            rows.forEach(row ->
                    byPhrase.put(spellings.fold(row.get("phrase")).toString(), Integer.valueOf(row.get("reach"))));
            this.reaches = new Lexicon<>(byPhrase);
            this.farthest =
                    byPhrase.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        }

        /** Where the first phrase ends that begins at {@code from} or after, as far from {@code origin} as it may be. */
        OptionalInt endOfFirst(CharSequence text, int from, int origin) {
            int last = Math.min(text.length() - 1, origin + farthest);
            for (int i = from; i <= last; i++) {
                Optional<Entry<String, Integer>> found = reaches.longestAt(text, i);
                if (found.isPresent() && i - origin <= found.get().getValue()) {
                    return OptionalInt.of(i + found.get().getKey().length());
                }
            }
            return OptionalInt.empty();
        }

        /** Whether a phrase begins at {@code from} or after, within its reach. */
        boolean follows(CharSequence text, int from) {
            return endOfFirst(text, from, from).isPresent();
        }

        /** Where the last phrase of the text begins; -1 when there is none. */
        int lastStart(CharSequence text) {
            for (int i = text.length() - 1; i >= 0; i--) {
                if (reaches.longestAt(text, i).isPresent()) {
                    return i;
                }
            }
            return -1;
        }
    }
}
