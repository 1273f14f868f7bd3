package jp.tsunagari.portal.vocabulary;

import java.util.List;
import java.util.regex.Pattern;
import jp.tsunagari.portal.vocabulary.TermRefusedException.Reason;

/** What a term must be like. */
final class TermRules {

    private static final int LONGEST_CODE = 40;
    private static final Pattern CODE = Pattern.compile("[a-z]+(-[a-z]+)*");

    private TermRules() {}

    /**
     * A term that is to be added to these.
     *
     * @throws TermRefusedException if it cannot be so
     */
    static void check(String code, TermWords words, List<ManagedTerm> others) {
        if (code.length() > LONGEST_CODE || !CODE.matcher(code).matches()) {
            throw new TermRefusedException(Reason.MALFORMED_CODE);
        }
        if (others.stream().anyMatch(other -> other.term().code().equals(code))) {
            throw new TermRefusedException(Reason.CODE_TAKEN);
        }
        check(words, others);
    }

    /**
     * The words of a term beside these others.
     *
     * @throws TermRefusedException if they cannot be so
     */
    static void check(TermWords words, List<ManagedTerm> others) {
        refuseIf(words.name().isEmpty(), Reason.NO_NAME);
        refuseIf(words.name().length() > TermWords.LONGEST_NAME, Reason.NAME_TOO_LONG);
        refuseIf(others.stream().anyMatch(other -> other.term().name().equals(words.name())), Reason.NAME_TAKEN);
        refuseIf(words.nameEnglish().isEmpty(), Reason.NO_ENGLISH_NAME);
        refuseIf(words.nameEnglish().length() > TermWords.LONGEST_ENGLISH_NAME, Reason.ENGLISH_NAME_TOO_LONG);
        refuseIf(words.includes().length() > TermWords.LONGEST_INCLUDES, Reason.INCLUDES_TOO_LONG);
    }

    private static void refuseIf(boolean wrong, Reason reason) {
        if (wrong) {
            throw new TermRefusedException(reason);
        }
    }
}
