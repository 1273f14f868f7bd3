package jp.tsunagari.portal.ingest.rules;

import java.util.List;
import jp.tsunagari.portal.ingest.outcome.OutcomeReader;

/** The tables of the reader of figures. */
final class OutcomeTables {

    private static final String WORDS = "言葉";
    private static final Wording PLACES = Wording.of("place");

    private OutcomeTables() {}

    static List<RuleTable> all() {
        return List.of(outcomeCues(), kindCues(), counters(), precision(), plans(), stops());
    }

    private static RuleTable outcomeCues() {
        Wording meanings = Wording.of("meaning");
        return table("outcome-cues.csv")
                .by("何を表すか", row -> meanings.of(row, "meaning"))
                .draw(
                        "成果と背景を分ける言葉",
                        "「取組の成果」に書かれた数は、背景や予定を表す言葉がそばになければ成果とします。ほかの文章の数は、行ったことを表す言葉がそばにあるときだけ成果とします。「私たちの軌跡」の数はすべて背景とし、写真の説明の終わりに括弧で添えた数は成果とします。",
                        WORDS,
                        "cue");
    }

    private static RuleTable kindCues() {
        Wording kinds = Wording.ofKinds();
        Wording families = Wording.of("family");
        return table("kind-cues.csv")
                .by("何の数か", row -> kinds.of(row, "kind"))
                .by("どの単位の数に使うか", row -> families.of(row, "families", " "))
                .draw("何の数かを決める言葉", "数のいちばん近くにある言葉で決めます。どの言葉もないときは、単位のふつうの意味によります。", WORDS, "cue");
    }

    private static RuleTable counters() {
        Wording families = Wording.of("family");
        Wording conditions = Wording.of("when");
        return table("counters.csv")
                .by("何を数える単位か", row -> families.of(row, "family"))
                .by("いつ読み取るか", row -> conditions.of(row, "when"))
                .draw("数に付く単位", "単位のない数は、「1/4」のような分数のほかは読み取りません。年齢、日付、期間、金額なども成果の数とはしません。", "単位", "counter");
    }

    private static RuleTable precision() {
        Wording precisions = Wording.of("precision");
        return table("precision-words.csv")
                .by("どう示すか", row -> precisions.of(row, "precision"))
                .by("数のどちらにあるか", row -> PLACES.of(row, "place"))
                .draw("「約」「以上」などの断り", "数のすぐ前か後にある断りの言葉を、数と一緒に示します。", WORDS, "word");
    }

    private static RuleTable plans() {
        return table("plan-words.csv")
                .by("数のどちらにあるか", row -> PLACES.of(row, "place"))
                .draw("計画や目標の数を表す言葉", "計画の数は成果とせず、実績の数と並んで書かれていれば「計画」として添えます。", WORDS, "word");
    }

    private static RuleTable stops() {
        return table("stop-contexts.csv")
                .by("読み取らない理由", row -> row.get("reason"))
                .by("数のどちらにあるか", row -> PLACES.of(row, "place"))
                .draw("数えるための数ではないことを表す言葉", "「第1回」「3つの柱」のように、ものを数えていない数は読み取りません。", WORDS, "word");
    }

    private static TableDrawing table(String fileName) {
        return new TableDrawing(OutcomeReader.class, fileName);
    }
}
