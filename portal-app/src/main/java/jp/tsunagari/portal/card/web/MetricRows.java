package jp.tsunagari.portal.card.web;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import jp.tsunagari.portal.outcome.MetricKind;
import jp.tsunagari.portal.outcome.MetricOrigin;
import jp.tsunagari.portal.outcome.OutcomeMetric;
import jp.tsunagari.portal.outcome.Precision;
import org.jspecify.annotations.Nullable;

/** From figures to the rows of a form and back. */
final class MetricRows {

    private static final int LONGEST_UNIT = 20;
    private static final int LONGEST_QUOTE = 1000;

    private final FieldReader reader;
    private final FormErrors errors;

    MetricRows(FieldReader reader, FormErrors errors) {
        this.reader = reader;
        this.errors = errors;
    }

    static MetricForm row(OutcomeMetric metric) {
        return new MetricForm(
                metric.label(),
                metric.kind().name(),
                plain(metric.value()),
                plain(metric.valueTo()),
                metric.unit(),
                metric.precision().name(),
                MetricForm.tick(metric.cumulative()),
                plain(metric.baseline()),
                plain(metric.planned()),
                metric.quote() == null ? "" : metric.quote(),
                MetricForm.tick(!metric.outcome()));
    }

    private static String plain(@Nullable BigDecimal number) {
        return number == null ? "" : number.toPlainString();
    }

    /**
     * @param before the figures that the form began from; those that nobody has changed stay the document's
     */
    List<OutcomeMetric> read(List<MetricForm> rows, List<OutcomeMetric> before) {
        Kept<OutcomeMetric> kept = new Kept<>(before);
        return kept.or(rows, MetricRows::row, row -> read("metrics[" + rows.indexOf(row) + "]", row, kept));
    }

    private OutcomeMetric read(String name, MetricForm row, Kept<OutcomeMetric> kept) {
        String label = reader.required(
                name + ".label", row.label(), FieldReader.LONGEST_LINE, "何の数かを入力してください（例：参加者数）。不要な場合は、この数字を削除してください。");
        BigDecimal value = reader.number(name + ".value", row.value());
        if (Typed.number(row.value()).isEmpty()) {
            errors.add(name + ".value", "数字を入力してください。");
        }
        BigDecimal valueTo = reader.number(name + ".valueTo", row.valueTo());
        if (value != null && valueTo != null && valueTo.compareTo(value) <= 0) {
            errors.add(name + ".valueTo", "範囲の上限は、数より大きくしてください。範囲でない場合は空にします。");
        }
        String quote = reader.text(name + ".quote", row.quote(), LONGEST_QUOTE);
        // The same words stand on the same line of the document, whatever somebody makes of the figure in them.
        OutcomeMetric quoted =
                quote.isEmpty() ? null : kept.take(metric -> row(metric).quote().equals(row.quote()));
        return new OutcomeMetric(
                label,
                constant(name + ".kind", row.kind(), MetricKind.values(), MetricKind.OTHER),
                value == null ? BigDecimal.ZERO : value,
                valueTo,
                reader.line(name + ".unit", row.unit(), LONGEST_UNIT),
                constant(name + ".precision", row.precision(), Precision.values(), Precision.EXACT),
                MetricForm.isTicked(row.cumulative()),
                reader.number(name + ".baseline", row.baseline()),
                reader.number(name + ".planned", row.planned()),
                quoted == null ? Typed.nullIfEmpty(quote) : quoted.quote(),
                quoted == null ? null : quoted.section(),
                quoted == null ? null : quoted.line(),
                !MetricForm.isTicked(row.background()),
                MetricOrigin.EDITED);
    }

    private <E extends Enum<E>> E constant(String name, String sent, E[] all, E instead) {
        return Arrays.stream(all)
                .filter(one -> one.name().equals(sent))
                .findFirst()
                .orElseGet(() -> {
                    errors.add(name, "一覧から選んでください。");
                    return instead;
                });
    }
}
