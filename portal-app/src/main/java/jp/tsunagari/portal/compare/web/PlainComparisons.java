package jp.tsunagari.portal.compare.web;

import java.util.List;
import jp.tsunagari.portal.compare.Comparisons;
import jp.tsunagari.portal.compare.RowGroup.Subject;
import jp.tsunagari.portal.compare.web.ComparedTable.Line;
import jp.tsunagari.portal.compare.web.ComparedTable.LineGroup;
import jp.tsunagari.portal.compare.web.PlainComparison.PlainGroup;
import jp.tsunagari.portal.compare.web.PlainComparison.PlainRow;
import jp.tsunagari.portal.initiative.web.Figures;
import jp.tsunagari.portal.message.Messages;
import org.springframework.stereotype.Component;

/** Compares a few initiatives for those who put the table into a document of their own. */
@Component
public class PlainComparisons {

    private final Comparisons comparisons;
    private final Figures figures;
    private final Messages messages;

    PlainComparisons(Comparisons comparisons, Figures figures, Messages messages) {
        this.comparisons = comparisons;
        this.figures = figures;
        this.messages = messages;
    }

    /** @param ids of two to four that there are */
    public PlainComparison of(List<Long> ids) {
        PlainTable plain = new PlainTable(messages);
        ComparedTable table = ComparedTable.of(
                comparisons.of(ids), new CompareAddress(ids, null, false, null, ""), figures, messages);
        return new PlainComparison(
                table.heads().stream()
                        .map(head -> messages.get(
                                "compare.paper.plain-head", head.title().text(), head.organisation()))
                        .toList(),
                table.groups().stream()
                        .filter(group -> group.subject() != Subject.STORY)
                        .map(group -> group(group, plain))
                        .filter(group -> !group.rows().isEmpty())
                        .toList());
    }

    private PlainGroup group(LineGroup group, PlainTable plain) {
        return new PlainGroup(
                messages.get(group.subject().key()),
                group.lines().stream()
                        .filter(line -> line.shape() == Line.Shape.TEXT
                                || line.shape() == Line.Shape.TERMS
                                || line.shape() == Line.Shape.FIGURES)
                        .map(line -> new PlainRow(
                                line.label(),
                                plain.remark(line),
                                line.cells().stream()
                                        .map(cell -> plain.brief(line, cell))
                                        .toList()))
                        .toList());
    }
}
