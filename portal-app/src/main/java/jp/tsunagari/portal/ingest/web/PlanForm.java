package jp.tsunagari.portal.ingest.web;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import jp.tsunagari.portal.shared.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * A page of a plan as it is sent: what is chosen now, and what was chosen when the page was made. Only what is different
 * was chosen by who sends it.
 *
 * @param sent by the name of the field
 */
record PlanForm(Map<String, String> sent) {

    private static final String TYPED = "TYPED";
    private static final String LEFT_OUT = "left-out";

    PlanForm {
        sent = Map.copyOf(sent);
    }

    /** What is chosen about one thing; the text counts only where it is typed. */
    record Choice(String chosen, String text) {

        boolean typed() {
            return chosen.equals(TYPED);
        }

        /** The same for what means the same; short enough to be sent along. */
        String mark() {
            String plain = text.replace("\r\n", "\n").strip();
            return chosen + "~"
                    + Sha256.of(plain.getBytes(StandardCharsets.UTF_8)).substring(0, 12);
        }
    }

    /** What is sent along of a card, to know later what was chosen. */
    static String was(String fingerprint, PlanCardView card) {
        String items = card.items().stream()
                .map(item -> item.key() + "=" + choice(item).mark())
                .collect(Collectors.joining(";"));
        return "print=" + fingerprint + ";" + LEFT_OUT + "=" + card.choices().leftOut() + ";" + items;
    }

    static Choice choice(PlanItemView item) {
        String text = item.choice().text();
        return new Choice(item.choice().chosen(), text == null ? "" : text);
    }

    /** Where to go when all is saved. */
    String go() {
        return sent.getOrDefault("go", "");
    }

    String get(String name) {
        return sent.getOrDefault(name, "");
    }

    /** What was sent along of a card; null if the page did not have it. */
    @Nullable
    Map<String, String> was(String place) {
        String was = sent.get("was." + place);
        if (was == null) {
            return null;
        }
        Map<String, String> marks = new HashMap<>();
        for (String mark : was.split(";", -1)) {
            int at = mark.indexOf('=');
            if (at > 0) {
                marks.put(mark.substring(0, at), mark.substring(at + 1));
            }
        }
        return marks;
    }

    boolean leavesOut(String place) {
        return sent.containsKey("leave." + place);
    }

    static boolean leftOut(Map<String, String> was) {
        return Boolean.parseBoolean(was.get(LEFT_OUT));
    }

    /**
     * What is chosen now. A text that was written over is meant, even where no one has said so by the choice beside it.
     *
     * @param shown what the page has shown as chosen
     * @return null if the page did not have it
     */
    @Nullable
    Choice choice(String place, String key, @Nullable String shown) {
        String chosen = sent.get("choice." + place + "." + key);
        if (chosen == null) {
            return null;
        }
        String text = get("typed." + place + "." + key);
        Choice choice = new Choice(chosen, text);
        boolean onlyText = shown != null
                && sent.containsKey("typed." + place + "." + key)
                && shown.startsWith(chosen + "~")
                && !shown.equals(choice.mark());
        return onlyText ? new Choice(TYPED, text) : choice;
    }
}
