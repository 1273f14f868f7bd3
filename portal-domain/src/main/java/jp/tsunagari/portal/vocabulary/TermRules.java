package jp.tsunagari.portal.vocabulary;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.tsunagari.portal.vocabulary.Term.TermMeaning;
import jp.tsunagari.portal.vocabulary.TermRefusedException.Reason;

/** What a term must be like. */
final class TermRules {

    private static final int MAX_CODE = 40;
    private static final Pattern CODE = Pattern.compile("[a-z]+(-[a-z]+)*");

    private TermRules() {}

    /**
     * A term that is to be added to these.
     *
     * @throws TermRefusedException if it cannot be so
     */
    static void check(String code, TermWords words, List<ManagedTerm> others) {
        Set<Reason> reasons = EnumSet.noneOf(Reason.class);
        if (code.length() > MAX_CODE || !CODE.matcher(code).matches()) {
            reasons.add(Reason.MALFORMED_CODE);
        } else if (others.stream().anyMatch(other -> other.term().code().equals(code))) {
            reasons.add(Reason.CODE_TAKEN);
        }
        check(words, others, reasons);
    }

    /**
     * The words of a term beside these others.
     *
     * @throws TermRefusedException if they cannot be so
     */
    static void check(TermWords words, List<ManagedTerm> others) {
        check(words, others, EnumSet.noneOf(Reason.class));
    }

    private static void check(TermWords words, List<ManagedTerm> others, Set<Reason> reasons) {
        String name = words.name();
        addIf(name.isEmpty(), Reason.NO_NAME, reasons);
        addIf(name.length() > TermWords.MAX_NAME, Reason.NAME_TOO_LONG, reasons);
        addIf(others.stream().anyMatch(other -> other.term().name().equals(name)), Reason.NAME_TAKEN, reasons);
        addIf(words.nameEnglish().isEmpty(), Reason.NO_ENGLISH_NAME, reasons);
        addIf(words.nameEnglish().length() > TermWords.MAX_ENGLISH_NAME, Reason.ENGLISH_NAME_TOO_LONG, reasons);
        addIf(words.includes().length() > TermWords.MAX_INCLUDES, Reason.INCLUDES_TOO_LONG, reasons);
        TermMeaning meaning = words.meaning();
        addIf(
                Stream.of(meaning.definition(), meaning.excludes())
                                .anyMatch(text -> text.length() > TermWords.MAX_MEANING)
                        || Stream.of(
                                        meaning.english().definition(),
                                        meaning.english().includes(),
                                        meaning.english().excludes())
                                .anyMatch(text -> text.length() > TermWords.MAX_ENGLISH_MEANING),
                Reason.MEANING_TOO_LONG,
                reasons);
        if (!reasons.isEmpty()) {
            throw new TermRefusedException(reasons);
        }
    }

    private static void addIf(boolean wrong, Reason reason, Set<Reason> reasons) {
        if (wrong) {
            reasons.add(reason);
        }
    }
}
