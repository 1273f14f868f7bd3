package jp.tsunagari.portal.site.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import jp.tsunagari.portal.shared.ClasspathCsv;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * A success criterion of JIS X 8341-3:2016 and what testing it has shown.
 *
 * @param number such as {@code 1.1.1}
 * @param level {@code A} or {@code AA}
 * @param how it was tested: codes of words in the bundle {@code accessibility}
 * @param date of the test; null if there was none
 * @param note code of a sentence about the result, such as an exception; null without one
 */
record AccessibilityCriterion(
        String number,
        String level,
        Result result,
        List<String> how,
        @Nullable LocalDate date,
        @Nullable String note) {

    /** Codes of what a person looks at. */
    private static final Set<String> BY_EYE = Set.of("pictures", "refused-forms", "words-by-looks");

    /** What a test has shown. */
    enum Result {
        MET,
        NOT_MET,
        NOT_APPLICABLE,
        UNTESTED;

        /** Of the word for it. */
        public String messageKey() {
            return "site.accessibility.result." + code();
        }

        private String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        private static Result of(String code) {
            return Stream.of(values())
                    .filter(result -> result.code().equals(code))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("no result of a test: " + code));
        }
    }

    AccessibilityCriterion {
        how = List.copyOf(how);
        if ((date == null) != (result == Result.UNTESTED) || how.isEmpty() != (result == Result.UNTESTED)) {
            throw new IllegalArgumentException(number + " says how and when it was tested, or that it was not");
        }
    }

    /** All of the levels A and AA, in the order of the standard. */
    static List<AccessibilityCriterion> all() {
        return new ClasspathCsv(AccessibilityCriterion.class, "accessibility-criteria.csv")
                .rows().stream().map(AccessibilityCriterion::of).toList();
    }

    private static AccessibilityCriterion of(CSVRecord row) {
        String how = row.get("how");
        String date = row.get("date");
        String note = row.get("note");
        return new AccessibilityCriterion(
                row.get("number"),
                row.get("level"),
                Result.of(row.get("result")),
                how.isEmpty() ? List.of() : List.of(how.split(" ")),
                date.isEmpty() ? null : LocalDate.parse(date),
                note.isEmpty() ? null : note);
    }

    /** Of its name. */
    public String nameKey() {
        return "site.accessibility.criterion." + number;
    }

    /** Of the words for how it was tested. */
    public List<String> howKeys() {
        return how.stream().map(code -> "site.accessibility.how." + code).toList();
    }

    /** Of the words for which people have looked: a machine finds only a part of what is wrong. */
    public String peopleKey() {
        return "site.accessibility.people."
                + (result == Result.UNTESTED
                        ? "untested"
                        : how.stream().anyMatch(BY_EYE::contains) ? "developer" : "none");
    }

    /** Of the sentence about the result; null without one. */
    public @Nullable String noteKey() {
        return note == null ? null : "site.accessibility.note." + note;
    }
}
