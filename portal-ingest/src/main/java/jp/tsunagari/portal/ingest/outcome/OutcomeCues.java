package jp.tsunagari.portal.ingest.outcome;

import java.util.List;
import java.util.Optional;
import jp.tsunagari.portal.shared.ClasspathCsv;

/** The words of activity, background and future. */
final class OutcomeCues {

    /** What a cue says about a number beside it. */
    enum Meaning {
        ACTIVITY,
        BACKGROUND,
        FUTURE,
        /** How it all began; the results may set it against what came of it. */
        ORIGIN
    }

    private record Cue(String word, Meaning meaning) {}

    private final List<Cue> cues = new ClasspathCsv(OutcomeCues.class, "outcome-cues.csv")
            .rows().stream()
                    .map(row -> new Cue(row.get("cue"), Meaning.valueOf(row.get("meaning"))))
                    .toList();

    Optional<String> in(String text, Meaning meaning) {
        return cues.stream()
                .filter(cue -> cue.meaning() == meaning && text.contains(cue.word()))
                .map(Cue::word)
                .findFirst();
    }
}
