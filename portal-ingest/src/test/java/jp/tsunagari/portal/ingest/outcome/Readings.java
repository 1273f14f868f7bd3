package jp.tsunagari.portal.ingest.outcome;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import jp.tsunagari.portal.ingest.casestudy.CaseStudy;
import jp.tsunagari.portal.ingest.casestudy.CaseStudy.CaseSection;
import jp.tsunagari.portal.ingest.casestudy.DocumentReader;
import jp.tsunagari.portal.ingest.source.SourceText;
import jp.tsunagari.portal.ingest.source.SourceTextReader;
import jp.tsunagari.portal.message.Messages;
import jp.tsunagari.portal.outcome.OutcomeMetric;
import jp.tsunagari.portal.region.RegionDirectory;
import jp.tsunagari.portal.shared.SectionKind;
import jp.tsunagari.portal.vocabulary.LegalForms;

/** Readings of the real document, and of invented sentences. */
final class Readings {

    static final OutcomeReader READER = new OutcomeReader();
    static final SourceText REAL = source(real());
    static final List<CaseStudy> CASES = new DocumentReader(new RegionDirectory(), new LegalForms())
            .read(REAL)
            .cases();

    private static final Messages MESSAGES = Messages.ofClasspath();

    private Readings() {}

    static List<MetricReading> ofCase(int ordinal) {
        return READER.read(REAL, CASES.get(ordinal - 1));
    }

    /** Why a figure was read so, in words. */
    static String reason(MetricReading reading) {
        return reading.reasons().stream().map(MESSAGES::get).collect(Collectors.joining());
    }

    /** The figures of a text under 取組の成果. */
    static List<OutcomeMetric> results(String text) {
        return of(SectionKind.RESULTS, text);
    }

    static List<OutcomeMetric> of(SectionKind kind, String text) {
        return readings(kind, text).stream().map(MetricReading::metric).toList();
    }

    static List<MetricReading> readings(SectionKind kind, String text) {
        SourceText source = source(text);
        int last = source.lines().size();
        CaseSection section = new CaseSection(kind, "見出し", 1, text, 1, last);
        return READER.read(
                source,
                new CaseStudy(
                        1,
                        1,
                        last,
                        null,
                        null,
                        null,
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(section),
                        null,
                        List.of()));
    }

    static List<PassedNumber> passedOver(SectionKind kind, String text) {
        return READER.passedOver(source(text).lines(), kind);
    }

    /** The only figure of a text under 取組の成果. */
    static OutcomeMetric only(String text) {
        List<OutcomeMetric> metrics = results(text);
        if (metrics.size() != 1) {
            throw new AssertionError("not one figure but " + metrics);
        }
        return metrics.get(0);
    }

    /** Short form of all figures: number, upper end and unit. */
    static List<String> amounts(String text) {
        return results(text).stream().map(Readings::amount).toList();
    }

    static String amount(OutcomeMetric metric) {
        String to = metric.valueTo() == null ? "" : "~" + metric.valueTo().toPlainString();
        return metric.value().toPlainString() + to + metric.unit();
    }

    private static SourceText source(String text) {
        return new SourceTextReader().read("test.txt", text.getBytes(StandardCharsets.UTF_8));
    }

    static String real() {
        try (var files = Files.list(Path.of("..", "seeds"))) {
            Path document = files.filter(file -> file.toString().endsWith(".txt"))
                    .sorted()
                    .findFirst()
                    .orElseThrow();
            return Files.readString(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
