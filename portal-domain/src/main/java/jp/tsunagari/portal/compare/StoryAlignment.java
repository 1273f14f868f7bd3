package jp.tsunagari.portal.compare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.tsunagari.portal.initiative.InitiativeSection;
import jp.tsunagari.portal.message.Messages;
import jp.tsunagari.portal.shared.SectionKind;
import jp.tsunagari.portal.text.Folding;

/**
 * Lays the parts of the texts side by side: what all have, then free headings that at least two have chosen, then
 * each one's other free headings.
 */
final class StoryAlignment {

    private StoryAlignment() {}

    static List<Row> rows(List<ComparedInitiative> columns, Messages messages) {
        List<Row> rows = new ArrayList<>();
        rows.add(row(messages.get("compare.row.new-activity"), true, cells(columns, SectionKind.NEW_ACTIVITY)));
        rows.addAll(freeHeadings(cells(columns, SectionKind.STORY), messages));
        rows.add(row(messages.get("compare.row.results"), true, cells(columns, SectionKind.RESULTS)));
        return rows;
    }

    private static List<Row> freeHeadings(List<List<InitiativeSection>> cells, Messages messages) {
        Map<String, Long> users = new LinkedHashMap<>();
        cells.forEach(cell ->
                cell.stream().map(StoryAlignment::key).distinct().forEach(key -> users.merge(key, 1L, Long::sum)));
        List<Row> rows = new ArrayList<>();
        users.forEach((key, count) -> {
            if (count > 1) {
                List<List<InitiativeSection>> shared =
                        cells.stream().map(cell -> under(cell, key)).toList();
                rows.add(row(heading(shared), true, shared));
            }
        });
        List<List<InitiativeSection>> own = cells.stream()
                .map(cell -> cell.stream()
                        .filter(section -> users.getOrDefault(key(section), 0L) == 1)
                        .toList())
                .toList();
        if (own.stream().anyMatch(cell -> !cell.isEmpty())) {
            rows.add(row(
                    messages.get(rows.isEmpty() ? "compare.row.free-headings" : "compare.row.other-headings"),
                    false,
                    own));
        }
        return rows;
    }

    private static List<List<InitiativeSection>> cells(List<ComparedInitiative> columns, SectionKind kind) {
        return columns.stream().map(column -> column.sections(kind)).toList();
    }

    private static List<InitiativeSection> under(List<InitiativeSection> cell, String key) {
        return cell.stream().filter(section -> key(section).equals(key)).toList();
    }

    private static String heading(List<List<InitiativeSection>> shared) {
        return shared.stream().flatMap(List::stream).findFirst().orElseThrow().heading();
    }

    /** Headings are the same when only width, spaces or kinds of quotation marks differ. */
    private static String key(InitiativeSection section) {
        return Folding.NFKC.apply(section.heading()).replaceAll("[\\s\\p{P}]", "");
    }

    private static Row row(String label, boolean headed, List<List<InitiativeSection>> cells) {
        return new Row.Story(
                label,
                headed,
                cells,
                Agreement.of(cells.stream()
                        .map(cell -> cell.stream().map(InitiativeSection::body).toList())
                        .toList()));
    }
}
