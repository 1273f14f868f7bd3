package jp.tsunagari.portal.search.text;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Words that mean the same ({@code A=B}), and words that a wider one takes in ({@code A => B}: a search for B also finds
 * A, never the other way round). They never change; a table that was changed gives others.
 */
public final class Synonyms {

    private static final int MAX_ALTERNATIVES = 24;

    private final SearchableText texts;
    /** Spellings by folded spelling: each with all that mean the same, in the order of the table. */
    private final Map<String, List<String>> same = new LinkedHashMap<>();
    /** Narrower words by the folded spelling of the wider one. */
    private final Map<String, List<String>> narrower = new LinkedHashMap<>();

    /** Folded spellings of the narrower words. */
    private final Set<String> narrow = new HashSet<>();

    /** @param lines in their order: of very many words that a search could take in, the first count */
    public Synonyms(SearchableText texts, List<SynonymLine> lines) {
        this.texts = texts;
        lines.forEach(this::read);
    }

    /** Every word of the table, once. */
    public Set<String> words() {
        Set<String> words = new LinkedHashSet<>();
        same.values().forEach(words::addAll);
        narrower.values().forEach(words::addAll);
        return words;
    }

    /** Whether the table has this very word, so that it is one word however it looks. */
    boolean has(String word) {
        String folded = texts.folded(word);
        return same.containsKey(folded) || narrower.containsKey(folded) || narrow.contains(folded);
    }

    /**
     * The other words that a search for this one also takes in; the same spelled differently is not among them.
     *
     * <p>Words that mean the same are exchanged inside a compound as well (障がい者 → 障害者); narrower ones only for the
     * whole word.
     */
    Alternatives alternatives(String word) {
        Set<String> seen = new HashSet<>(Set.of(texts.folded(word)));
        List<String> same = withSame(List.of(word), seen);
        List<String> narrower = new ArrayList<>();
        List<String> level = same;
        while (!level.isEmpty() && seen.size() <= MAX_ALTERNATIVES) {
            List<String> below = level.stream()
                    .flatMap(wide -> this.narrower.getOrDefault(texts.folded(wide), List.of()).stream())
                    .filter(narrow -> seen.add(texts.folded(narrow)))
                    .toList();
            level = withSame(below, seen);
            narrower.addAll(level);
        }
        List<String> others = same.subList(1, Math.min(same.size(), MAX_ALTERNATIVES + 1));
        return new Alternatives(
                others,
                narrower.stream().limit(MAX_ALTERNATIVES - others.size()).toList());
    }

    /** All words that a search for this one also takes in, those that mean the same before narrower ones. */
    public List<String> others(String word) {
        Alternatives alternatives = alternatives(word);
        return Stream.concat(alternatives.same().stream(), alternatives.narrower().stream())
                .toList();
    }

    /** These words, and after them all that mean the same and were not yet seen. */
    private List<String> withSame(List<String> words, Set<String> seen) {
        List<String> all = new ArrayList<>(words);
        for (int at = 0; at < all.size() && all.size() <= MAX_ALTERNATIVES; at++) {
            SpelledText folded = texts.fold(all.get(at));
            List<String> others = new ArrayList<>();
            same.forEach((member, group) -> replacements(folded, member, group, others));
            others.stream().filter(other -> seen.add(texts.folded(other))).forEach(all::add);
        }
        return all;
    }

    /** The word with each place that holds the member exchanged for each of the group. */
    private void replacements(SpelledText word, String member, List<String> group, List<String> into) {
        String text = word.toString();
        for (int at = text.indexOf(member); at >= 0; at = text.indexOf(member, at + 1)) {
            int first = text.codePointCount(0, at);
            int last = first + member.codePointCount(0, member.length()) - 1;
            if (word.startsWord(first) && word.endsWord(last)) {
                String before = word.source().substring(0, word.at(first).start());
                String after = word.source().substring(word.at(last).end());
                group.stream()
                        .filter(other -> !standsThere(texts.folded(other), member, text))
                        .forEach(other -> into.add(before + other + after));
            }
        }
    }

    /** 困窮 is exchanged for 生活困窮, but not inside it: there is no 生活生活困窮. */
    private static boolean standsThere(String other, String member, String text) {
        return other.contains(member) && text.contains(other);
    }

    private void read(SynonymLine line) {
        if (line.narrower()) {
            String word = line.words().get(0);
            narrower.computeIfAbsent(texts.folded(line.words().get(1)), key -> new ArrayList<>())
                    .add(word);
            narrow.add(texts.folded(word));
        } else {
            line.words().forEach(word -> same.merge(texts.folded(word), line.words(), Synonyms::union));
        }
    }

    private static List<String> union(List<String> one, List<String> other) {
        Set<String> all = new LinkedHashSet<>(one);
        all.addAll(other);
        return List.copyOf(all);
    }
}
