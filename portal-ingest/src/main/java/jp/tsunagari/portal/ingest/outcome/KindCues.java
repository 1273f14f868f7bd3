package jp.tsunagari.portal.ingest.outcome;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.tsunagari.portal.outcome.MetricKind;
import jp.tsunagari.portal.shared.ClasspathCsv;
import org.apache.commons.csv.CSVRecord;

/** The table of kind cues. */
final class KindCues {

    private final List<KindCue> cues = new ClasspathCsv(KindCues.class, "kind-cues.csv")
            .rows().stream()
                    .map(KindCues::cue)
                    .sorted(Comparator.comparingInt((KindCue cue) -> -cue.word().length()))
                    .toList();
    /** The same by their first character, each list with the longest first. */
    private final Map<Character, List<KindCue>> byFirst =
            cues.stream().collect(Collectors.groupingBy(cue -> cue.word().charAt(0)));

    private static KindCue cue(CSVRecord row) {
        return new KindCue(
                row.get("cue"),
                Stream.of(row.get("families").split(" "))
                        .map(family -> UnitFamily.valueOf(family.toUpperCase(Locale.ROOT)))
                        .collect(Collectors.toSet()),
                MetricKind.valueOf(row.get("kind")),
                row.get("persons").isEmpty() ? null : row.get("persons"));
    }

    /** The longest cue for a family that begins with a word of the sentence. */
    Optional<KindCue> startingAt(Sentence sentence, int position, UnitFamily family) {
        // A plain loop: this is asked for every word around every number.
        for (KindCue cue : byFirst.getOrDefault(sentence.text().charAt(position), List.of())) {
            if (sentence.startsWith(cue.word(), position) && cue.families().contains(family)) {
                return Optional.of(cue);
            }
        }
        return Optional.empty();
    }

    /** Any cue of one kind in a text. */
    Optional<KindCue> of(MetricKind kind, String text, UnitFamily family) {
        return cues.stream()
                .filter(cue -> cue.kind() == kind && cue.families().contains(family) && text.contains(cue.word()))
                .findFirst();
    }

    /** The cue that stands first in a text. */
    Optional<KindCue> firstIn(String text, UnitFamily family) {
        return cues.stream()
                .filter(cue -> cue.families().contains(family) && text.contains(cue.word()))
                .min(Comparator.comparingInt(cue -> text.indexOf(cue.word())));
    }

    /** The cue that stands last in a text. */
    Optional<KindCue> lastIn(String text, UnitFamily family) {
        return cues.stream()
                .filter(cue -> cue.families().contains(family) && text.contains(cue.word()))
                .max(Comparator.comparingInt(cue -> text.lastIndexOf(cue.word())));
    }
}
