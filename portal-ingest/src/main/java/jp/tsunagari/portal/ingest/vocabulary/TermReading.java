package jp.tsunagari.portal.ingest.vocabulary;

import org.jspecify.annotations.Nullable;

/**
 * A term that applies to a case, and the words that are the reason.
 *
 * @param code of the vocabulary
 * @param cue the words that name the term, as written in the document
 * @param phrase what the words are part of, as written: the list item, the title or the sentence
 * @param place where the phrase is
 * @param line number of the document's line on which the phrase begins; null when the document was not given
 * @param reason a short explanation for a reader
 */
public record TermReading(
        String code,
        String cue,
        String phrase,
        EvidencePlace place,
        @Nullable Integer line,
        String reason) {

    TermReading at(@Nullable Integer documentLine) {
        return new TermReading(code, cue, phrase, place, documentLine, reason);
    }
}
