package jp.tsunagari.portal.api.export;

import java.util.List;
import java.util.Locale;
import jp.tsunagari.portal.effort.Effort;
import jp.tsunagari.portal.message.Messages;
import jp.tsunagari.portal.shared.SectionKind;
import jp.tsunagari.portal.web.table.ExportColumn;

/** The columns of the table of what initiatives took, which has a row for each entry. */
final class EffortColumns {

    private final List<ExportColumn<EffortRow>> all;

    EffortColumns(Messages messages) {
        this.all = List.of(
                new ExportColumn<>("initiative-id", row -> row.of().summary().id()),
                new ExportColumn<>("title", row -> row.of().tile().title().text()),
                new ExportColumn<>(
                        "effort.kind-code", row -> row.effort().kind().code()),
                new ExportColumn<>(
                        "effort.kind", row -> messages.get(row.effort().kind().messageKey())),
                new ExportColumn<>("effort.text", row -> row.effort().text()),
                new ExportColumn<>(
                        "effort.quote", row -> row.effort().quotation().quote()),
                new ExportColumn<>("metric.section", row -> {
                    SectionKind section = row.effort().quotation().section();
                    return section == null ? null : messages.get("export.section." + section.code());
                }),
                new ExportColumn<>(
                        "document-lines", row -> row.effort().quotation().line()),
                new ExportColumn<>(
                        "metric.origin",
                        row -> messages.get("export.metric.origin."
                                + row.effort().origin().name().toLowerCase(Locale.ROOT))),
                new ExportColumn<>("url", row -> row.of().url()));
    }

    List<ExportColumn<EffortRow>> all() {
        return all;
    }

    /** An entry and the initiative that it tells of. */
    record EffortRow(ExportRow of, Effort effort) {}
}
