package jp.tsunagari.portal.search.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import jp.tsunagari.portal.text.Word;
import org.jspecify.annotations.Nullable;

/** The nouns of a text: each by itself, and runs of nouns as the compounds that they are (竹林, 竹林整備). */
final class Nouns {

    private static final int MIN_LENGTH = 2;
    private static final String NOUN = "名詞";
    /** Nouns that name nothing: numbers, this and that, 等, 的, 今日. */
    private static final Set<String> EMPTY = Set.of("数", "代名詞", "非自立", "接尾", "副詞可能", "特殊", "接続詞的");
    /** Nouns of doing (実施, 整備), which name a thing only within a compound. */
    private static final String DOING = "サ変接続";

    private final String text;
    private final List<String> nouns = new ArrayList<>();
    private int start = -1;
    private int end = -1;
    private boolean named;

    private Nouns(String text) {
        this.text = text;
    }

    /** @param words of the text, by the dictionary */
    static List<String> of(String text, List<Word> words) {
        Nouns nouns = new Nouns(text);
        words.forEach(nouns::read);
        nouns.endCompound();
        return nouns.nouns;
    }

    private void read(Word word) {
        String kind = kind(word);
        if (kind == null || EMPTY.contains(kind)) {
            // A compound comes before its parts, which say nothing new about where it ends.
            if (word.start() >= end) {
                endCompound();
            }
            return;
        }
        if (word.start() > end) {
            endCompound();
        }
        if (!kind.equals(DOING)) {
            add(word.surface());
        }
        named |= !kind.equals(DOING) || start >= 0;
        start = start < 0 ? word.start() : start;
        end = Math.max(end, word.end());
    }

    /** The second class of a noun, 一般 for one without; null for what is no noun. */
    private static @Nullable String kind(Word word) {
        String[] classes = word.partOfSpeech().split("-", 3);
        if (!classes[0].equals(NOUN)) {
            return null;
        }
        return classes.length == 1 ? "一般" : classes[1];
    }

    private void endCompound() {
        if (named) {
            add(text.substring(start, end));
        }
        start = -1;
        end = -1;
        named = false;
    }

    private void add(String noun) {
        if (noun.codePointCount(0, noun.length()) >= MIN_LENGTH) {
            nouns.add(noun);
        }
    }
}
