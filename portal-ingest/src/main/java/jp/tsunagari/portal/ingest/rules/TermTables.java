package jp.tsunagari.portal.ingest.rules;

import java.util.List;
import jp.tsunagari.portal.ingest.vocabulary.Classifier;

/** The tables of the classifier. */
final class TermTables {

    private static final String WORDS = "言葉";

    private TermTables() {}

    static List<RuleTable> all() {
        return List.of(
                cues("target-group-cues.csv", "target-groups.csv")
                        .draw("対象の分類を付ける言葉", "決められたところにこの言葉があれば、その分類を付けます。", WORDS, "cue"),
                falseFriends("target-group-false-friends.csv")
                        .draw("対象を表すように見えて、そうでない言葉", "この言葉の中にある語では、対象の分類を付けません。", WORDS, "phrase"),
                cues("approach-cues.csv", "approaches.csv")
                        .draw("手法の分類を付ける言葉", "決められたところにこの言葉があれば、その分類を付けます。", WORDS, "cue"),
                falseFriends("approach-false-friends.csv")
                        .draw("手法を表すように見えて、そうでない言葉", "この言葉の中にある語では、手法の分類を付けません。", WORDS, "phrase"),
                context());
    }

    private static TableDrawing cues(String fileName, String vocabulary) {
        Wording terms = Wording.ofTerms(vocabulary);
        Wording places = Wording.of("counts_in");
        return table(fileName)
                .by("分類", row -> terms.of(row, "codes", "\\|"))
                .by("数えるところ", row -> places.of(row, "counts_in", "\\|"));
    }

    private static TableDrawing falseFriends(String fileName) {
        return table(fileName).by("何を表すか", row -> row.get("note").isEmpty() ? "ほかの意味の言葉" : row.get("note"));
    }

    private static RuleTable context() {
        Wording kinds = Wording.of("context");
        return table("context.csv")
                .by("どんな働きか", row -> kinds.of(row, "kind"))
                .draw("前後の言葉の働き", "分類の言葉があっても、打ち消しや、ほかの団体・過去の話であれば分類を付けません。", WORDS, "phrase");
    }

    private static TableDrawing table(String fileName) {
        return new TableDrawing(Classifier.class, fileName);
    }
}
