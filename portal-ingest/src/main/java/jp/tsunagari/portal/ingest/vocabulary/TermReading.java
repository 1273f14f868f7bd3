package jp.tsunagari.portal.ingest.vocabulary;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.support.DefaultMessageSourceResolvable;

/**
 * A term that applies to a case, and the words that are the reason.
 *
 * @param code of the vocabulary
 * @param cue the words that name the term, as written in the document
 * @param phrase what the words are part of, as written: the list item, the title or the sentence
 * @param place where the phrase is
 * @param line number of the document's line on which the phrase begins; null when the document was not given
 */
public record TermReading(
        String code,
        String cue,
        String phrase,
        EvidencePlace place,
        @Nullable Integer line) {

    private static final Pattern QUOTATION_MARKS = Pattern.compile("[「」『』“”]");

    /** Why the term applies. */
    public MessageSourceResolvable reason() {
        String words = QUOTATION_MARKS.matcher(cue).replaceAll("");
        return new DefaultMessageSourceResolvable(
                new String[] {"terms.reason." + place.keyword()}, new Object[] {words});
    }

    TermReading at(@Nullable Integer documentLine) {
        return new TermReading(code, cue, phrase, place, documentLine);
    }
}
