package jp.tsunagari.portal.ingest.explain;

/** A figure in one line: what it counts, how many, and how it is meant. */
final class MetricWords {

    private MetricWords() {}

    static String of(MetricExplanation metric) {
        StringBuilder words = new StringBuilder(metric.outcome() ? "成果" : "背景");
        words.append(" ").append(metric.label()).append(" = ");
        if (metric.cumulative()) {
            words.append("延べ");
        }
        words.append(metric.value());
        if (metric.valueTo() != null) {
            words.append("～").append(metric.valueTo());
        }
        words.append(metric.unit())
                .append(" [")
                .append(metric.kind())
                .append(", ")
                .append(metric.precision());
        if (metric.baseline() != null) {
            words.append(", 変化前 ").append(metric.baseline());
        }
        if (metric.planned() != null) {
            words.append(", 計画 ").append(metric.planned());
        }
        return words.append("]").toString();
    }
}
