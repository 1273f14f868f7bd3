package jp.tsunagari.portal.search.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.tsunagari.portal.text.Word;

/** Takes a run of words apart at its particles: 孤立を防ぐ居場所 → 孤立, 居場所. */
final class Particles {

    private static final int MIN_LENGTH = 2;
    /** Anybody, nothing, any time: a searcher means the pronoun with its particle. */
    private static final Pattern INDEFINITE = Pattern.compile("(?:誰|だれ|何|なん|なに|いつ|どこ|どなた)(?:でも|も)");

    private Particles() {}

    /**
     * The nouns between particles and verbs, compounds whole; just the run itself where there is nothing to take apart.
     * A part of one character keeps a name whole (木の実), but is left out of a clause (退職した人の居場所).
     *
     * @param words of the run, by the dictionary
     */
    static List<String> split(String run, List<Word> words) {
        if (words.stream().noneMatch(Word::isParticle)) {
            return List.of(run);
        }
        List<String> parts = parts(run, words);
        List<String> longEnough =
                parts.stream().filter(part -> part.length() >= MIN_LENGTH).toList();
        boolean isClause = words.stream().anyMatch(Word::isVerb);
        return longEnough.isEmpty() || (longEnough.size() < parts.size() && !isClause) ? List.of(run) : longEnough;
    }

    /** A word that can be a part of a name: not what joins words, nor what is inflected, nor こと or ため. */
    static boolean isNominal(Word word) {
        return !word.is("助") && !word.isVerb() && !word.is("名詞-非自立") && !word.is("接続詞") && !word.is("記号");
    }

    private static List<String> parts(String run, List<Word> words) {
        List<String> parts = new ArrayList<>();
        int start = -1;
        int end = -1;
        int afterIndefinite = 0;
        for (Word word : words) {
            if (word.start() < afterIndefinite) {
                continue;
            }
            Matcher indefinite = INDEFINITE.matcher(run).region(word.start(), run.length());
            boolean isIndefinite = indefinite.lookingAt();
            if (isIndefinite || !isNominal(word) || word.start() > end) {
                add(parts, run, start, end);
                start = -1;
            }
            if (isIndefinite) {
                afterIndefinite = indefinite.end();
                add(parts, run, word.start(), afterIndefinite);
            } else if (isNominal(word)) {
                start = start < 0 ? word.start() : start;
                end = Math.max(end, word.end());
            }
        }
        add(parts, run, start, end);
        return parts;
    }

    private static void add(List<String> parts, String run, int start, int end) {
        if (start >= 0) {
            parts.add(run.substring(start, end));
        }
    }
}
