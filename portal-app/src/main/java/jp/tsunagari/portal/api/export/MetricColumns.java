package jp.tsunagari.portal.api.export;

import java.util.List;
import java.util.Locale;
import jp.tsunagari.portal.message.Messages;
import jp.tsunagari.portal.outcome.MetricBasis;
import jp.tsunagari.portal.outcome.OutcomeMetric;
import jp.tsunagari.portal.outcome.PeopleCount;
import jp.tsunagari.portal.outcome.PlainNumber;
import jp.tsunagari.portal.outcome.Precision;
import jp.tsunagari.portal.outcome.UnitNames;
import jp.tsunagari.portal.shared.SectionKind;
import jp.tsunagari.portal.web.table.ExportColumn;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The columns of the table of figures, which has a row for each figure. */
@Component
class MetricColumns {

    private final UnitNames units = new UnitNames();
    private final Messages messages;
    private final List<ExportColumn<MetricRow>> all;

    MetricColumns(Messages messages) {
        this.messages = messages;
        this.all = List.of(
                new ExportColumn<>("initiative-id", row -> row.of().summary().id()),
                new ExportColumn<>("title", row -> row.of().tile().title().text()),
                new ExportColumn<>(
                        "organisation", row -> row.of().organisation().name()),
                new ExportColumn<>(
                        "metric.outcome",
                        row -> messages.get(
                                row.metric().outcome() ? "export.metric.outcome" : "export.metric.context")),
                new ExportColumn<>("metric.label", row -> row.metric().label()),
                new ExportColumn<>(
                        "metric.kind", row -> messages.get(row.metric().kind().messageKey())),
                new ExportColumn<>(
                        "metric.kind-code", row -> row.metric().kind().code()),
                new ExportColumn<>(
                        "metric.value", row -> PlainNumber.of(row.metric().value())),
                new ExportColumn<>(
                        "metric.value-to",
                        row -> PlainNumber.ofNullable(row.metric().valueTo())),
                new ExportColumn<>(
                        "metric.unit",
                        row -> row.metric().unit().isEmpty()
                                ? null
                                : messages.name(units.many(row.metric().unit()))),
                new ExportColumn<>(
                        "metric.precision", row -> precision(row.metric().precision(), messages)),
                new ExportColumn<>(
                        "metric.precision-code", row -> row.metric().precision().code()),
                new ExportColumn<>(
                        "metric.cumulative",
                        row -> messages.get(
                                row.metric().countsVisits()
                                        ? "export.metric.cumulative"
                                        : "export.metric.not-cumulative")),
                new ExportColumn<>(
                        "metric.baseline",
                        row -> PlainNumber.ofNullable(row.metric().baseline())),
                new ExportColumn<>(
                        "metric.planned",
                        row -> PlainNumber.ofNullable(row.metric().planned())),
                new ExportColumn<>("metric.quote", row -> row.metric().quote()),
                new ExportColumn<>("metric.section", row -> place(row.metric().section())),
                new ExportColumn<>("document-lines", row -> row.metric().line()),
                new ExportColumn<>(
                        "metric.origin",
                        row -> messages.get("export.metric.origin."
                                + row.metric().origin().name().toLowerCase(Locale.ROOT))),
                new ExportColumn<>("url", row -> row.of().url()),
                new ExportColumn<>("metric.basis", row -> word(basis(row))),
                new ExportColumn<>("metric.basis-code", row -> code(basis(row))),
                new ExportColumn<>(
                        "metric.basis-of", row -> row.metric().scope().basisOf()),
                new ExportColumn<>(
                        "metric.people", row -> people(row.metric().scope().people())),
                new ExportColumn<>("metric.period", row -> row.metric().scope().period()),
                new ExportColumn<>("metric.subject", row -> row.metric().scope().subject()));
    }

    List<ExportColumn<MetricRow>> all() {
        return all;
    }

    private static @Nullable MetricBasis basis(MetricRow row) {
        return row.metric().scope().basis();
    }

    private static @Nullable String code(@Nullable MetricBasis basis) {
        return basis == null ? null : basis.code();
    }

    private @Nullable String word(@Nullable MetricBasis basis) {
        return basis == null ? null : messages.get(basis.messageKey());
    }

    private @Nullable String people(@Nullable PeopleCount people) {
        return people == null ? null : messages.get(people.messageKey());
    }

    static String precision(Precision precision, Messages messages) {
        return switch (precision) {
            case EXACT -> messages.get("export.metric.exact");
            case ABOUT, AT_LEAST, AT_MOST -> messages.get(precision.messageKey());
        };
    }

    private @Nullable String place(@Nullable SectionKind section) {
        return section == null ? null : messages.get("export.section." + section.code());
    }

    /** A figure and the initiative that reports it. */
    record MetricRow(ExportRow of, OutcomeMetric metric) {}
}
