package jp.tsunagari.portal.ingest.outcome;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.tsunagari.portal.ingest.outcome.Counters.UnitFamily;
import jp.tsunagari.portal.outcome.MetricKind;
import jp.tsunagari.portal.shared.ClasspathCsv;
import jp.tsunagari.portal.text.Word;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSourceResolvable;

/** Decides what a quantity counts by the nearest cue. */
final class KindRule {

    private static final int COMMA_DISTANCE = 8;
    /** 45名に増えた, 62名に達した: how many there came to be. */
    private static final Pattern CAME_TO = Pattern.compile("に(?:増|減|なっ|なり|なる|達|上|のぼ|登|留|とど|及|およ|倍)");

    private final KindCues cues = new KindCues();
    private final BreakdownRule breakdowns = new BreakdownRule();

    KindVerdict decide(Fact fact, @Nullable Footnote footnote) {
        Quantity quantity = fact.quantity();
        UnitFamily family = quantity.family();
        Optional<String> part = breakdowns.part(fact);
        if (part.isPresent()) {
            return verdict(MetricKind.DEMOGRAPHIC_BREAKDOWN, "breakdown", part.get());
        }
        if (quantity.isFrequency()) {
            return verdict(MetricKind.SESSIONS, "frequency");
        }
        if (isAttendance(fact)) {
            return verdict(MetricKind.PARTICIPANTS, "attendance");
        }
        Sentence sentence = fact.sentence();
        int start = quantity.amount().start();
        return fromNote(footnote, fact)
                .or(() -> answer(fact))
                .or(() -> nearest(fact, sentence.bracketStart(start), sentence.bracketEnd(start)))
                .or(() -> nearest(fact, 0, sentence.length()))
                .or(() -> cues.firstIn(Sentence.unquoted(sentence.after(quantity.to())), family)
                        .map(cue -> because(cue, "word-after")))
                .or(() -> lastIn(Sentence.unquoted(sentence.before(quantity.from())), family, "word-before"))
                .or(() -> survey(fact.previous(), family))
                .orElseGet(() -> verdict(usual(fact), "counter"));
    }

    /** The people that a part in words, such as 女性5名, is a part of. */
    Optional<Fact> wholeOf(Fact fact) {
        if (fact.quantity().family() != UnitFamily.PEOPLE
                || BreakdownRule.summand(fact).isPresent()
                || breakdowns.part(fact).filter(part -> !part.contains("代")).isEmpty()) {
            return Optional.empty();
        }
        return fact.backwards().stream()
                .filter(other -> other.quantity().family() == UnitFamily.PEOPLE)
                .filter(other -> breakdowns.part(other).isEmpty())
                .findFirst();
    }

    /** 6回(29名). */
    private static boolean isAttendance(Fact fact) {
        return fact.quantity().family() == UnitFamily.PEOPLE
                && fact.isInBracketsAfterPrevious()
                && fact.at(fact.index() - 1).quantity().family() == UnitFamily.TIMES;
    }

    private Optional<KindVerdict> fromNote(@Nullable Footnote footnote, Fact fact) {
        if (footnote == null || footnote.part(fact).isEmpty()) {
            return Optional.empty();
        }
        return lastIn(footnote.whole(), fact.quantity().family(), "word-in-note");
    }

    /** A share of those who answered, however near other words are. */
    private Optional<KindVerdict> answer(Fact fact) {
        Sentence sentence = fact.sentence();
        UnitFamily family = fact.quantity().family();
        boolean share = family == UnitFamily.PERCENT || family == UnitFamily.FRACTION;
        String around = sentence.before(fact.quantity().from())
                + sentence.after(fact.quantity().to());
        return cues.of(MetricKind.SURVEY_RESPONSE, around, family)
                .filter(cue -> share)
                .map(cue -> because(cue, "word-beside-share"));
    }

    /** A question asked in one sentence is often answered in the next; other cues do not reach that far. */
    private Optional<KindVerdict> survey(@Nullable Sentence previous, UnitFamily family) {
        return previous == null
                ? Optional.empty()
                : lastIn(previous.after(0), family, "word-in-previous-sentence")
                        .filter(found -> found.value() == MetricKind.SURVEY_RESPONSE);
    }

    /** The nearest cue among the words that belong to the quantity alone. */
    private Optional<KindVerdict> nearest(Fact fact, int from, int to) {
        Sentence sentence = fact.sentence();
        Quantity quantity = fact.quantity();
        List<Word> words = sentence.words();
        int end = Math.min(to, fact.windowEnd());
        Optional<KindVerdict> found = Optional.empty();
        int distance = Integer.MAX_VALUE;
        for (int i = sentence.indexFrom(Math.max(from, fact.windowStart())); i < words.size(); i++) {
            Word word = words.get(i);
            if (word.end() > end) {
                break;
            }
            Optional<KindCue> cue = sentence.isQuoted(word.start())
                    ? Optional.empty()
                    : cues.startingAt(sentence, word.start(), quantity.family());
            if (cue.isPresent()) {
                boolean before = word.start() < quantity.from();
                int here = before
                        ? quantity.from() - word.start() - cue.get().word().length()
                        : word.start() - quantity.to();
                int gap = here
                        + (before
                                ? commas(sentence, word.end(), quantity.from())
                                : commas(sentence, quantity.to(), word.start()));
                if (gap < distance) {
                    distance = gap;
                    found = Optional.of(because(cue.get(), before ? "word-before" : "word-after"));
                }
            }
        }
        return found;
    }

    /** A comma sets words apart. */
    private static int commas(Sentence sentence, int from, int to) {
        return sentence.between(from, to).contains("、") ? COMMA_DISTANCE : 0;
    }

    private Optional<KindVerdict> lastIn(String text, UnitFamily family, String where) {
        return cues.lastIn(text, family).map(cue -> because(cue, where));
    }

    private static KindVerdict verdict(MetricKind kind, String key, Object... words) {
        return new KindVerdict(kind, reason(key, words), null);
    }

    private static MessageSourceResolvable reason(String key, Object... words) {
        return MetricReading.reason("kind." + key, words);
    }

    private static KindVerdict because(KindCue cue, String where) {
        return new KindVerdict(cue.kind(), reason(where, cue.word()), cue.persons());
    }

    /** 4人に行った: those for whom something is done use it. */
    private static MetricKind usual(Fact fact) {
        String after = fact.after();
        boolean received = (after.startsWith("に") || after.startsWith("へ"))
                && !CAME_TO.matcher(after).lookingAt();
        return received && fact.quantity().family() == UnitFamily.PEOPLE
                ? MetricKind.USERS
                : fact.quantity().family().usualKind();
    }

    /** The table of kind cues. */
    private static final class KindCues {

        private final List<KindCue> cues = new ClasspathCsv(KindCues.class, "kind-cues.csv")
                .rows().stream()
                        .map(KindCues::cue)
                        .sorted(Comparator.comparingInt(
                                (KindCue cue) -> -cue.word().length()))
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

        /** The first cue in a text. */
        Optional<KindCue> firstIn(String text, UnitFamily family) {
            return cues.stream()
                    .filter(cue -> cue.families().contains(family) && text.contains(cue.word()))
                    .min(Comparator.comparingInt(cue -> text.indexOf(cue.word())));
        }

        /** The last cue in a text. */
        Optional<KindCue> lastIn(String text, UnitFamily family) {
            return cues.stream()
                    .filter(cue -> cue.families().contains(family) && text.contains(cue.word()))
                    .max(Comparator.comparingInt(cue -> text.lastIndexOf(cue.word())));
        }
    }

    /**
     * A word that tells what numbers of some families count.
     *
     * @param persons what people who are counted so are called, else null
     */
    private record KindCue(
            String word,
            Set<UnitFamily> families,
            MetricKind kind,
            @Nullable String persons) {

        KindCue {
            families = Set.copyOf(families);
        }
    }

    /**
     * What a quantity counts, and why.
     *
     * @param persons what the cue calls the people counted (来場者 for 来場); null when no cue says
     */
    record KindVerdict(
            MetricKind value,
            MessageSourceResolvable reason,
            @Nullable String persons) {}
}
