package jp.tsunagari.portal.ingest.casestudy;

import java.util.List;

/** Decides by the words at a line break whether a phrase goes on behind it. */
final class Wrapping {

    /** による, における, として and the like. */
    private static final int COMPOUND_PARTICLE = 3;

    private final Morphology morphology;

    Wrapping(Morphology morphology) {
        this.morphology = morphology;
    }

    /** Whether the line cannot be the end of a phrase, whatever follows. */
    boolean cannotEnd(String line) {
        if (Brackets.leavesOpen(line) || line.endsWith("・") || line.endsWith("、")) {
            return true;
        }
        List<Token> tokens = morphology.tokens(line);
        return !tokens.isEmpty() && cannotEnd(tokens);
    }

    private static boolean cannotEnd(List<Token> tokens) {
        Token last = tokens.get(tokens.size() - 1);
        if (last.is("助詞")) {
            return !last.is("助詞-終助詞") && !last.is("助詞-副助詞");
        }
        if (last.is("助動詞")) {
            return last.isInflected("体言接続") || last.isInflected("連用");
        }
        if (last.is("動詞") || last.is("形容詞")) {
            return last.isInflected("連用") && !isNominal(tokens);
        }
        return last.is("連体詞") || last.is("接頭詞") || last.is("接続詞");
    }

    /** A verb's stem alone, or behind の or a noun, is a noun itself: 地域の支え合い; not so the し of 交流し. */
    private static boolean isNominal(List<Token> tokens) {
        int verb = tokens.size() - 1;
        while (verb > 0 && tokens.get(verb - 1).is("動詞")) {
            verb--;
        }
        if (tokens.get(verb).surface().equals("し")) {
            return false;
        }
        if (verb == 0) {
            return true;
        }
        Token before = tokens.get(verb - 1);
        return before.is("助詞-連体化") || before.is("名詞");
    }

    /**
     * Whether the line begins with a particle and so belongs to the line above. A name in hiragana may be taken for a
     * particle and something else, so a short particle counts only in front of another script.
     */
    boolean cannotBegin(String line) {
        int particles = 0;
        for (Token token : morphology.tokens(line)) {
            if (!token.is("助詞")) {
                return particles > 0 && !isHiragana(token.surface().charAt(0));
            }
            if (token.surface().length() >= COMPOUND_PARTICLE) {
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
        List<Token> tokens = morphology.tokens(line);
        return !tokens.isEmpty() && tokens.get(0).is("接続詞");
    }

    /** Whether the line ends with a predicate that may end a sentence or belong to a noun behind it. */
    boolean endsWithPredicate(String line) {
        List<Token> tokens = morphology.tokens(line);
        return !tokens.isEmpty() && tokens.get(tokens.size() - 1).isPredicate();
    }

    boolean endsWithNoun(String line) {
        List<Token> tokens = morphology.tokens(line);
        return !tokens.isEmpty() && tokens.get(tokens.size() - 1).is("名詞");
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
