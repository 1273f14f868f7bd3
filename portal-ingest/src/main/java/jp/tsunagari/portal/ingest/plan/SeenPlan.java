package jp.tsunagari.portal.ingest.plan;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import jp.tsunagari.portal.shared.Sha256;

/**
 * A plan as it is seen by who agrees to it: which card each thing is, the version of that card, what is to become of it,
 * and all that was decided about it.
 *
 * @param cards what is seen of each, by its place
 */
public record SeenPlan(Map<String, SeenCard> cards) {

    /**
     * What is seen of a card.
     *
     * @param card where it is kept, the version in the catalogue and its status
     * @param decided what counts of all that was decided
     */
    public record SeenCard(String card, String decided) {}

    /** What is different about a card. */
    public record SeenChange(String place, boolean card, boolean decided) {}

    public SeenPlan {
        cards = Map.copyOf(cards);
    }

    static SeenPlan of(ImportPlan plan, Map<String, CardDecisions> decided) {
        Map<String, SeenCard> cards = new LinkedHashMap<>();
        plan.cards()
                .forEach(card -> cards.put(
                        card.place(),
                        new SeenCard(
                                card.fingerprint() + " " + card.status() + " "
                                        + Objects.requireNonNullElse(
                                                card.origin().identity(), "")
                                        + " "
                                        + Objects.requireNonNullElse(
                                                card.origin().organisation(), ""),
                                text(decided.getOrDefault(card.place(), CardDecisions.NONE)))));
        return new SeenPlan(cards);
    }

    private static String text(CardDecisions decisions) {
        return decisions.equals(CardDecisions.NONE)
                ? ""
                : decisions.leaveOut() + " " + decisions.withdraw() + " " + new TreeMap<>(decisions.choices()) + " "
                        + new TreeMap<>(decisions.typed());
    }

    /** Another one for whatever else is seen. */
    public String hash() {
        StringBuilder text = new StringBuilder();
        new TreeMap<>(cards)
                .forEach((place, card) -> text.append(place)
                        .append('\t')
                        .append(card.card())
                        .append('\t')
                        .append(card.decided().length())
                        .append(card.decided())
                        .append('\n'));
        return Sha256.of(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** What is different now, in the order of the places; a card that one of them does not have is different as a whole. */
    public List<SeenChange> changes(SeenPlan now) {
        List<SeenChange> changes = new ArrayList<>();
        Map<String, SeenCard> all = new TreeMap<>(cards);
        all.putAll(now.cards());
        all.keySet().forEach(place -> {
            SeenCard before = cards.get(place);
            SeenCard after = now.cards().get(place);
            if (before == null || after == null) {
                changes.add(new SeenChange(place, true, false));
                return;
            }
            boolean card = !before.card().equals(after.card());
            boolean decided = !before.decided().equals(after.decided());
            if (card || decided) {
                changes.add(new SeenChange(place, card, decided));
            }
        });
        return changes;
    }
}
