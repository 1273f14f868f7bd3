package jp.tsunagari.portal.ingest.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import jp.tsunagari.portal.ingest.casestudy.CaseStudy;
import jp.tsunagari.portal.ingest.casestudy.CaseStudy.CaseSection;
import jp.tsunagari.portal.ingest.vocabulary.Classifier.Classification;
import jp.tsunagari.portal.shared.ClasspathCsv;
import jp.tsunagari.portal.shared.SectionKind;
import jp.tsunagari.portal.vocabulary.TermRole;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;

/**
 * Cases that a writer invented who did not know the classifier. The writer's codes are those of another list; what has no
 * term here is left out. A term that a case has besides counts half, missed or wrong.
 */
class JudgedCasesTest {

    private static final String CASES = "judged-cases-open.csv";

    /** The writer's codes by ours; an empty one has no term here. */
    private static final Map<String, String> CODES = Map.ofEntries(
            Map.entry("disability", "disabled"),
            Map.entry("foreign", "foreign-roots"),
            Map.entry("disaster", "disaster-affected"),
            Map.entry("students", "youth"),
            Map.entry("school-absence", "school-refusal"),
            Map.entry("bereaved", "family-carers"),
            Map.entry("watching", "watching-over"),
            Map.entry("ibasho", "gathering-place"),
            Map.entry("employment", "work"),
            Map.entry("agriculture-nature", "farming-nature"),
            Map.entry("life-support", "daily-living"),
            Map.entry("rights-legal", "legal-aid"),
            Map.entry("peer", ""),
            Map.entry("multi-generation", ""));

    private static final Classifier CLASSIFIER = new Classifier();

    @Test
    void findsTheTargetGroups() {
        assertThat(score("targets", Classification::targetGroups).f1()).isGreaterThanOrEqualTo(0.85);
    }

    @Test
    void findsTheApproaches() {
        assertThat(score("approaches", Classification::approaches).f1()).isGreaterThanOrEqualTo(0.85);
    }

    private Weighted score(String kind, Function<Classification, List<TermReading>> terms) {
        Weighted score = new Weighted();
        for (CSVRecord row : new ClasspathCsv(JudgedCasesTest.class, CASES).rows()) {
            score.add(
                    row.get("id"),
                    codes(row.get(kind + "_main")),
                    codes(row.get(kind + "_also")),
                    terms.apply(CLASSIFIER.classify(study(row))));
        }
        System.out.println("judged " + kind + ": " + score);
        return score;
    }

    private static List<String> codes(String cell) {
        return Stream.of(cell.split("\\|"))
                .map(code -> CODES.getOrDefault(code, code))
                .filter(code -> !code.isEmpty())
                .toList();
    }

    private static CaseStudy study(CSVRecord row) {
        return new CaseStudy(
                1,
                1,
                2,
                row.get("title"),
                null,
                null,
                List.of(),
                List.of(row.get("approach_text")),
                List.of(row.get("target_text")),
                List.of(
                        section(SectionKind.HISTORY, row.get("history")),
                        section(SectionKind.NEW_ACTIVITY, row.get("activity")),
                        section(SectionKind.RESULTS, row.get("results"))),
                null,
                List.of());
    }

    private static CaseSection section(SectionKind kind, String body) {
        return new CaseSection(kind, "見出し", 1, body, 2, 2);
    }

    /** Precision and recall by weight. */
    private static final class Weighted {

        private static final double MAIN = 1;
        private static final double ALSO = 0.5;

        private double found;
        private double missed;
        private double wrong;
        private final List<String> faults = new ArrayList<>();

        void add(String id, List<String> main, List<String> also, List<TermReading> actual) {
            List<String> read = actual.stream().map(TermReading::code).toList();
            weigh(id, main, MAIN, read);
            weigh(id, also, ALSO, read);
            for (TermReading reading : actual) {
                if (!main.contains(reading.code()) && !also.contains(reading.code())) {
                    wrong += reading.role() == TermRole.MAIN ? MAIN : ALSO;
                    faults.add(id + " +" + reading.code() + "(" + reading.role().code() + " " + reading.cue() + ")");
                }
            }
        }

        private void weigh(String id, List<String> wanted, double weight, List<String> read) {
            for (String code : wanted) {
                if (read.contains(code)) {
                    found += weight;
                } else {
                    missed += weight;
                    faults.add(id + " -" + code + (weight == MAIN ? "" : "(also)"));
                }
            }
        }

        double f1() {
            return 2 * found / (2 * found + missed + wrong);
        }

        @Override
        public String toString() {
            return "precision %.3f, recall %.3f, F1 %.3f, %s"
                    .formatted(found / (found + wrong), found / (found + missed), f1(), faults);
        }
    }
}
