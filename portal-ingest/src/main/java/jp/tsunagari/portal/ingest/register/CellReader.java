package jp.tsunagari.portal.ingest.register;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.tsunagari.portal.ingest.casestudy.CaseStudy.CaseSection;
import jp.tsunagari.portal.ingest.outcome.OutcomeReader;
import jp.tsunagari.portal.ingest.source.SourceText;
import jp.tsunagari.portal.ingest.source.SourceText.SourceLine;
import jp.tsunagari.portal.outcome.MetricAmount;
import jp.tsunagari.portal.outcome.MetricKind;
import jp.tsunagari.portal.outcome.MetricOrigin;
import jp.tsunagari.portal.outcome.MetricQuote;
import jp.tsunagari.portal.outcome.MetricScope;
import jp.tsunagari.portal.outcome.OutcomeMetric;
import jp.tsunagari.portal.outcome.Precision;
import jp.tsunagari.portal.shared.ClasspathCsv;
import jp.tsunagari.portal.shared.SectionKind;
import jp.tsunagari.portal.text.Folding;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads a figure that has a cell to itself: the head of its column says what it counts. */
@Component
public class CellReader {

    /** A word that makes it a sum or an estimate, the number, its unit. */
    private static final Pattern NUMBER = Pattern.compile(
            "(延べ|のべ|延)?(約|およそ|概ね)?(延べ|のべ|延)?\\s*([0-9][0-9,]*(?:\\.[0-9]+)?)\\s*([^0-9\\s,.]{0,6}?)\\s*(以上|超|以下|未満|程度|ほど)?");

    private static final Pattern UNIT_IN_HEAD =
            Pattern.compile("^(.*?)\\s*[(\\[【〔]\\s*(?:単位\\s*[:：]\\s*)?([^()\\[\\]【】〔〕]{1,4})\\s*[)\\]】〕]\\s*(.*)$");
    private static final int MAX_LABEL = 60;

    private final List<HeadUnit> units = new ClasspathCsv(CellReader.class, "head-units.csv")
            .rows().stream()
                    .map(row -> new HeadUnit(row.get("word"), row.get("unit")))
                    .toList();
    private final OutcomeReader sentences;

    CellReader(OutcomeReader sentences) {
        this.sentences = sentences;
    }

    private record HeadUnit(String word, String unit) {}

    /** The name of a column in its parts. */
    private record Head(String label, String unit) {}

    /**
     * The figure of a cell; empty if it is no number.
     *
     * @param head of its column
     * @param line of the document
     */
    public Optional<OutcomeMetric> read(String head, String cell, int line) {
        Matcher number = NUMBER.matcher(Folding.NFKC.apply(cell).strip());
        if (!number.matches()) {
            return Optional.empty();
        }
        Head named = head(Folding.NFKC.apply(head).strip());
        String unit = number.group(5).isEmpty() ? named.unit() : number.group(5);
        boolean cumulative = number.group(1) != null
                || number.group(3) != null
                || named.label().contains("延べ");
        BigDecimal value = new BigDecimal(number.group(4).replace(",", ""));
        Precision precision = precision(number.group(2), number.group(6));
        Optional<OutcomeMetric> told = told(named.label(), number.group(4) + unit);
        return Optional.of(new OutcomeMetric(
                named.label(),
                told.map(OutcomeMetric::kind).orElse(MetricKind.OTHER),
                new MetricAmount(value, null, unit, precision, cumulative, null, null),
                told.map(metric ->
                                MetricScope.NOT_SAID.withSubject(metric.scope().subject()))
                        .orElse(MetricScope.NOT_SAID),
                new MetricQuote(cell.strip(), SectionKind.RESULTS, line),
                true,
                MetricOrigin.DOCUMENT));
    }

    private Head head(String head) {
        Matcher bracket = UNIT_IN_HEAD.matcher(head);
        String label = head.length() > MAX_LABEL ? head.substring(0, MAX_LABEL) : head;
        if (bracket.matches() && !bracket.group(1).isBlank()) {
            return new Head((bracket.group(1) + " " + bracket.group(3)).strip(), bracket.group(2));
        }
        return new Head(
                label,
                units.stream()
                        .filter(each -> label.contains(each.word()))
                        .map(HeadUnit::unit)
                        .findFirst()
                        .orElse(""));
    }

    private static Precision precision(@Nullable String about, @Nullable String limit) {
        if (limit == null) {
            return about == null ? Precision.EXACT : Precision.ABOUT;
        }
        return switch (limit) {
            case "以上", "超" -> Precision.AT_LEAST;
            case "以下", "未満" -> Precision.AT_MOST;
            default -> Precision.ABOUT;
        };
    }

    /** As running text would say it. */
    private Optional<OutcomeMetric> told(String label, String amount) {
        SourceText text = new SourceText("", "", "", List.of(new SourceLine(1, label + "は" + amount + "。")));
        List<OutcomeMetric> read = sentences.figures(text, new CaseSection(SectionKind.RESULTS, "", 1, "", 1, 1));
        return read.size() == 1 ? Optional.of(read.get(0)) : Optional.empty();
    }
}
