package jp.tsunagari.portal.ingest.casestudy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Collects what is noticed while one case is read. */
final class Warnings {

    private static final String KEYS = "reading.warning.";

    private final List<ReadingWarning> found = new ArrayList<>();

    /** A warning whose text has the key {@code reading.warning.<code>}, e.g. {@code reading.warning.title-wrapped}. */
    void add(WarningCode code, int line, Object... arguments) {
        add(code, key(code), line, arguments);
    }

    /** A warning that is worded as a variant of its code says, under {@code reading.warning.<code>.<variant>}. */
    void addVariant(WarningCode code, String variant, int line, Object... arguments) {
        add(code, key(code) + "." + variant, line, arguments);
    }

    private void add(WarningCode code, String key, int line, Object[] arguments) {
        // As they are: a number of lines has no thousands marks.
        List<String> texts = Arrays.stream(arguments).map(String::valueOf).toList();
        found.add(new ReadingWarning(code, key, texts, line));
    }

    private static String key(WarningCode code) {
        return KEYS + code.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** In the order of the lines. */
    List<ReadingWarning> inOrder() {
        return found.stream()
                .sorted(Comparator.comparingInt(ReadingWarning::line).thenComparing(ReadingWarning::code))
                .toList();
    }
}
