package jp.tsunagari.portal.ingest.outcome;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.tsunagari.portal.outcome.OutcomeMetric;

/** Counts how the outcomes of a reading agree with hand-checked answers. */
final class Score {

    private final List<Answer> open = new ArrayList<>(Answer.all());
    private final long firm = open.stream().filter(Answer::isFirm).count();
    private final List<String> misses = new ArrayList<>();
    private int found;
    private int predicted;
    private int kindsRight;
    private int detailsRight;

    static Score ofTheReader() {
        Score score = new Score();
        for (int ordinal :
                score.open.stream().mapToInt(Answer::ordinal).distinct().toArray()) {
            Readings.ofCase(ordinal).stream()
                    .filter(reading -> reading.metric().outcome())
                    .forEach(reading -> score.add(ordinal, reading));
        }
        score.open.stream().filter(Answer::isFirm).forEach(answer -> score.misses.add("見落とし " + answer));
        return score;
    }

    private void add(int ordinal, MetricReading reading) {
        OutcomeMetric metric = reading.metric();
        Optional<Answer> answer = open.stream()
                .filter(candidate -> candidate.ordinal() == ordinal && candidate.matches(metric))
                .findFirst();
        answer.ifPresent(open::remove);
        if (answer.isPresent() && answer.get().isOptional()) {
            return;
        }
        predicted++;
        if (answer.isEmpty() || !answer.get().isFirm()) {
            misses.add("余分 事例" + ordinal + " " + reading);
            return;
        }
        found++;
        kindsRight += counted(answer.get().acceptsKind(metric), "種類 " + answer.get() + " ← " + reading);
        detailsRight += counted(answer.get().agreesInDetail(metric), "細部 " + answer.get() + " ← " + reading);
    }

    private int counted(boolean right, String miss) {
        if (!right) {
            misses.add(miss);
        }
        return right ? 1 : 0;
    }

    int found() {
        return found;
    }

    int predicted() {
        return predicted;
    }

    int firm() {
        return Math.toIntExact(firm);
    }

    int kindsRight() {
        return kindsRight;
    }

    double precision() {
        return ratio(found, predicted);
    }

    double recall() {
        return ratio(found, firm);
    }

    double f1() {
        return 2 * precision() * recall() / Math.max(1e-9, precision() + recall());
    }

    double kinds() {
        return ratio(kindsRight, found);
    }

    double details() {
        return ratio(detailsRight, found);
    }

    private static double ratio(long part, long whole) {
        return whole == 0 ? 0 : (double) part / whole;
    }

    @Override
    public String toString() {
        return "outcome metrics: precision %.3f recall %.3f F1 %.3f kinds %.3f details %.3f (%d of %d)%n%s"
                .formatted(precision(), recall(), f1(), kinds(), details(), found, firm, String.join("\n", misses));
    }
}
