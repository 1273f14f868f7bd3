package jp.tsunagari.portal.ingest.outcome;

import java.util.List;
import java.util.Set;
import jp.tsunagari.portal.ingest.outcome.SubjectReader.Phrase;
import jp.tsunagari.portal.text.Word;

/** Reads the noun phrase that ends or begins at a word: 集いの場・イベント, 男性向け講座「健康教室」. */
final class NounPhraseReader {

    private static final int MAX_LENGTH = 30;
    private static final int MAX_LINKS = 2;
    private static final Set<String> AFTER = Set.of("後", "以内", "前");

    private NounPhraseReader() {}

    /** The phrase whose last word is given; empty when the word is no noun. */
    static Phrase endingAt(Sentence sentence, int last, int limit) {
        List<Word> words = sentence.words();
        int first = last + 1;
        int links = 0;
        while (first > 0) {
            Word word = words.get(first - 1);
            boolean link = word.surface().equals("の") && word.is("助詞");
            if (word.start() < limit || words.get(last).end() - word.start() > MAX_LENGTH) {
                break;
            }
            if (link && first <= last && links < MAX_LINKS) {
                links++;
                first--;
            } else if (word.surface().equals("」") || word.surface().equals("』")) {
                int open = openingQuote(words, first - 1, limit);
                if (open < 0) {
                    break;
                }
                first = open;
            } else if (isCounter(words, first - 1)) {
                break;
            } else if (isPart(word) || (first <= last && isStem(words, first - 1))) {
                first--;
            } else {
                break;
            }
        }
        if (first <= last) {
            first = spanBefore(words, first, limit);
        }
        return new Phrase(
                first,
                first > last
                        ? ""
                        : clean(sentence.between(
                                words.get(first).start(), words.get(last).end())));
    }

    /** The 半年 of 半年後の定着率, the 3か月 of 3か月後の数: a phrase cannot begin with 後. */
    private static int spanBefore(List<Word> words, int first, int limit) {
        if (first == 0 || !AFTER.contains(words.get(first).surface())) {
            return first;
        }
        int span = first - 1;
        if (isCounter(words, span)) {
            span--;
        } else if (!words.get(span).is("名詞-副詞可能")) {
            return first;
        }
        return words.get(span).start() < limit ? first : span;
    }

    private static int openingQuote(List<Word> words, int closing, int limit) {
        for (int i = closing - 1; i >= 0 && words.get(i).start() >= limit; i--) {
            if (words.get(i).surface().equals("「") || words.get(i).surface().equals("『")) {
                return i;
            }
        }
        return -1;
    }

    /** The phrase whose first word is given. */
    static String startingAt(Sentence sentence, int first, int limit) {
        List<Word> words = sentence.words();
        int last = first;
        while (last < words.size()) {
            Word word = words.get(last);
            boolean adjective = word.is("形容詞")
                    || word.is("連体詞")
                    || (word.is("助動詞") && word.surface().equals("な"));
            boolean nominalised =
                    last == first && word.is("動詞") && word.inflection().startsWith("連用");
            boolean and = last > first
                    && (word.surface().equals("と") || word.surface().equals("や"))
                    && last + 1 < words.size()
                    && isPart(words.get(last + 1));
            if (word.end() > limit || !(isPart(word) || adjective || nominalised || and)) {
                break;
            }
            last++;
        }
        while (last > first && words.get(last - 1).is("助詞")) {
            last--;
        }
        return last == first
                ? ""
                : clean(sentence.between(
                        words.get(first).start(), words.get(last - 1).end()));
    }

    /** The 月 of 9月. */
    static boolean isCounter(List<Word> words, int index) {
        return index > 0
                && NumeralReader.isNumber(words.get(index - 1))
                && words.get(index - 1).end() == words.get(index).start();
    }

    /** The verb in ちぎり絵 and 困りごと, but not the one in 祭りを行い地域で. */
    private static boolean isStem(List<Word> words, int index) {
        Word word = words.get(index);
        boolean hasObject = index > 0 && words.get(index - 1).is("助詞-格助詞");
        return word.is("動詞-自立")
                && word.inflection().startsWith("連用形")
                && word.surface().length() > 1
                && !hasObject
                && words.get(index + 1).is("名詞");
    }

    static boolean isPart(Word word) {
        boolean noun = word.is("名詞")
                && !word.is("名詞-副詞可能")
                && !word.is("名詞-非自立")
                && !word.is("名詞-代名詞")
                && !word.is("名詞-接尾-助数詞")
                && !NumeralReader.isNumber(word);
        return noun || word.is("接頭詞") || "・&".contains(word.surface());
    }

    private static String clean(String phrase) {
        String bare = phrase.replace("延べ", "").replace("のべ", "").strip();
        if (bare.startsWith("うち") && bare.length() > 2) {
            bare = bare.substring(2);
        }
        while (!bare.isEmpty() && "の・&".indexOf(bare.charAt(0)) >= 0) {
            bare = bare.substring(1);
        }
        boolean quoted = bare.startsWith("「") && bare.indexOf('」') == bare.length() - 1;
        return quoted ? bare.substring(1, bare.length() - 1) : bare;
    }
}
