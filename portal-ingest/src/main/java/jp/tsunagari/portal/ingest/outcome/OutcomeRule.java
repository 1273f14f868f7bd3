package jp.tsunagari.portal.ingest.outcome;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.tsunagari.portal.ingest.outcome.Counters.UnitFamily;
import jp.tsunagari.portal.shared.ClasspathCsv;
import jp.tsunagari.portal.shared.SectionKind;
import jp.tsunagari.portal.text.Word;
import org.springframework.context.MessageSourceResolvable;

/** Tells what the project did or achieved from the background. */
final class OutcomeRule {

    private static final Set<UnitFamily> DEEDS = EnumSet.of(
            UnitFamily.PEOPLE,
            UnitFamily.HOUSEHOLDS,
            UnitFamily.CASES,
            UnitFamily.TIMES,
            UnitFamily.DAYS,
            UnitFamily.PLACES,
            UnitFamily.ORGANISATIONS,
            UnitFamily.AMOUNT,
            UnitFamily.COPIES,
            UnitFamily.HOURS);

    /** Only the number before it is what is aimed at. */
    private static final String AIM = "目指";

    private final OutcomeCues cues = new OutcomeCues();

    Verdict<Boolean> decide(Fact fact, SectionKind section, boolean noted) {
        Quantity quantity = fact.quantity();
        if (quantity.plan()) {
            return background("plan");
        }
        if (section == SectionKind.HISTORY) {
            return background("history");
        }
        Optional<String> background = background(fact);
        if (background.isPresent() && quantity.planned() == null && !quantity.changed()) {
            return background("word", background.get());
        }
        if (section == SectionKind.RESULTS) {
            return outcome("results");
        }
        Optional<String> origin = cues.in(clause(fact), OutcomeCues.Meaning.ORIGIN);
        if (origin.isPresent()) {
            return background("word", origin.get());
        }
        if (quantity.isFrequency() || !DEEDS.contains(quantity.family())) {
            return background("description");
        }
        if (noted || (section == SectionKind.PHOTOS && isCaptionCount(fact))) {
            return outcome("caption");
        }
        return done(fact).map(cue -> outcome("deed", cue)).orElseGet(() -> background("no-deed"));
    }

    private static Verdict<Boolean> outcome(String key, Object... words) {
        return new Verdict<>(true, MetricReading.reason("outcome." + key, words));
    }

    private static Verdict<Boolean> background(String key, Object... words) {
        return new Verdict<>(false, MetricReading.reason("background." + key, words));
    }

    private Optional<String> background(Fact fact) {
        return cues.in(clause(fact), OutcomeCues.Meaning.BACKGROUND).or(() -> future(fact.sentence(), fact.quantity()));
    }

    private static String clause(Fact fact) {
        Sentence sentence = fact.sentence();
        int start = clauseStart(sentence, fact.quantity().from());
        return sentence.between(start, clauseEnd(sentence, fact.quantity().to()));
    }

    /** 稲刈り(2025.9 30名): a count in brackets at the end of a caption. */
    private static boolean isCaptionCount(Fact fact) {
        String after = fact.sentence().after(fact.quantity().to());
        return fact.isInBrackets() && after.chars().noneMatch(Character::isLetterOrDigit);
    }

    /** A future word counts where the sentence does not end in the past. */
    private Optional<String> future(Sentence sentence, Quantity quantity) {
        Optional<String> aim = cues.in(ownAfter(sentence, quantity), OutcomeCues.Meaning.FUTURE)
                .filter(AIM::equals);
        if (aim.isPresent()) {
            return aim;
        }
        String around = sentence.before(quantity.from()) + sentence.after(quantity.to());
        return cues.in(around, OutcomeCues.Meaning.FUTURE).filter(cue -> !endsInThePast(sentence));
    }

    private static String ownAfter(Sentence sentence, Quantity quantity) {
        return sentence.between(quantity.to(), clauseEnd(sentence, quantity.to()));
    }

    private static int clauseStart(Sentence sentence, int from) {
        String before = sentence.before(from);
        return from - before.length() + before.lastIndexOf('、') + 1;
    }

    private static int clauseEnd(Sentence sentence, int to) {
        String after = sentence.after(to);
        int comma = after.indexOf('、');
        return to + (comma < 0 ? after.length() : comma);
    }

    /** The word of activity, when the sentence says that something was done. */
    private Optional<String> done(Fact fact) {
        Sentence sentence = fact.sentence();
        Quantity quantity = fact.quantity();
        String after = sentence.after(quantity.to());
        boolean lastWords = after.chars().noneMatch(Character::isLetterOrDigit);
        if (lastWords || fact.before().strip().endsWith(":")) {
            return cues.in(fact.before(), OutcomeCues.Meaning.ACTIVITY);
        }
        return endsInThePast(sentence) ? cues.in(after, OutcomeCues.Meaning.ACTIVITY) : Optional.empty();
    }

    /** 参加した, 実施しました, and the bare 実施 of a note. */
    private static boolean endsInThePast(Sentence sentence) {
        List<Word> words = sentence.words();
        for (int i = words.size() - 1; i >= 0; i--) {
            Word word = words.get(i);
            if (!word.is("記号") && !word.is("助詞-終助詞")) {
                return word.is("名詞-サ変接続") || isPast(words, i);
            }
        }
        return false;
    }

    /** 参加した and 運んだ, but not 静かだ. */
    private static boolean isPast(List<Word> words, int index) {
        Word word = words.get(index);
        boolean afterVerb = index > 0 && words.get(index - 1).is("動詞");
        return word.is("助動詞") && (word.surface().equals("た") || (word.surface().equals("だ") && afterVerb));
    }

    /** The words of activity, background and future. */
    private static final class OutcomeCues {

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

    /** What a rule decided, and why. */
    record Verdict<T>(T value, MessageSourceResolvable reason) {}
}
