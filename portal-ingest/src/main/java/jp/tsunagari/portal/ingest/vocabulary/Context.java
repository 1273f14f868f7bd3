package jp.tsunagari.portal.ingest.vocabulary;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import jp.tsunagari.portal.shared.ClasspathCsv;
import org.apache.commons.csv.CSVRecord;

/** Judges by the words around a cue whether the text says what the cue seems to say. */
final class Context {

    static final ClasspathCsv TABLE = new ClasspathCsv(Context.class, "context.csv");

    private static final String CLOSING = "。！？!?";

    private final Map<ContextKind, ContextPhrases> phrases = new EnumMap<>(ContextKind.class);

    Context(Folding folding) {
        List<CSVRecord> rows = TABLE.rows();
        Arrays.stream(ContextKind.values())
                .forEach(kind -> phrases.put(
                        kind,
                        new ContextPhrases(
                                rows.stream()
                                        .filter(row -> ContextKind.valueOf(row.get("kind")) == kind)
                                        .toList(),
                                folding)));
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

    /** Whether the words behind the cue take it back. */
    boolean isTakenBack(Field field, Place place, FoldedText text, Hit hit) {
        if (of(ContextKind.NEGATES).follows(text, hit.end())) {
            return true;
        }
        return switch (field) {
            case TARGET_GROUP -> place != Place.TARGET && of(ContextKind.ACTS).follows(text, hit.end());
            case APPROACH ->
                of(ContextKind.LACKS).follows(text, hit.end())
                        || of(ContextKind.PARTNER).follows(text, hit.end());
        };
    }

    /** Whether the sentence says that the initiative does it, or is for them. */
    boolean isStated(Field field, FoldedText sentence, Hit hit) {
        return switch (field) {
            case TARGET_GROUP -> of(ContextKind.ADDRESSES).follows(sentence, hit.end());
            case APPROACH -> isDone(sentence, hit);
        };
    }

    /** The verb may be part of the cue; the nearest one decides. */
    private boolean isDone(FoldedText sentence, Hit hit) {
        OptionalInt deed = of(ContextKind.DOES).endOfFirst(sentence, hit.start(), hit.end());
        return deed.isPresent() && !of(ContextKind.UNDONE).follows(sentence, deed.getAsInt());
    }

    private ContextPhrases of(ContextKind kind) {
        return Objects.requireNonNull(phrases.get(kind));
    }
}
