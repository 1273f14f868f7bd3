package jp.tsunagari.portal.ingest.casestudy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.tsunagari.portal.ingest.layout.LineMarks;
import jp.tsunagari.portal.text.Folding;
import jp.tsunagari.portal.text.Word;
import jp.tsunagari.portal.text.Words;

/** Decides by the words at a line break whether a phrase goes on after it. */
final class Wrapping {

    /** による, における, として and the like. */
    private static final int MIN_COMPOUND_PARTICLE_LENGTH = 3;

    private static final int MAX_RECENT_LINES = 4;
    /** Auxiliaries that end a sentence and are never before a noun. */
    private static final Set<String> POLITE = Set.of("です", "ます", "ん");

    private final Words dictionary = new Words(Words.Mode.WORDS_AND_MARKS);
    /** Several questions in a row are asked about the same two lines. */
    private final Map<String, List<Word>> recent = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, List<Word>> eldest) {
            return size() > MAX_RECENT_LINES;
        }
    };

    /** The words and punctuation marks of a line, full-width letters and digits made narrow. */
    private List<Word> words(String line) {
        synchronized (recent) {
            return recent.computeIfAbsent(line, text -> dictionary.of(Folding.NFKC.apply(text)));
        }
    }

    /** Whether the line cannot be the end of a phrase, whatever follows. */
    boolean cannotEnd(String line) {
        if (LineMarks.leavesBracketOpen(line) || line.endsWith("・") || line.endsWith("、")) {
            return true;
        }
        List<Word> words = words(line);
        return !words.isEmpty() && cannotEnd(words);
    }

    private static boolean cannotEnd(List<Word> words) {
        Word last = words.get(words.size() - 1);
        if (last.is("助詞")) {
            return !last.is("助詞-終助詞") && !last.is("助詞-副助詞");
        }
        if (last.is("助動詞")) {
            return last.isInflected("体言接続") || last.isInflected("連用");
        }
        if (last.is("動詞") || last.is("形容詞")) {
            return last.isInflected("連用") && !isNominal(words);
        }
        return last.is("連体詞") || last.is("接頭詞") || last.is("接続詞");
    }

    /** A verb's stem alone, or after の, a noun or an attribute, is a noun itself: 地域の支え合い; not so the し of 交流し. */
    private static boolean isNominal(List<Word> words) {
        int verb = words.size() - 1;
        while (verb > 0 && words.get(verb - 1).is("動詞") && !words.get(verb - 1).isInflected("基本形")) {
            verb--;
        }
        if (words.get(verb).surface().equals("し")) {
            return false;
        }
        if (verb == 0) {
            return true;
        }
        Word before = words.get(verb - 1);
        return before.is("助詞-連体化")
                || before.is("名詞")
                || isAttributive(before)
                || (before.is("助詞") && before.surface().endsWith("る"));
    }

    /** 行う見守り, 通じた見守り: what is before the noun says which. */
    private static boolean isAttributive(Word word) {
        return word.is("連体詞") || ((word.is("動詞") || word.is("形容詞") || word.is("助動詞")) && word.isInflected("基本形"));
    }

    /**
     * Whether the line begins with a particle and so belongs to the line above. A name in hiragana may be taken for a
     * particle and something else, so a short particle counts only in front of another script.
     */
    boolean cannotBegin(String line) {
        int particles = 0;
        for (Word word : words(line)) {
            if (!word.is("助詞")) {
                return particles > 0 && !isHiragana(word.surface().charAt(0));
            }
            if (word.surface().length() >= MIN_COMPOUND_PARTICLE_LENGTH) {
                return true;
            }
            particles++;
        }
        return false;
    }

    private static boolean isHiragana(char c) {
        return Character.UnicodeScript.of(c) == Character.UnicodeScript.HIRAGANA;
    }

    boolean beginsWithConjunction(String line) {
        List<Word> words = words(line);
        return !words.isEmpty() && words.get(0).is("接続詞");
    }

    /** Whether the line ends with a predicate that may end a sentence or belong to a noun after it. */
    boolean endsWithPredicate(String line) {
        List<Word> words = words(line);
        return !words.isEmpty() && isPredicate(words.get(words.size() - 1));
    }

    /** A verb, an adjective or a plain auxiliary in the form that ends a sentence, or is before a noun. */
    private static boolean isPredicate(Word word) {
        return !POLITE.contains(word.surface())
                && (word.isVerb() || word.is("形容詞") || word.is("助動詞"))
                && word.isInflected("基本形");
    }

    boolean endsWithNoun(String line) {
        List<Word> words = words(line);
        return !words.isEmpty() && words.get(words.size() - 1).is("名詞");
    }

    /** The two lines as one: without a space, except between two Latin words. */
    static String join(String upper, String lower) {
        if (upper.isEmpty() || lower.isEmpty()) {
            return upper + lower;
        }
        boolean latin = isLatin(upper.charAt(upper.length() - 1)) && isLatin(lower.charAt(0));
        return upper + (latin ? " " : "") + lower;
    }

    private static boolean isLatin(char c) {
        return Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN;
    }
}
