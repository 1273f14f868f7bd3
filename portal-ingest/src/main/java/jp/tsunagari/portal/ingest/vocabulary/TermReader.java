package jp.tsunagari.portal.ingest.vocabulary;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/** Reads the terms of one vocabulary out of the passages of a case. */
final class TermReader {

    private static final Pattern QUOTATION_MARKS = Pattern.compile("[「」『』“”]");

    private final Field field;
    private final List<String> codes;
    private final CueScanner scanner;
    private final Context context;

    TermReader(Field field, Folding folding, Context context) {
        this.field = field;
        this.codes = field.codes();
        this.scanner = new CueScanner(field, folding);
        this.context = context;
    }

    /**
     * The terms in the order of the vocabulary, each with its first evidence.
     *
     * @param passages the stronger places first
     */
    List<TermReading> read(List<FoldedPassage> passages) {
        Map<String, TermReading> found = new HashMap<>();
        for (FoldedPassage folded : passages) {
            Passage passage = folded.passage();
            FoldedText text = folded.text();
            for (Hit hit : scanner.scan(text)) {
                if (hit.start() >= folded.relevantFrom() && counts(passage, text, hit)) {
                    hit.cue().codes().forEach(code -> found.computeIfAbsent(code, c -> reading(c, passage, text, hit)));
                }
            }
        }
        return codes.stream().map(found::get).filter(Objects::nonNull).toList();
    }

    private boolean counts(Passage passage, FoldedText text, Hit hit) {
        if (!hit.cue().places().contains(passage.place()) || context.isTakenBack(field, passage.place(), text, hit)) {
            return false;
        }
        return switch (passage.place()) {
            case TARGET -> field == Field.TARGET_GROUP;
            case FORM, TITLE -> true;
            case ACTIVITY -> isStated(passage, text, hit);
        };
    }

    private boolean isStated(Passage passage, FoldedText text, Hit hit) {
        return context.isStated(field, text, hit) || (field == Field.APPROACH && passage.isBullet());
    }

    private static TermReading reading(String code, Passage passage, FoldedText text, Hit hit) {
        String words = text.original(hit.start(), hit.end());
        return new TermReading(
                code,
                words,
                passage.text(),
                passage.place(),
                null,
                passage.place().reason(QUOTATION_MARKS.matcher(words).replaceAll("")));
    }
}
