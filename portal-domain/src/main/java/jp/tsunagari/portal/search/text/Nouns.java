package jp.tsunagari.portal.search.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The nouns of a text: each by itself, and runs of nouns as the compounds that they are (男性, 居場所, 男性居場所). */
final class Nouns {

    private static final int SHORTEST = 2;
    private static final String NOUN = "名詞";
    /** Nouns that name nothing by themselves: numbers, this and that, 等, 的, 今日. */
    private static final Set<String> EMPTY = Set.of("数", "代名詞", "非自立", "接尾", "副詞可能", "特殊", "接続詞的");

    private Nouns() {}

    /** @param words of the text, by the dictionary */
    static List<String> of(String text, List<DictionaryWord> words) {
        List<String> nouns = new ArrayList<>();
        int start = -1;
        int end = -1;
        for (DictionaryWord word : words) {
            if (names(word)) {
                add(nouns, word.surface());
                if (start < 0 || word.start() > end) {
                    add(nouns, text, start, end);
                    start = word.start();
                }
                end = Math.max(end, word.end());
            } else if (word.start() >= end) {
                add(nouns, text, start, end);
                start = -1;
                end = -1;
            }
        }
        add(nouns, text, start, end);
        return nouns;
    }

    private static boolean names(DictionaryWord word) {
        String[] classes = word.partOfSpeech().split("-", 3);
        return classes[0].equals(NOUN) && (classes.length == 1 || !EMPTY.contains(classes[1]));
    }

    private static void add(List<String> nouns, String text, int start, int end) {
        if (start >= 0) {
            add(nouns, text.substring(start, end));
        }
    }

    private static void add(List<String> nouns, String noun) {
        if (noun.codePointCount(0, noun.length()) >= SHORTEST) {
            nouns.add(noun);
        }
    }
}
