package jp.tsunagari.portal.ingest.outcome;

import java.util.ArrayList;
import java.util.List;
import jp.tsunagari.portal.ingest.casestudy.CaseStudy;
import jp.tsunagari.portal.ingest.casestudy.Section;
import jp.tsunagari.portal.ingest.source.SourceLine;
import jp.tsunagari.portal.ingest.source.SourceText;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads the figures of a case out of its text. Never fails: a number that it does not understand gives no metric. */
@Component
public class OutcomeReader {

    private final SentenceReader sentences = new SentenceReader(new WordReader());
    private final QuantityReader quantities = new QuantityReader();
    private final MetricBuilder builder = new MetricBuilder();

    /** All figures in the order of the document, outcomes and background, each with the reason for its reading. */
    public List<MetricReading> read(SourceText source, CaseStudy caseStudy) {
        List<MetricReading> readings = new ArrayList<>();
        for (Section section : caseStudy.sections()) {
            readings.addAll(read(source, section));
        }
        return List.copyOf(readings);
    }

    private List<MetricReading> read(SourceText source, Section section) {
        Passage passage = PassageReader.read(lines(source, section), section.kind());
        @Nullable Footnote footnote = Footnote.in(passage.text()).orElse(null);
        List<MetricReading> readings = new ArrayList<>();
        @Nullable Sentence previous = null;
        List<Quantity> before = List.of();
        for (Sentence sentence : sentences.read(passage)) {
            List<Quantity> found = quantities.read(sentence);
            for (int i = 0; i < found.size(); i++) {
                Fact fact = new Fact(sentence, found, i, previous, before);
                readings.add(builder.build(passage, section.kind(), footnote, fact));
            }
            previous = sentence;
            before = found;
        }
        return readings;
    }

    private static List<SourceLine> lines(SourceText source, Section section) {
        Integer first = section.firstLine();
        Integer last = section.lastLine();
        if (first == null || last == null) {
            return List.of();
        }
        // Line n stands at place n - 1; a search through all lines for each section would be quadratic in the cases.
        return source.lines().subList(first - 1, last);
    }
}
