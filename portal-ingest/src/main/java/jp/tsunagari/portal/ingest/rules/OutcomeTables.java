package jp.tsunagari.portal.ingest.rules;

import java.util.List;
import jp.tsunagari.portal.ingest.outcome.OutcomeReader;
import jp.tsunagari.portal.message.Messages;

/** The tables of the reader of figures. */
final class OutcomeTables {

    private static final String WORDS = "words";
    private static final String PLACE = "place";

    private final Messages messages;
    private final Wording places;

    private OutcomeTables(Messages messages) {
        this.messages = messages;
        this.places = Wording.of(messages, PLACE);
    }

    static List<RuleTable> all(Messages messages) {
        OutcomeTables tables = new OutcomeTables(messages);
        return List.of(
                tables.outcomeCues(),
                tables.kindCues(),
                tables.counters(),
                tables.precision(),
                tables.plans(),
                tables.stops());
    }

    private RuleTable outcomeCues() {
        Wording meanings = Wording.of(messages, "meaning");
        return table("outcome-cues")
                .by("meaning", row -> meanings.of(row, "meaning"))
                .draw(WORDS, "cue");
    }

    private RuleTable kindCues() {
        Wording kinds = Wording.ofKinds(messages);
        Wording families = Wording.of(messages, "family");
        return table("kind-cues")
                .by("kind", row -> kinds.of(row, "kind"))
                .by("families", row -> families.of(row, "families", " "))
                .draw(WORDS, "cue");
    }

    private RuleTable counters() {
        Wording families = Wording.of(messages, "family");
        Wording conditions = Wording.of(messages, "when");
        return table("counters")
                .by("family", row -> families.of(row, "family"))
                .by("when", row -> conditions.of(row, "when"))
                .draw("counter", "counter");
    }

    private RuleTable precision() {
        Wording precisions = Wording.of(messages, "precision");
        return table("precision-words")
                .by("precision", row -> precisions.of(row, "precision"))
                .by(PLACE, row -> places.of(row, PLACE))
                .draw(WORDS, "word");
    }

    private RuleTable plans() {
        return table("plan-words").by(PLACE, row -> places.of(row, PLACE)).draw(WORDS, "word");
    }

    private RuleTable stops() {
        return table("stop-contexts")
                .by("reason", row -> row.get("reason"))
                .by(PLACE, row -> places.of(row, PLACE))
                .draw(WORDS, "word");
    }

    private TableDrawing table(String name) {
        return new TableDrawing(messages, OutcomeReader.class, name);
    }
}
