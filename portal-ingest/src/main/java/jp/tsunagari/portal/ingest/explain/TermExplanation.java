package jp.tsunagari.portal.ingest.explain;

import jp.tsunagari.portal.ingest.vocabulary.TermReading;
import org.jspecify.annotations.Nullable;

/**
 * A target group or an approach that applies.
 *
 * @param cue the words that name it, as written
 * @param phrase what the words stand in
 * @param line on which the phrase begins; null when it is not one run of lines
 * @param reason in Japanese
 */
record TermExplanation(
        String code,
        String name,
        String cue,
        String phrase,
        @Nullable Integer line,
        String reason) {

    static TermExplanation of(TermReading reading, TermNames names) {
        return new TermExplanation(
                reading.code(),
                names.nameOf(reading.code()),
                reading.cue(),
                reading.phrase(),
                reading.line(),
                reading.reason());
    }
}
