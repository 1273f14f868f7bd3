package jp.tsunagari.portal.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.tsunagari.portal.initiative.InitiativeSummary;
import jp.tsunagari.portal.initiative.Initiatives;
import jp.tsunagari.portal.search.index.InitiativeSearch;
import jp.tsunagari.portal.testing.OfficersTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Measures the search by what a person judged it ought to find, and keeps it from getting worse. The thresholds lie
 * a little below what is reached; behind each query stand the grades of its answer in order.
 */
@OfficersTest
class RankingTest {

    @Autowired
    private InitiativeSearch search;

    @Autowired
    private Initiatives initiatives;

    @Test
    void findsWhatOfficersLookForAndTheBestFirst() {
        List<JudgedAnswer> answers =
                JudgedQuery.all().stream().map(this::answer).toList();

        System.out.print(table(answers));

        assertThat(answers).hasSizeGreaterThanOrEqualTo(60);
        // 0.945 until seats stopped being places of work: the answers were judged when a seat still was one.
        assertThat(mean(answers, JudgedAnswer::ndcg)).as("nDCG@10").isGreaterThanOrEqualTo(0.935);
        assertThat(mean(answers, answer -> answer.recall(2)))
                .as("recall of 2 and 3")
                .isGreaterThanOrEqualTo(0.955);
        assertThat(mean(answers, answer -> answer.recall(1))).as("recall").isGreaterThanOrEqualTo(0.925);
        assertThat(mean(answers, JudgedAnswer::precision)).as("precision").isGreaterThanOrEqualTo(0.95);
    }

    @Test
    void everyJudgementIsOfAnInitiativeThatExists() {
        List<String> slugs = initiatives.summaries(initiatives.ids()).stream()
                .map(InitiativeSummary::slug)
                .toList();

        assertThat(JudgedQuery.all()).allSatisfy(query -> {
            assertThat(query.grades().keySet()).as(query.text()).isSubsetOf(slugs);
            assertThat(query.grades().values()).as(query.text()).allMatch(grade -> grade >= 1 && grade <= 3);
        });
    }

    private JudgedAnswer answer(JudgedQuery query) {
        List<Long> ids = search.search(new SearchRequest(query.text(), true, Filters.NONE, SortOrder.RELEVANCE, 1, 100))
                .ids()
                .items();
        return new JudgedAnswer(
                query,
                initiatives.summaries(ids).stream().map(InitiativeSummary::slug).toList());
    }

    private static String table(List<JudgedAnswer> answers) {
        List<String> lines = new ArrayList<>();
        lines.add("nDCG@10 recall≥2 recall≥1 precision");
        answers.forEach(answer ->
                lines.add(figures(List.of(answer)) + " " + answer.query().text() + remarks(answer)));
        Map<String, List<JudgedAnswer>> families = answers.stream()
                .collect(Collectors.groupingBy(answer -> answer.query().family(), TreeMap::new, Collectors.toList()));
        families.forEach(
                (family, members) -> lines.add("%s %s (%d)".formatted(figures(members), family, members.size())));
        lines.add("%s all (%d)%n".formatted(figures(answers), answers.size()));
        return String.join(System.lineSeparator(), lines);
    }

    private static String figures(List<JudgedAnswer> answers) {
        return String.join(
                "    ",
                figure(mean(answers, JudgedAnswer::ndcg)),
                figure(mean(answers, answer -> answer.recall(2))),
                figure(mean(answers, answer -> answer.recall(1))),
                figure(mean(answers, JudgedAnswer::precision)));
    }

    private static String figure(double value) {
        return Double.isNaN(value) ? "  –  " : String.format(Locale.ROOT, "%.3f", value);
    }

    private static String remarks(JudgedAnswer answer) {
        String grades = answer.found().stream()
                .map(slug -> String.valueOf(answer.query().grade(slug)))
                .collect(Collectors.joining());
        return " " + grades + list(" missed ", answer.missed()) + list(" unwanted ", answer.unwanted());
    }

    private static String list(String what, Collection<String> slugs) {
        return slugs.isEmpty() ? "" : what + String.join(" ", slugs);
    }

    /** Over the queries that have the figure; not a number where none has. */
    private static double mean(List<JudgedAnswer> answers, Function<JudgedAnswer, OptionalDouble> figure) {
        return answers.stream()
                .map(figure)
                .filter(OptionalDouble::isPresent)
                .mapToDouble(OptionalDouble::getAsDouble)
                .average()
                .orElse(Double.NaN);
    }
}
