package jp.tsunagari.portal.ingest.effort;

import java.util.List;
import jp.tsunagari.portal.effort.EffortKind;

/**
 * How sentences say one kind of thing.
 *
 * @param cues any of them makes a sentence one of this kind
 * @param lookalikes any of them makes it none, whatever cue it has: a doubt leaves the entry out
 */
record EffortRule(EffortKind kind, List<CuePattern> cues, List<CuePattern> lookalikes) {

    EffortRule {
        cues = List.copyOf(cues);
        lookalikes = List.copyOf(lookalikes);
    }

    static EffortRule of(EffortKind kind, List<String> cues, List<String> lookalikes) {
        return new EffortRule(kind, compiled(cues), compiled(lookalikes));
    }

    private static List<CuePattern> compiled(List<String> patterns) {
        return patterns.stream().map(CuePattern::new).toList();
    }

    /** @param sentence in plain characters, with what it quotes blotted out */
    boolean takes(String sentence) {
        // Most sentences have no cue, so that the look-alikes are seldom asked.
        return cues.stream().anyMatch(pattern -> pattern.isIn(sentence))
                && lookalikes.stream().noneMatch(pattern -> pattern.isIn(sentence));
    }
}
