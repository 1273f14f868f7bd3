package jp.tsunagari.portal.ingest.rules;

import java.util.List;
import jp.tsunagari.portal.shared.ClasspathCsv;
import org.springframework.stereotype.Component;

/**
 * How well the reader did on the cases that people had checked by hand. Those answers are not part of the running
 * program, so the figures lie in a table; a test measures afresh and fails when the table is not true any more.
 */
@Component
public class ReadingQuality {

    private final List<QualityFigure> figures = new ClasspathCsv(ReadingQuality.class, "reading-quality.csv")
            .rows().stream()
                    .map(row -> new QualityFigure(
                            row.get("measure"), Integer.parseInt(row.get("right")), Integer.parseInt(row.get("total"))))
                    .toList();

    public List<QualityFigure> figures() {
        return figures;
    }
}
