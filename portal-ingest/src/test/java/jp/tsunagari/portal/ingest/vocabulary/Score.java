package jp.tsunagari.portal.ingest.vocabulary;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Precision and recall over several cases; an optional term counts neither way. */
final class Score {

    private int found;
    private final List<String> missed = new ArrayList<>();
    private final List<String> wrong = new ArrayList<>();

    void add(int ordinal, Collection<String> required, Collection<String> optional, Collection<String> actual) {
        for (String name : required) {
            if (actual.contains(name)) {
                found++;
            } else {
                missed.add(ordinal + " " + name);
            }
        }
        actual.stream()
                .filter(name -> !required.contains(name) && !optional.contains(name))
                .forEach(name -> wrong.add(ordinal + " " + name));
    }

    int found() {
        return found;
    }

    int predicted() {
        return found + wrong.size();
    }

    int required() {
        return found + missed.size();
    }

    double precision() {
        return (double) found / (found + wrong.size());
    }

    double recall() {
        return (double) found / (found + missed.size());
    }

    double f1() {
        return 2 * precision() * recall() / (precision() + recall());
    }

    /** Without what was missed. */
    String figures() {
        return "precision %.3f, recall %.3f, F1 %.3f".formatted(precision(), recall(), f1());
    }

    @Override
    public String toString() {
        return "%s, missed %s, wrong %s".formatted(figures(), missed, wrong);
    }
}
