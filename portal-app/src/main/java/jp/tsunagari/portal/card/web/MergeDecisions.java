package jp.tsunagari.portal.card.web;

import java.util.Map;

/**
 * What somebody has chosen on the page that brings two changes together.
 *
 * @param sent {@code choice.KEY} as mine, theirs or typed, and {@code typed.KEY} as a text
 */
record MergeDecisions(Map<String, String> sent) {

    static final MergeDecisions NONE = new MergeDecisions(Map.of());
    static final String MINE = "mine";
    static final String THEIRS = "theirs";
    static final String TYPED = "typed";

    MergeDecisions {
        sent = Map.copyOf(sent);
    }

    /** Empty if nothing was chosen. */
    String choice(String key) {
        return sent.getOrDefault("choice." + key, "");
    }

    /** Empty if nothing was typed. */
    String typed(String key) {
        return Typed.text(sent.getOrDefault("typed." + key, ""));
    }
}
