package jp.tsunagari.portal.search.text;

import static java.util.stream.Collectors.joining;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import jp.tsunagari.portal.text.Word;
import jp.tsunagari.portal.text.Words;
import org.springframework.stereotype.Component;

/** Turns text and typed words into the terms that are compared; see {@link Terms} and {@link WordPattern}. */
@Component
public class SearchableText {

    /** Between two texts of one field, so that no word is found across them. */
    private static final String GAP = "||";

    /** Marks the reading of a name; no text has it. */
    private static final String READ = "=";

    private static final int MIN_READ = 3;
    private static final Pattern BLANKS = Pattern.compile("[\\s　]+");

    /** Names, headings and phrases are up to so long, and are in many documents. */
    private static final int MAX_REMEMBERED = 80;

    private static final int MAX_TEXTS = 10_000;

    private final Words dictionary = new Words(Words.Mode.COMPOUNDS_AND_PARTS);
    private final Folder folder = new Folder(new BoundaryFinder(dictionary));
    private final Cache<String, TextTerms> known =
            Caffeine.newBuilder().maximumSize(MAX_TEXTS).build();
    private final Cache<String, String> read =
            Caffeine.newBuilder().maximumSize(MAX_TEXTS).build();

    /**
     * The texts of one field as terms separated by spaces, for an index that splits at spaces. A text that is there several
     * times counts as often, and is taken apart once.
     */
    public String terms(Collection<String> texts) {
        StringBuilder terms = new StringBuilder();
        BitSet singles = new BitSet();
        Map<String, TextTerms> taken = new HashMap<>();
        for (String text : texts) {
            TextTerms one = taken.computeIfAbsent(text, this::textTerms);
            terms.append(one.pairs());
            singles.or(one.singles());
        }
        singles.stream().forEach(single -> terms.appendCodePoint(single).append(' '));
        return terms.toString();
    }

    private TextTerms textTerms(String text) {
        return text.length() > MAX_REMEMBERED ? newTerms(text) : known.get(text, this::newTerms);
    }

    private TextTerms newTerms(String text) {
        SpelledText folded = folder.fold(text);
        StringBuilder pairs = new StringBuilder(4 * text.length() + GAP.length() + 1);
        Terms.appendPairs(folded, pairs);
        return new TextTerms(pairs.append(GAP).append(' ').toString(), Terms.singles(folded));
    }

    /**
     * How names are read, as terms separated by spaces: each reading whole, so that うつ is not found in うつのみや.
     *
     * @param names in whatever letters; what is not read has none
     */
    public String readings(Collection<String> names) {
        Set<String> readings = new LinkedHashSet<>();
        for (String name : names) {
            BLANKS.splitAsStream(name).map(this::reading).map(this::letters).forEach(readings::add);
            dictionary.of(name).stream()
                    .filter(word -> word.is("名詞-固有名詞-人名"))
                    .map(Word::reading)
                    .filter(Objects::nonNull)
                    .map(this::letters)
                    .forEach(readings::add);
            readings.add(letters(reading(name)));
        }
        readings.remove("");
        return readings.stream().map(reading -> READ + reading).collect(joining(" "));
    }

    /** How a name is looked for by its reading; none for a word that is not in kana. */
    public Optional<WordPattern> read(String word) {
        String letters = letters(word);
        return letters.length() >= MIN_READ && letters.chars().allMatch(letter -> letter >= 'ぁ' && letter <= 'ー')
                ? Optional.of(new WordPattern(word, List.of(Set.of(READ + letters))))
                : Optional.empty();
    }

    /** How a word is looked for. */
    public WordPattern pattern(String word) {
        return WordPattern.of(folder.fold(word));
    }

    /** The texts for a search without an index. */
    public CompactText compact(Collection<String> found) {
        return CompactText.of(found.stream().map(folder::fold).toList());
    }

    /** How such texts are searched for a word; none for a pattern of a reading, or of nothing but punctuation. */
    public Optional<CompactText.Probe> probe(WordPattern pattern) {
        boolean spelled =
                !pattern.isEmpty() && pattern.steps().get(0).stream().noneMatch(term -> term.startsWith(READ));
        return spelled ? Optional.of(CompactText.Probe.of(pattern)) : Optional.empty();
    }

    /** The text without its differences of spelling: two spellings of one word give the same. */
    public String folded(String text) {
        return folder.spelling(text);
    }

    /** The text for comparing the beginnings of its words with what a user types. */
    public WordStarts wordStarts(String text) {
        return WordStarts.of(folder.fold(text));
    }

    /**
     * The nouns of these texts, single ones and compounds, in the order of the texts.
     *
     * @return folded spelling → as first written
     */
    public Map<String, String> nouns(Collection<String> texts) {
        Map<String, String> nouns = new LinkedHashMap<>();
        for (String text : texts) {
            Nouns.of(text, dictionary.of(text)).forEach(noun -> nouns.putIfAbsent(folded(noun), noun));
        }
        return nouns;
    }

    /** A key that sorts texts as a Japanese index does, by how they are read, as far as the dictionary knows. */
    public String reading(String text) {
        return text.length() > MAX_REMEMBERED ? newReading(text) : read.get(text, this::newReading);
    }

    private String newReading(String text) {
        StringBuilder reading = new StringBuilder();
        int next = 0;
        for (Word word : dictionary.of(text)) {
            // A compound comes whole and in parts; the parts are read one by one.
            if (word.start() < next) {
                continue;
            }
            String spoken = word.reading();
            reading.append(spoken == null ? word.surface() : spoken);
            next = word.end();
        }
        return folded(reading.toString());
    }

    /** As {@link #folded} without a look into the dictionary, and without punctuation: for a quick comparison. */
    public String letters(String text) {
        return folder.letters(text);
    }

    /**
     * A compound as the words that it is made of: 高齢者居場所 → 高齢者, 居場所. What only completes a word stays with it, and
     * a single character is no word; just the compound itself where fewer than two are left.
     */
    public List<String> parts(String compound) {
        List<String> parts = new ArrayList<>();
        int next = 0;
        for (Word word : dictionary.of(compound)) {
            boolean inside = word.start() < next;
            next = Math.max(next, word.end());
            if (inside || !(isNominal(word) || isLongVerb(word))) {
                continue;
            }
            int last = parts.size() - 1;
            if (word.is("名詞-接尾") && last >= 0) {
                parts.set(last, parts.get(last) + word.surface());
            } else {
                parts.add(word.surface());
            }
        }
        parts.removeIf(part -> part.codePointCount(0, part.length()) < 2);
        return parts.size() < 2 ? List.of(compound) : List.copyOf(parts);
    }

    /** A word that can be a part of a name: not what joins words, nor what is inflected, nor こと or ため. */
    private static boolean isNominal(Word word) {
        return !word.is("助") && !word.isVerb() && !word.is("名詞-非自立") && !word.is("接続詞") && !word.is("記号");
    }

    /** 見守り, which is a noun to all but the dictionary. */
    private static boolean isLongVerb(Word word) {
        return word.is("動詞-自立")
                && word.surface().codePointCount(0, word.surface().length()) >= 3;
    }

    SpelledText fold(String text) {
        return folder.fold(text);
    }

    /** The words of a text in their order, a compound before its parts. */
    public List<Word> words(String text) {
        return dictionary.of(text);
    }

    /** Whether a part of a text begins and ends where words of it do. */
    public boolean isWord(String text, int start, int end) {
        List<Word> words = dictionary.of(text);
        return words.stream().anyMatch(word -> word.start() == start)
                && words.stream().anyMatch(word -> word.end() == end);
    }

    /** Whether the dictionary knows this as the name of a place, and not as another word. */
    public boolean isPlace(String name) {
        List<Word> words = dictionary.of(name);
        return words.size() == 1 && words.get(0).is("名詞-固有名詞-地域");
    }

    /** What one text is indexed by; the single characters are not to be changed. */
    private record TextTerms(String pairs, BitSet singles) {}
}
