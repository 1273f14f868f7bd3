package jp.tsunagari.portal.ingest.outcome;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import jp.tsunagari.portal.ingest.outcome.Counters.UnitFamily;
import jp.tsunagari.portal.outcome.MetricKind;
import jp.tsunagari.portal.text.Word;

/** Finds the words before a quantity that say what it counts: 体験学習が6回, プログラムを完遂できた人数は17名. */
final class SubjectReader {

    private static final int MAX_STEPS = 30;
    private static final int MIN_CLAUSE_LENGTH = 3;
    private static final int MAX_CLAUSE_LENGTH = 25;
    private static final int MAX_CAPTION_LENGTH = 100;
    private static final List<String> SOURCES = List.of("から", "まで", "より", "を中心", "とともに", "と共に");

    /** 前回より12名多い says how it changed, not who it is. */
    private static final Pattern COMPARED = Pattern.compile(
            ".*(?:より|に比べ).*(?:多い|少ない|上回る|下回る)|.*(?:定員|予定|目標|想定|計画|前年|前回)(?:数|人数|者数)?を(?:大きく)?(?:超え|上回|下回)(?:る|た)");

    /** 初めて参加した人 are others than 参加した人. */
    private static final String FIRST = "初めて";

    private static final Pattern SPANS = Pattern.compile("[年月日歳才代]|(?:か|ヶ|カ|ケ|箇)月|週間?|日間|年間");

    private final WordList generic = new WordList("generic-nouns.csv");

    /** The nearest noun phrase to the left that is no verb and says something. */
    Optional<String> inFront(Fact fact) {
        Sentence sentence = fact.sentence();
        List<Word> words = sentence.words();
        int index = sentence.indexBefore(start(fact));
        for (int steps = 0; index >= 0 && steps < MAX_STEPS; steps++) {
            Word word = words.get(index);
            boolean candidate = NounPhraseReader.isPart(word) || "」』".contains(word.surface());
            if (word.surface().equals(")")) {
                index = outsideBrackets(words, index);
            } else if (isPerson(words, index)) {
                Optional<String> person = clauseBefore(fact, index).map(clause -> clause + "人");
                if (person.isPresent()) {
                    return person;
                }
                index--;
            } else if (!candidate
                    || isVerbal(words, index)
                    || NounPhraseReader.isCounter(words, index)
                    || isInQuantity(fact, word)) {
                index--;
            } else {
                Phrase phrase = NounPhraseReader.endingAt(sentence, index, 0);
                if (isSpecific(phrase.text()) && isSource(sentence, words.get(index))) {
                    index = Math.min(index, phrase.first()) - 1;
                    continue;
                }
                Optional<String> bare = phrase.text().length() == 1
                        ? clauseBefore(fact, phrase.first()).map(clause -> clause + phrase.text())
                        : Optional.empty();
                if (bare.isPresent()) {
                    return bare;
                }
                if (isSpecific(phrase.text())) {
                    return Optional.of(isExample(sentence, words.get(index)) ? phrase.text() + "など" : phrase.text());
                }
                Optional<String> described = clauseBefore(fact, phrase.first()).map(clause -> clause + phrase.text());
                if (described.isPresent()) {
                    return described;
                }
                index = Math.min(index, phrase.first()) - 1;
            }
        }
        return Optional.empty();
    }

    /** 方 in 参加した方. */
    private static boolean isPerson(List<Word> words, int index) {
        return index > 0
                && (words.get(index).surface().equals("方")
                        || words.get(index).surface().equals("人"))
                && isAttributive(words.get(index - 1));
    }

    /** A verb or auxiliary before the noun that it describes: 感じられた9名. */
    private static boolean isAttributive(Word word) {
        return isPredicate(word) && (word.isInflected("基本形") || word.isInflected("体言"));
    }

    private static boolean isPredicate(Word word) {
        return word.isVerb() || word.is("助動詞") || word.is("形容詞");
    }

    /** 4月から, 北海道まで, 男性を中心に: where from or who mostly, but not what is counted. */
    private static boolean isSource(Sentence sentence, Word last) {
        return SOURCES.stream().anyMatch(mark -> sentence.startsWith(mark, last.end()));
    }

    /** 精米をはじめ約500kg counts more than the rice. */
    private static boolean isExample(Sentence sentence, Word last) {
        return sentence.startsWith("をはじめ", last.end());
    }

    /** The name of what a caption shows is before its colon: 講演会:野鳥の話(20名). */
    Optional<String> captionHead(Fact fact) {
        Sentence sentence = fact.sentence();
        int colon = sentence.before(fact.quantity().from()).indexOf(':');
        if (!fact.isInBrackets() || colon <= 0 || fact.quantity().from() > colon + MAX_CAPTION_LENGTH) {
            return Optional.empty();
        }
        return Optional.of(NounPhraseReader.endingAt(sentence, sentence.indexBefore(colon), 0)
                        .text())
                .filter(this::isSpecific);
    }

    /** What was planned is between the figure and its name. */
    private static int start(Fact fact) {
        boolean afterPlan =
                fact.index() > 0 && fact.at(fact.index() - 1).quantity().plan();
        return afterPlan
                ? fact.at(fact.index() - 1).quantity().from()
                : fact.quantity().from();
    }

    /** The clause directly before the number, when it describes it: 感じられた9名. */
    Optional<String> description(Fact fact) {
        Quantity quantity = fact.quantity();
        boolean direct = quantity.from() == quantity.amount().start() && quantity.planned() == null;
        return direct ? clauseBefore(fact, fact.sentence().indexBefore(quantity.from()) + 1) : Optional.empty();
    }

    private static Optional<String> clauseBefore(Fact fact, int index) {
        Sentence sentence = fact.sentence();
        List<Word> words = sentence.words();
        if (index <= 0 || index > words.size() || !isAttributive(words.get(index - 1))) {
            return Optional.empty();
        }
        int end = words.get(index - 1).end();
        String before = sentence.before(end);
        int comma = end - before.length() + before.lastIndexOf('、') + 1;
        int start = Math.max(Math.max(fact.windowStart(), end - MAX_CLAUSE_LENGTH), comma);
        int first = sentence.indexFrom(start);
        while (first < index
                && !NounPhraseReader.isPart(words.get(first))
                && !words.get(first).is("動詞")
                && !FIRST.equals(words.get(first).surface())
                && !isSpan(words, first)) {
            first++;
        }
        return first >= index
                        || end - words.get(first).start() < MIN_CLAUSE_LENGTH
                        || COMPARED.matcher(sentence.between(words.get(first).start(), end))
                                .matches()
                ? Optional.empty()
                : Optional.of(sentence.between(words.get(first).start(), end)
                        .replaceAll("^(?:その|この)?うち、?|^.*人は(?=.{3,})", ""));
    }

    /** The number of 1年後も連絡がとれている and of 18歳以下のいる: it tells when or of whom, and is no figure of its own. */
    private static boolean isSpan(List<Word> words, int index) {
        return NumeralReader.isNumber(words.get(index))
                && index + 1 < words.size()
                && SPANS.matcher(words.get(index + 1).surface()).matches();
    }

    boolean isSpecific(String phrase) {
        boolean letters = phrase.chars().anyMatch(Character::isLetter);
        return letters && generic.endOf(phrase).filter(phrase::equals).isEmpty();
    }

    private static int outsideBrackets(List<Word> words, int closing) {
        int index = closing - 1;
        while (index >= 0
                && closing - index < MAX_STEPS
                && !words.get(index).surface().equals("(")) {
            index--;
        }
        return index - 1;
    }

    private static boolean isInQuantity(Fact fact, Word word) {
        return fact.quantities().subList(Math.max(0, fact.index() - 3), fact.index()).stream()
                .anyMatch(other -> word.start() >= other.from() && word.end() <= other.to());
    }

    /** 実施 in 実施し is a verb. */
    private static boolean isVerbal(List<Word> words, int index) {
        if (!words.get(index).is("名詞-サ変") || index + 1 >= words.size()) {
            return false;
        }
        Word next = words.get(index + 1);
        boolean bare =
                next.surface().equals("、") && index > 0 && words.get(index - 1).is("助詞-格助詞");
        return next.is("動詞") || bare;
    }

    /** Finds the words after a quantity that say what it counts: 7名の新しい仲間, 週2回子ども食堂, 12名は地域活動に参加. */
    static final class ObjectReader {

        private final SubjectReader subjects;

        ObjectReader(SubjectReader subjects) {
            this.subjects = subjects;
        }

        Optional<String> after(Fact fact, MetricKind kind) {
            if (fact.quantity().plan()) {
                return Optional.empty();
            }
            return described(fact)
                    .or(() -> named(fact))
                    .or(() -> before(fact, "に参加", kind == MetricKind.PARTICIPANTS, "は", "が"))
                    .or(() ->
                            before(fact, "を", kind == MetricKind.USERS || kind == MetricKind.SURVEY_RESPONSE, "に", "へ"))
                    .or(() -> before(fact, "を", fact.quantity().isFrequency(), "、"));
        }

        /** Whether the words after the quantity describe who or what is counted. */
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
                                    .filter(SubjectReader::isPredicate)
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

        /** The phrase before a mark, when one of the particles connects the quantity with it. */
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

    /**
     * A noun phrase of a sentence.
     *
     * @param first index of its first word
     * @param text without 延べ and without quotation marks around the whole
     */
    record Phrase(int first, String text) {}
}
