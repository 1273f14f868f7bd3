package jp.tsunagari.portal.ingest.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import jp.tsunagari.portal.ingest.casestudy.CaseStudy;
import jp.tsunagari.portal.ingest.casestudy.DocumentReader;
import jp.tsunagari.portal.ingest.source.SourceText;
import jp.tsunagari.portal.ingest.source.SourceTextReader;
import jp.tsunagari.portal.outcome.OutcomeMetric;
import jp.tsunagari.portal.outcome.PeopleCount;
import jp.tsunagari.portal.region.RegionDirectory;
import jp.tsunagari.portal.vocabulary.LegalForms;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The figures of whole documents by a writer who knew no rule, against that writer's answers ({@code answers.json}), which
 * have the figures that matter and not all there are.
 *
 * <p>{@code -Djudged.folder=…} scores another folder, {@code -Djudged.misses=true} lists what was missed or is wrong.
 */
class JudgedDocumentFiguresTest {

    private static final Path OPEN =
            Path.of("src", "test", "resources", "jp", "tsunagari", "portal", "ingest", "vocabulary", "judged-open");

    private static final boolean MISSES = Boolean.getBoolean("judged.misses");

    private final Map<String, Integer> counts = new TreeMap<>();
    private final List<String> misses = new ArrayList<>();

    @Test
    void readsTheFiguresOfTheOpenDocuments() throws IOException {
        String given = System.getProperty("judged.folder");
        Path folder = given == null ? OPEN : Path.of(given);
        Map<String, Document> documents = new TreeMap<>();
        Map<String, Integer> places = new TreeMap<>();
        for (JsonNode answer : JsonMapper.shared().readTree(Files.readString(folder.resolve("answers.json")))) {
            String name = answer.path("document").asString();
            Document document = documents.get(name);
            if (document == null) {
                document = document(folder.resolve(name));
                documents.put(name, document);
            }
            int place = places.merge(name, 1, Integer::sum) - 1;
            score(name + " " + (place + 1), answer.path("figures"), document.figures(place));
        }
        if (MISSES) {
            misses.forEach(System.out::println);
        }
        System.out.printf(
                Locale.ROOT,
                "%s figures: %d of %d found; 延べ %.3f, basis %.3f, outcome %.3f; all right %.3f; read %d, %d of them background%n",
                folder.getFileName(),
                of("found"),
                of("wanted"),
                share("cumulative", "found"),
                share("basis", "found"),
                share("outcome", "found"),
                share("right", "wanted"),
                of("read"),
                of("background"));
        if (given == null) {
            assertThat(share("right", "wanted")).as("all of a figure right").isGreaterThanOrEqualTo(0.95);
        }
    }

    private void score(String where, JsonNode wanted, List<OutcomeMetric> figures) {
        List<OutcomeMetric> left = new ArrayList<>(figures);
        figures.forEach(figure -> count(figure.outcome() ? "read" : "background"));
        for (JsonNode figure : wanted) {
            count("wanted");
            Optional<OutcomeMetric> match =
                    left.stream().filter(metric -> isSame(figure, metric)).findFirst();
            if (match.isEmpty()) {
                misses.add(where + " missed " + figure);
                continue;
            }
            OutcomeMetric metric = match.get();
            left.remove(metric);
            count("found");
            boolean cumulative =
                    figure.path("cumulative").asBoolean() == (metric.scope().people() == PeopleCount.CUMULATIVE);
            boolean basis = isBasis(figure.path("basis").asString(), metric);
            note(cumulative, "cumulative", where, figure, metric);
            note(basis, "basis", where, figure, metric);
            note(metric.outcome(), "outcome", where, figure, metric);
            misses.add(where + " named " + metric.label() + " " + Readings.amount(metric) + " | " + metric.quote());
            if (cumulative && basis && metric.outcome()) {
                count("right");
            }
        }
        left.stream().filter(OutcomeMetric::outcome).forEach(metric -> misses.add(where + " besides " + said(metric)));
    }

    private void note(boolean right, String what, String where, JsonNode figure, OutcomeMetric metric) {
        if (right) {
            count(what);
        } else {
            misses.add(where + " " + what + " " + figure + " ← " + said(metric));
        }
    }

    private static String said(OutcomeMetric metric) {
        return metric.label() + " " + Readings.amount(metric) + " " + metric.scope() + " | " + metric.quote();
    }

    /**
     * Both readings are fair: a part of a whole is a share of it and a number of its own; what there is at the end of a
     * time, or after a change from another number, is a stock and the end of that; a day is a period and an opening.
     */
    private static boolean isBasis(String wanted, OutcomeMetric metric) {
        String read =
                metric.scope().basis() == null ? "-" : metric.scope().basis().code();
        String quote = String.valueOf(metric.quote());
        boolean part = quote.contains("うち") && List.of("total", "stock").contains(wanted) && read.equals("share");
        boolean now = quote.matches("(?s).*(?:現在|時点|末|今も).*") && isPair(wanted, read, "total", "stock");
        boolean after = metric.baseline() != null && wanted.equals("stock") && read.equals("change");
        boolean day = "日".equals(metric.scope().basisOf()) && isPair(wanted, read, "perSession", "perPeriod");
        return wanted.equals(read) || part || now || after || day;
    }

    private static boolean isPair(String wanted, String read, String one, String other) {
        return (wanted.equals(one) && read.equals(other)) || (wanted.equals(other) && read.equals(one));
    }

    private static boolean isSame(JsonNode figure, OutcomeMetric metric) {
        String unit = figure.path("unit").asString();
        String read = metric.unit().replaceAll("/.*", "");
        List<String> people = List.of("人", "名", "方");
        boolean sameUnit = unit.equals(read)
                || (people.contains(unit) && people.contains(read))
                || plainPlace(unit).equals(plainPlace(read))
                || (isPercent(unit) && (isPercent(read) || read.equals("割")));
        BigDecimal value = figure.path("value").decimalValue();
        BigDecimal scaled = isPercent(unit) && read.equals("割") ? metric.value().movePointRight(1) : metric.value();
        boolean money = unit.equals("万円") && read.equals("円") && metric.value().compareTo(value.movePointRight(4)) == 0;
        String said = plain(figure.path("quote").asString());
        String quote = plain(String.valueOf(metric.quote()));
        // Either may be cut at a clause; what both have is the number with what stands before it.
        boolean quoted = quote.contains(said.substring(0, Math.min(4, said.length())))
                || said.contains(quote.substring(0, Math.min(4, quote.length())));
        return quoted
                && (money
                        || (sameUnit
                                && (scaled.compareTo(value) == 0
                                        || (metric.valueTo() != null
                                                && metric.valueTo().compareTo(value) == 0))));
    }

    private static boolean isPercent(String unit) {
        return List.of("%", "％", "パーセント").contains(unit);
    }

    private static String plainPlace(String unit) {
        return unit.replaceAll("[カヶケ箇ヵ](?=所)", "か");
    }

    private static String plain(String text) {
        return text.replaceAll("[\\s、。]", "");
    }

    private static Document document(Path path) throws IOException {
        SourceText source = new SourceTextReader()
                .read(Objects.requireNonNull(path.getFileName()).toString(), Files.readAllBytes(path));
        return new Document(
                source,
                new DocumentReader(new RegionDirectory(), new LegalForms())
                        .read(source)
                        .cases());
    }

    private void count(String what) {
        counts.merge(what, 1, Integer::sum);
    }

    private int of(String what) {
        return counts.getOrDefault(what, 0);
    }

    private double share(String what, String whole) {
        return (double) of(what) / Math.max(1, of(whole));
    }

    private record Document(SourceText source, List<CaseStudy> cases) {

        List<OutcomeMetric> figures(int place) {
            return Readings.READER.read(source, cases.get(place)).stream()
                    .map(MetricReading::metric)
                    .toList();
        }
    }
}
