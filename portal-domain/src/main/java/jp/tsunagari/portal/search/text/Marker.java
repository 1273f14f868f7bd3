package jp.tsunagari.portal.search.text;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Marks the words of a search in texts, by the same rules by which the index found them. */
public final class Marker {

    private static final Pattern SENTENCE = Pattern.compile("[^。！？\\n]+[。！？]*[」』）)]*|\\n");
    /** Characters of a snippet; two lines on a card. */
    private static final int SNIPPET = 90;

    private final SearchableText texts;
    private final List<Wanted> wanted;

    /** @param patterns all that is marked */
    public Marker(SearchableText texts, List<WordPattern> patterns) {
        this.texts = texts;
        this.wanted = patterns.stream()
                .map(pattern -> new Wanted(pattern, letters(pattern.word())))
                .toList();
    }

    /** The text with all that was looked for marked. */
    public MarkedText mark(String text) {
        List<WordPattern> possible = possible(text);
        BitSet marked = possible.isEmpty() ? new BitSet() : hits(text, possible);
        List<MarkedText.Part> parts = new ArrayList<>();
        int start = 0;
        while (start < text.length()) {
            boolean mark = marked.get(start);
            int next = mark ? marked.nextClearBit(start) : marked.nextSetBit(start);
            int end = next < 0 ? text.length() : Math.min(next, text.length());
            parts.add(new MarkedText.Part(text.substring(start, end), mark));
            start = end;
        }
        return new MarkedText(parts);
    }

    /** The stretch of these texts that says most of what was looked for; empty where nothing of it occurs. */
    public Optional<MarkedText> snippet(Collection<String> bodies) {
        MarkedText best = null;
        int bestScore = 0;
        for (String body : bodies) {
            Matcher sentences = SENTENCE.matcher(body);
            while (sentences.find()) {
                String sentence = sentences.group();
                List<WordPattern> possible = possible(sentence);
                int score = possible.size() > bestScore ? score(sentence, possible) : 0;
                if (score > bestScore) {
                    best = window(mark(sentence.strip()));
                    bestScore = score;
                }
            }
        }
        return Optional.ofNullable(best);
    }

    /** How many different words a sentence holds. */
    private int score(String sentence, List<WordPattern> possible) {
        SpelledText folded = texts.fold(sentence);
        List<String> terms = Terms.pairs(folded);
        BitSet singles = Terms.singles(folded);
        return (int) possible.stream()
                .filter(pattern -> pattern.isSingle()
                        ? pattern.steps().get(0).stream().allMatch(term -> singles.get(term.codePointAt(0)))
                        : occurrence(pattern, terms, 0) >= 0)
                .count();
    }

    /**
     * What a text can hold by its letters alone: a cheap look before the dictionary is asked where words begin and end,
     * which takes nearly all of the time.
     */
    private List<WordPattern> possible(String text) {
        if (wanted.isEmpty()) {
            return List.of();
        }
        String letters = letters(text);
        return wanted.stream()
                .filter(word -> letters.contains(word.letters()))
                .map(Wanted::pattern)
                .toList();
    }

    /** Long vowels count or do not, according to where the dictionary has a word end; here none does. */
    private String letters(String text) {
        return texts.letters(text).replace("ー", "");
    }

    private BitSet hits(String text, List<WordPattern> possible) {
        SpelledText folded = texts.fold(text);
        List<String> terms = Terms.pairs(folded);
        BitSet hits = new BitSet(text.length());
        for (WordPattern pattern : possible) {
            if (pattern.isSingle()) {
                for (int at = 0; at < folded.length(); at++) {
                    if (Terms.standsAlone(folded, at) && pattern.steps().get(0).contains(Terms.single(folded, at))) {
                        hits.set(folded.at(at).start(), folded.at(at).end());
                    }
                }
                continue;
            }
            for (int at = occurrence(pattern, terms, 0); at >= 0; at = occurrence(pattern, terms, at + 1)) {
                hits.set(
                        folded.at(at).start(),
                        folded.at(at + pattern.steps().size()).end());
            }
        }
        return hits;
    }

    private static int occurrence(WordPattern pattern, List<String> terms, int from) {
        List<Set<String>> steps = pattern.steps();
        for (int at = from; at + steps.size() <= terms.size(); at++) {
            int matched = 0;
            while (matched < steps.size() && steps.get(matched).contains(terms.get(at + matched))) {
                matched++;
            }
            if (matched == steps.size()) {
                return at;
            }
        }
        return -1;
    }

    /** A long sentence is cut around its first mark. */
    private static MarkedText window(MarkedText sentence) {
        String text = sentence.text();
        if (text.length() <= SNIPPET) {
            return sentence;
        }
        int mark = 0;
        for (MarkedText.Part part : sentence.parts()) {
            if (part.marked()) {
                break;
            }
            mark += part.text().length();
        }
        int start = Math.max(0, Math.min(mark - SNIPPET / 3, text.length() - SNIPPET));
        return cut(sentence, start, start + SNIPPET);
    }

    private static MarkedText cut(MarkedText text, int start, int end) {
        List<MarkedText.Part> parts = new ArrayList<>();
        int at = 0;
        for (MarkedText.Part part : text.parts()) {
            int from = Math.max(start - at, 0);
            int to = Math.min(end - at, part.text().length());
            if (from < to) {
                parts.add(new MarkedText.Part(part.text().substring(from, to), part.marked()));
            }
            at += part.text().length();
        }
        if (start > 0) {
            parts.add(0, new MarkedText.Part("…", false));
        }
        if (end < at) {
            parts.add(new MarkedText.Part("…", false));
        }
        return new MarkedText(parts);
    }

    /**
     * A word to be marked.
     *
     * @param letters what every text has that holds it
     */
    private record Wanted(WordPattern pattern, String letters) {}
}
