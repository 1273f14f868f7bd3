package jp.tsunagari.portal.ingest.vocabulary;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import jp.tsunagari.portal.vocabulary.TermRole;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.support.DefaultMessageSourceResolvable;

/**
 * A term that applies to a case, and the words that are the reason.
 *
 * @param code of the vocabulary
 * @param role whether the case is about it
 * @param evidence one for each part of the case that speaks for it, the strongest first; never empty
 */
public record TermReading(String code, TermRole role, List<Evidence> evidence) {

    /** From this weight on it is what the case is about: a list or the title, or two parts of the text. */
    private static final int MAIN = 6;

    /** From this weight on it is said of the case at all. */
    static final int ALSO = 3;

    private static final Pattern QUOTATION_MARKS = Pattern.compile("[「」『』“”]");

    public TermReading {
        evidence = List.copyOf(evidence);
    }

    /** What this evidence says of the term; null if it is too little to say anything. */
    static @Nullable TermReading of(String code, List<Evidence> evidence) {
        int weight = evidence.stream().mapToInt(Evidence::weight).sum();
        return weight < ALSO ? null : new TermReading(code, weight < MAIN ? TermRole.ALSO : TermRole.MAIN, evidence);
    }

    /** The words that name the term, as written in the document. */
    public String cue() {
        return evidence.get(0).cue();
    }

    /** What the words are part of, as written. */
    public String phrase() {
        return evidence.get(0).phrase();
    }

    /** Where the phrase is. */
    EvidencePlace place() {
        return evidence.get(0).place();
    }

    /** Number of the document's line on which the phrase begins; null when the document was not given. */
    public @Nullable Integer line() {
        return evidence.get(0).line();
    }

    /** Why the term applies: the strongest reason. */
    public MessageSourceResolvable reason() {
        return evidence.get(0).reason();
    }

    /** Why else it applies, one reason for each other part of the case. */
    public List<MessageSourceResolvable> furtherReasons() {
        return IntStream.range(1, evidence.size())
                .mapToObj(evidence::get)
                .map(Evidence::reason)
                .toList();
    }

    TermReading located(UnaryOperator<Evidence> locate) {
        return new TermReading(code, role, evidence.stream().map(locate).toList());
    }

    /**
     * Words that speak for a term.
     *
     * @param cue the words, as written in the document
     * @param phrase what the words are part of, as written: the list item, the title or the sentence
     * @param place where the phrase is
     * @param weight how much it says
     * @param line number of the document's line on which the phrase begins; null when the document was not given
     */
    record Evidence(
            String cue,
            String phrase,
            EvidencePlace place,
            int weight,
            @Nullable Integer line) {

        MessageSourceResolvable reason() {
            String words = QUOTATION_MARKS.matcher(cue).replaceAll("");
            return new DefaultMessageSourceResolvable(
                    new String[] {"terms.reason." + place.keyword()}, new Object[] {words});
        }

        Evidence at(@Nullable Integer documentLine) {
            return new Evidence(cue, phrase, place, weight, documentLine);
        }
    }
}
