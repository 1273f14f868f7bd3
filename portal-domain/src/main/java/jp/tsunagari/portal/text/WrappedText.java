package jp.tsunagari.portal.text;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Text that a layout has broken into lines. Decides by the words at a break whether a phrase goes on after it, and puts
 * phrases together again: without a blank where Japanese goes on, with one between Latin words.
 */
public final class WrappedText {

    private static final Brackets BRACKETS = Brackets.of("「」『』（）()〈〉《》【】［］[]“”");

    /** Where lines were put together with a blank; an ideographic one is put between phrases by people. */
    private static final Pattern BLANKS = Pattern.compile(" +");

    /** による, における, として and the like. */
    private static final int MIN_COMPOUND_PARTICLE_LENGTH = 3;

    private static final String JAPANESE_MARKS = "ー々〆・、。「」『』（）〈〉《》【】";

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
    public boolean cannotEnd(String line) {
        if (BRACKETS.leavesOpen(line) || line.endsWith("・") || line.endsWith("、")) {
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
    public boolean cannotBegin(String line) {
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

    /** Whether it begins with a word such as または, which joins it to what is before. */
    public boolean beginsWithConjunction(String line) {
        List<Word> words = words(line);
        return !words.isEmpty() && words.get(0).is("接続詞");
    }

    /** Whether the line ends with a predicate that may end a sentence or belong to a noun after it. */
    public boolean endsWithPredicate(String line) {
        List<Word> words = words(line);
        return !words.isEmpty() && isPredicate(words.get(words.size() - 1));
    }

    /** A verb, an adjective or a plain auxiliary in the form that ends a sentence, or is before a noun. */
    private static boolean isPredicate(Word word) {
        return !POLITE.contains(word.surface())
                && (word.isVerb() || word.is("形容詞") || word.is("助動詞"))
                && word.isInflected("基本形");
    }

    /** Whether its last word is a noun. */
    public boolean endsWithNoun(String line) {
        List<Word> words = words(line);
        return !words.isEmpty() && words.get(words.size() - 1).is("名詞");
    }

    /** The two lines as one: without a space, except between two Latin words. */
    public static String join(String upper, String lower) {
        if (upper.isEmpty() || lower.isEmpty()) {
            return upper + lower;
        }
        boolean latin = isLatin(upper.charAt(upper.length() - 1)) && isLatin(lower.charAt(0));
        return upper + (latin ? " " : "") + lower;
    }

    /**
     * A phrase without the blanks that stayed where its lines were put together: 補完 による is 補完による. A blank stays
     * between Latin words, between two phrases that each stand by themselves, and where it is an ideographic one.
     */
    public String unwrapped(String phrase) {
        String once = unwrappedOnce(phrase);
        // What has become longer may tell more of the next break.
        return once.equals(phrase) ? phrase : unwrapped(once);
    }

    private String unwrappedOnce(String phrase) {
        Matcher blanks = BLANKS.matcher(phrase);
        StringBuilder joined = new StringBuilder();
        int written = 0;
        while (blanks.find()) {
            String upper = joined + phrase.substring(written, blanks.start());
            joined.setLength(0);
            joined.append(upper);
            written = blanks.end();
            if (!goesOn(lastPart(upper), firstPart(phrase.substring(written)))) {
                joined.append(blanks.group());
            }
        }
        return joined.append(phrase.substring(written)).toString();
    }

    private boolean goesOn(String upper, String lower) {
        if (upper.isEmpty()
                || lower.isEmpty()
                || !isJapanese(upper.codePointBefore(upper.length()))
                || !isJapanese(lower.codePointAt(0))) {
            return false;
        }
        return cannotEnd(upper) || cannotBegin(lower) || (endsWithPredicate(upper) && beginsNounPhrase(lower));
    }

    /** つながる｜ワクワク活動 is one phrase; in 場をつくる｜相談にのる each is one. */
    private boolean beginsNounPhrase(String lower) {
        List<Word> words = words(lower);
        return !words.isEmpty() && words.get(0).is("名詞") && !endsWithPredicate(lower);
    }

    private static String lastPart(String text) {
        return text.substring(Math.max(text.lastIndexOf(' '), text.lastIndexOf('　')) + 1);
    }

    private static String firstPart(String text) {
        int end = 0;
        while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
            end++;
        }
        return text.substring(0, end);
    }

    private static boolean isJapanese(int character) {
        return switch (Character.UnicodeScript.of(character)) {
            case HAN, HIRAGANA, KATAKANA -> true;
            default -> JAPANESE_MARKS.indexOf(character) >= 0;
        };
    }

    private static boolean isLatin(char c) {
        return Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN;
    }
}
