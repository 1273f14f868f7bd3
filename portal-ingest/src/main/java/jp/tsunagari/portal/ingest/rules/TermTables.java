package jp.tsunagari.portal.ingest.rules;

import java.util.List;
import jp.tsunagari.portal.ingest.vocabulary.Classifier;
import jp.tsunagari.portal.message.Messages;
import jp.tsunagari.portal.thesaurus.Thesaurus;

/** The tables of the classifier. */
final class TermTables {

    private static final String WORDS = "words";

    private final Messages messages;

    private TermTables(Messages messages) {
        this.messages = messages;
    }

    static List<RuleTable> all(Messages messages) {
        TermTables tables = new TermTables(messages);
        return List.of(
                tables.cues("target-group-cues", "target-groups-revised.csv"),
                tables.falseFriends("target-group-false-friends"),
                tables.cues("approach-cues", "approaches-revised.csv"),
                tables.falseFriends("approach-false-friends"),
                tables.context());
    }

    private RuleTable cues(String name, String vocabulary) {
        Wording terms = Wording.ofTerms(messages, vocabulary);
        Wording places = Wording.of(messages, "counts-in");
        return new TableDrawing(messages, Thesaurus.class, name)
                .by("term", row -> terms.of(row, "codes", "\\|"))
                .by("counts-in", row -> places.of(row, "counts_in", "\\|"))
                .draw(WORDS, "cue");
    }

    private RuleTable falseFriends(String name) {
        String otherMeaning = messages.get("rules.other-meaning");
        return table(name)
                .by("meaning", row -> row.get("note").isEmpty() ? otherMeaning : row.get("note"))
                .draw(WORDS, "phrase");
    }

    private RuleTable context() {
        Wording kinds = Wording.of(messages, "context");
        return table("context").by("context", row -> kinds.of(row, "kind")).draw(WORDS, "phrase");
    }

    private TableDrawing table(String name) {
        return new TableDrawing(messages, Classifier.class, name);
    }
}
