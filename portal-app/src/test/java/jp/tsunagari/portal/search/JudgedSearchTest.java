package jp.tsunagari.portal.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.tsunagari.portal.search.index.InitiativeSearch;
import jp.tsunagari.portal.search.index.SearchResult;
import jp.tsunagari.portal.search.query.SearchWord;
import jp.tsunagari.portal.shared.ClasspathCsv;
import jp.tsunagari.portal.testing.OfficersTest;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Measures the search by what a reader of the twenty cases judged it ought to find, who had seen neither the code nor the
 * thesaurus. How it was judged is in README.md beside the queries.
 */
@OfficersTest
class JudgedSearchTest {

    private static final int CUT = 10;
    private static final Pattern PAIR = Pattern.compile("(\\d+):(\\d)");
    private static final Pattern NUMBER = Pattern.compile("\\d+");

    /** A little below what is reached. */
    private static final double OPEN_NDCG = 0.85;

    private static final double OPEN_RECALL = 0.88;
    private static final double OPEN_PRECISION = 0.8;
    private static final double LOCKED_NDCG = 0.79;
    private static final double LOCKED_RECALL = 0.81;
    private static final double LOCKED_PRECISION = 0.74;

    @Autowired
    private InitiativeSearch search;

    @Test
    void findsWhatIsAskedForInWordsThatNoOneHereHasChosen() {
        List<Answer> open = answers("judged/open.csv");
        System.out.print(table(open, true));

        assertThat(open).hasSizeGreaterThan(250);
        assertThat(mean(open, Answer::ndcg)).as("nDCG@10").isGreaterThanOrEqualTo(OPEN_NDCG);
        assertThat(mean(open, Answer::recall)).as("recall of 2 and 3").isGreaterThanOrEqualTo(OPEN_RECALL);
        assertThat(mean(open, Answer::precision)).as("precision").isGreaterThanOrEqualTo(OPEN_PRECISION);
        assertThat(open.stream().filter(answer -> !answer.relevant()))
                .as("what should be empty has no answer, though something near it may be shown")
                .allMatch(answer -> answer.answers() == 0);
    }

    /** The half that no one tunes to: only its figures are shown, never its queries. */
    @Test
    void findsAsMuchOfWhatNoOneHasSeen() {
        List<Answer> locked = answers("judged/locked.csv");
        System.out.print(table(locked, false));

        assertThat(mean(locked, Answer::ndcg)).as("nDCG@10").isGreaterThanOrEqualTo(LOCKED_NDCG);
        assertThat(mean(locked, Answer::recall)).as("recall of 2 and 3").isGreaterThanOrEqualTo(LOCKED_RECALL);
        assertThat(mean(locked, Answer::precision)).as("precision").isGreaterThanOrEqualTo(LOCKED_PRECISION);
    }

    private List<Answer> answers(String file) {
        List<Long> cases = search.ids(new SearchRequest("", true, Filters.NONE, SortOrder.NEWEST, 1, 100));
        return new ClasspathCsv(JudgedSearchTest.class, file)
                .rows().stream().map(row -> answer(row, cases)).toList();
    }

    private Answer answer(CSVRecord row, List<Long> cases) {
        Map<Integer, Integer> grades = new LinkedHashMap<>();
        PAIR.matcher(row.get("grades"))
                .results()
                .forEach(pair -> grades.put(Integer.valueOf(pair.group(1)), Integer.valueOf(pair.group(2))));
        Set<Integer> lookalikes = NUMBER.matcher(row.get("lookalikes"))
                .results()
                .map(number -> Integer.valueOf(number.group()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        SearchResult result = search.search(SearchRequest.of(row.get("query"), Filters.NONE));
        List<Integer> found = Stream.concat(result.ids().items().stream(), result.near().besides().stream())
                .map(id -> cases.indexOf(id) + 1)
                .toList();
        int answers = result.near().instead() ? 0 : result.ids().items().size();
        return new Answer(
                row.get("id"),
                row.get("kind"),
                row.get("query"),
                grades,
                lookalikes,
                found,
                answers,
                understood(result));
    }

    private static String understood(SearchResult result) {
        return result.query().fields().stream()
                        .map(field -> field.facet().parameter() + "=" + field.typed())
                        .collect(Collectors.joining(" ", "[", ""))
                + result.query().wanted().stream()
                        .map(word -> " " + word.text() + (word.kind() == SearchWord.Kind.WEAK ? "?" : "")
                                + (word.parts().isEmpty()
                                        ? ""
                                        : word.parts().stream()
                                                .map(SearchWord::text)
                                                .collect(Collectors.joining("+", "(", ")"))))
                        .collect(Collectors.joining())
                + (result.near().correction() == null
                        ? ""
                        : " ← " + result.near().correction().typed())
                + "]";
    }

    private static String table(List<Answer> answers, boolean each) {
        List<String> lines = new ArrayList<>();
        if (each) {
            answers.forEach(answer -> lines.add(figures(List.of(answer)) + " " + answer.remarks()));
        }
        lines.add("nDCG@10  recall≥2  precision  look-alikes above  empty though not  found though empty");
        Map<String, List<Answer>> kinds =
                answers.stream().collect(Collectors.groupingBy(Answer::kind, TreeMap::new, Collectors.toList()));
        kinds.forEach((kind, some) -> lines.add(figures(some) + " " + kind + " (" + some.size() + ")"));
        lines.add(figures(answers) + " all (" + answers.size() + ")");
        return String.join(System.lineSeparator(), lines) + System.lineSeparator();
    }

    private static String figures(List<Answer> answers) {
        return String.join(
                "  ",
                figure(mean(answers, Answer::ndcg)),
                figure(mean(answers, Answer::recall)),
                figure(mean(answers, Answer::precision)),
                String.valueOf(count(answers, answer -> answer.lookalikesAbove() ? 1 : 0)),
                String.valueOf(count(
                        answers, answer -> answer.relevant() && answer.found().isEmpty() ? 1 : 0)),
                String.valueOf(count(
                        answers, answer -> !answer.relevant() && !answer.found().isEmpty() ? 1 : 0)));
    }

    private static long count(List<Answer> answers, ToDoubleFunction<Answer> one) {
        return Math.round(answers.stream().mapToDouble(one).sum());
    }

    private static String figure(double value) {
        return Double.isNaN(value) ? "  –  " : String.format(Locale.ROOT, "%.3f", value);
    }

    private static double mean(List<Answer> answers, java.util.function.Function<Answer, OptionalDouble> figure) {
        return answers.stream()
                .map(figure)
                .flatMapToDouble(OptionalDouble::stream)
                .average()
                .orElse(Double.NaN);
    }

    /**
     * What a search found beside what it ought to find; cases by their number in the document.
     *
     * @param found those near what was asked for after the answers
     * @param answers how many of them are answers
     */
    private record Answer(
            String id,
            String kind,
            String query,
            Map<Integer, Integer> grades,
            Set<Integer> lookalikes,
            List<Integer> found,
            int answers,
            String understood) {

        boolean relevant() {
            return !grades.isEmpty();
        }

        int grade(int number) {
            return grades.getOrDefault(number, 0);
        }

        OptionalDouble ndcg() {
            if (grades.isEmpty()) {
                return OptionalDouble.empty();
            }
            double ideal = gain(
                    grades.values().stream().sorted((one, other) -> other - one).toList());
            return OptionalDouble.of(gain(found.stream().map(this::grade).toList()) / ideal);
        }

        OptionalDouble recall() {
            return grades.entrySet().stream()
                    .filter(grade -> grade.getValue() >= 2)
                    .mapToInt(grade -> found.contains(grade.getKey()) ? 1 : 0)
                    .average();
        }

        OptionalDouble precision() {
            if (found.isEmpty()) {
                return grades.isEmpty() ? OptionalDouble.of(1) : OptionalDouble.empty();
            }
            return found.stream().mapToInt(number -> grade(number) > 0 ? 1 : 0).average();
        }

        boolean lookalikesAbove() {
            int lastRelevant = IntStream.range(0, found.size())
                    .filter(at -> grade(found.get(at)) >= 2)
                    .max()
                    .orElse(-1);
            return IntStream.range(0, Math.max(lastRelevant, 0)).anyMatch(at -> lookalikes.contains(found.get(at)));
        }

        String remarks() {
            String graded = IntStream.range(0, found.size())
                    .mapToObj(at -> (at == answers ? "| " : "") + found.get(at) + ":" + grade(found.get(at)))
                    .collect(Collectors.joining(" "));
            String missed = grades.entrySet().stream()
                    .filter(grade -> !found.contains(grade.getKey()))
                    .map(grade -> grade.getKey() + ":" + grade.getValue())
                    .collect(Collectors.joining(" "));
            return id + " " + kind + " " + query + " " + understood + " → " + graded
                    + (missed.isEmpty() ? "" : "  missed " + missed);
        }

        private static double gain(List<Integer> grades) {
            return IntStream.range(0, Math.min(CUT, grades.size()))
                    .mapToDouble(rank -> (Math.pow(2, grades.get(rank)) - 1) * Math.log(2) / Math.log(rank + 2))
                    .sum();
        }
    }
}
