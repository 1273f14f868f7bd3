package jp.tsunagari.portal.ingest.outcome;

import java.util.Optional;
import jp.tsunagari.portal.outcome.MetricKind;

/** Finds the words behind a quantity that say what it counts: 7名の新しい仲間, 週2回子ども食堂, 12名は地域活動に参加. */
final class ObjectReader {

    private final SubjectReader subjects;

    ObjectReader(SubjectReader subjects) {
        this.subjects = subjects;
    }

    Optional<String> behind(Fact fact, MetricKind kind) {
        if (fact.quantity().plan()) {
            return Optional.empty();
        }
        return described(fact)
                .or(() -> named(fact))
                .or(() -> before(fact, "に参加", kind == MetricKind.PARTICIPANTS, "は", "が"))
                .or(() -> before(fact, "を", kind == MetricKind.USERS || kind == MetricKind.SURVEY_RESPONSE, "に", "へ"))
                .or(() -> before(fact, "を", fact.quantity().isFrequency(), "、"));
    }

    /** Whether the words behind the quantity describe who or what is counted. */
    boolean isDescription(Fact fact) {
        return !fact.quantity().plan() && described(fact).isPresent();
    }

    /** 7名の新しい仲間. */
    private Optional<String> described(Fact fact) {
        Sentence sentence = fact.sentence();
        int to = fact.quantity().to();
        return sentence.startsWith("の", to)
                        && (fact.quantity().family() != UnitFamily.PLACES
                                || fact.quantity().unit().endsWith("所"))
                ? phrase(sentence, to + 1, fact.windowEnd())
                : Optional.empty();
    }

    /** 週2回子ども食堂. */
    private Optional<String> named(Fact fact) {
        UnitFamily family = fact.quantity().family();
        return family == UnitFamily.TIMES
                        && fact.sentence()
                                .wordFrom(fact.quantity().to())
                                .filter(Word::isPredicate)
                                .isEmpty()
                ? phrase(fact.sentence(), fact.quantity().to(), fact.windowEnd())
                : Optional.empty();
    }

    private Optional<String> phrase(Sentence sentence, int from, int limit) {
        if (from >= sentence.length() || !sentence.isWordStart(from)) {
            return Optional.empty();
        }
        String text = NounPhraseReader.startingAt(sentence, sentence.indexFrom(from), limit);
        boolean verb = sentence.wordFrom(from + text.length())
                .filter(word -> word.is("動詞"))
                .isPresent();
        return verb ? Optional.empty() : Optional.of(text).filter(subjects::isSpecific);
    }

    /** The phrase in front of a mark, when one of the particles connects the quantity with it. */
    private Optional<String> before(Fact fact, String mark, boolean fits, String... particles) {
        Sentence sentence = fact.sentence();
        int to = fact.quantity().to();
        int at = fact.after().indexOf(mark);
        if (!fits || at <= 0) {
            return Optional.empty();
        }
        for (String particle : particles) {
            if (sentence.startsWith(particle, to)) {
                return Optional.of(listEndingAt(sentence, sentence.indexBefore(to + at), to))
                        .filter(subjects::isSpecific);
            }
        }
        return Optional.empty();
    }

    /** 清掃や地域活動: a phrase with the one that や joins to it. */
    private static String listEndingAt(Sentence sentence, int last, int limit) {
        Phrase phrase = NounPhraseReader.endingAt(sentence, last, limit);
        int and = phrase.first() - 1;
        boolean joined = !phrase.text().isEmpty()
                && and > 0
                && sentence.words().get(and).surface().equals("や");
        String other =
                joined ? NounPhraseReader.endingAt(sentence, and - 1, limit).text() : "";
        return other.isEmpty() ? phrase.text() : other + "や" + phrase.text();
    }
}
