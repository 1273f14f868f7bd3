package jp.tsunagari.portal.ingest.casestudy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects what is noticed while one case is read. */
final class Warnings {

    private final List<ReadingWarning> found = new ArrayList<>();

    void add(WarningCode code, int line, String message) {
        found.add(new ReadingWarning(code, message, line));
    }

    /** In the order of the lines. */
    List<ReadingWarning> inOrder() {
        return found.stream()
                .sorted(Comparator.comparingInt(ReadingWarning::line).thenComparing(ReadingWarning::code))
                .toList();
    }
}
