package jp.tsunagari.portal.thesaurus;

import java.util.Locale;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.support.DefaultMessageSourceResolvable;

/**
 * Why a concept cannot be so.
 *
 * @param code of the concept
 * @param word that is in the way; empty where it is the whole
 * @param other what it is in the way of, or how many there may be; empty if there is nothing to be said
 */
public record ConceptFault(String code, Reason reason, String word, String other) {

    /** Characters of a word that a message repeats. */
    private static final int MAX_QUOTED = 60;

    /** What it says to a person. */
    public MessageSourceResolvable message() {
        String key = reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return new DefaultMessageSourceResolvable(
                new String[] {"thesaurus.fault." + key}, new Object[] {quoted(word), other});
    }

    private static String quoted(String word) {
        return word.length() <= MAX_QUOTED ? word : word.substring(0, MAX_QUOTED) + "…";
    }

    /** What is wrong, and with which part. */
    public enum Reason {
        /** Another person has changed the concept since it was looked at. */
        CHANGED_SINCE(Part.WHOLE),
        MALFORMED_CODE(Part.CODE),
        CODE_TAKEN(Part.CODE),
        NO_LABEL(Part.LABEL),
        READING_NOT_KANA(Part.READING),
        NOT_ENGLISH(Part.ENGLISH),
        /** A word without a letter cannot be searched for. */
        NO_LETTER(Part.SAME),
        WORD_TOO_LONG(Part.SAME),
        TOO_MANY_WORDS(Part.SAME),
        WORD_TWICE(Part.SAME),
        /** Two concepts with one word would make one of them out of all that is found. */
        WORD_TAKEN(Part.SAME),
        MALFORMED_CUE(Part.CUES),
        /** Only terms are given by the reader. */
        CUE_OF_NO_TERM(Part.CUES),
        DEFINITION_TOO_LONG(Part.DEFINITION),
        UNKNOWN_CONCEPT(Part.BROADER),
        RELATED_TO_ITSELF(Part.BROADER),
        /** What is broader would be narrower too. */
        CIRCLE(Part.BROADER),
        /** Never the same, and yet broader or related. */
        CONTRADICTION(Part.NEVER);

        private final Part part;

        Reason(Part part) {
            this.part = part;
        }

        public Part part() {
            return part;
        }
    }

    /** The parts of a concept that a person fills in. */
    public enum Part {
        WHOLE,
        CODE,
        LABEL,
        READING,
        ENGLISH,
        SAME,
        CUES,
        DEFINITION,
        BROADER,
        NEVER
    }
}
