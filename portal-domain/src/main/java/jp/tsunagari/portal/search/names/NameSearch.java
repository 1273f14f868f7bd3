package jp.tsunagari.portal.search.names;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import jp.tsunagari.portal.search.names.NameQuery.WantedField;
import jp.tsunagari.portal.search.names.NameQuery.WantedReading;
import jp.tsunagari.portal.search.names.NameQuery.WantedWord;
import jp.tsunagari.portal.search.query.QueryParser;
import jp.tsunagari.portal.search.query.SearchWord;
import jp.tsunagari.portal.search.query.TextQuery;
import jp.tsunagari.portal.search.text.CompactText.Probe;
import jp.tsunagari.portal.search.text.CompactText.Probes;
import jp.tsunagari.portal.search.text.SearchableText;
import jp.tsunagari.portal.search.text.WordPattern;
import jp.tsunagari.portal.text.Romaji;
import jp.tsunagari.portal.text.Word;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes ready what is compared: names on one side, what was typed on the other. */
@Component
public class NameSearch {

    private static final int MIN_LATIN = 3;
    private static final int MIN_SOUND = 3;
    /** A shorter reading must be a whole one. */
    private static final int MIN_START = 3;

    private static final String BARS = String.valueOf(NamedTexts.BAR);

    private final QueryParser parser;
    private final SearchableText texts;

    NameSearch(QueryParser parser, SearchableText texts) {
        this.parser = parser;
        this.texts = texts;
    }

    /**
     * @param names the usual one first; at least one
     * @param readings in kana, as far as people have said them; what has none is read by the dictionary
     * @param others texts that say something about the thing
     */
    public NamedTexts texts(List<String> names, Collection<String> readings, Collection<String> others) {
        Set<String> read = new LinkedHashSet<>();
        readings.forEach(reading ->
                Stream.of(reading.split("[\\s　]+")).map(texts::letters).forEach(read::add));
        readings.stream().map(texts::letters).forEach(read::add);
        names.forEach(name -> addReadings(name, read));
        read.remove("");
        Set<String> latin = new LinkedHashSet<>();
        read.forEach(reading -> latin.add(Romaji.ofKana(reading)));
        Set<String> sounds = new LinkedHashSet<>();
        names.forEach(name -> {
            sounds.add(Romaji.sounds(name));
            Stream.of(name.split("[\\s　]+")).map(Romaji::sounds).forEach(sounds::add);
        });
        return new NamedTexts(
                texts.letters(names.get(0)),
                texts.compact(names),
                texts.compact(others),
                barred(read),
                barred(latin),
                barred(sounds));
    }

    /** How the names of people are read, as far as the dictionary knows. */
    public List<String> readings(List<String> people) {
        return Stream.of(texts.readings(people).split(" "))
                .map(texts::letters)
                .filter(reading -> !reading.isEmpty())
                .toList();
    }

    /** A key that sorts names as a Japanese index does. */
    public String sortKey(String name, @Nullable String reading) {
        return reading == null ? texts.reading(name) : texts.folded(reading);
    }

    /**
     * What was typed, understood.
     *
     * @param withSynonyms whether other words count as well; not where the things have their own with them
     */
    public NameQuery query(String typed, boolean withSynonyms) {
        TextQuery query = parser.parse(typed, withSynonyms);
        List<WordPattern> whole = new ArrayList<>();
        if (!query.wanted().isEmpty() || !query.fields().isEmpty()) {
            whole.add(texts.pattern(typed));
        }
        boolean plain = query.unwanted().isEmpty() && !typed.contains("\"");
        return new NameQuery(
                word(plain ? typed : "", plain ? List.of(List.of(whole)) : List.of()),
                query.fields().stream()
                        .map(field -> new WantedField(
                                field, word(field.typed(), List.of(List.of(List.of(texts.pattern(field.typed())))))))
                        .toList(),
                query.required().stream().map(this::word).toList(),
                query.unwanted().stream().map(this::word).toList());
    }

    private WantedWord word(SearchWord word) {
        return word(
                word.exact() ? "" : word.text(),
                word.alternatives().stream()
                        .filter(alternative -> alternative.tier().isAnswer())
                        .map(alternative -> alternative.parts())
                        .toList());
    }

    /** @param typed what may be a reading; empty for nothing */
    private WantedWord word(String typed, List<List<List<WordPattern>>> patterns) {
        String letters = texts.letters(typed);
        boolean kana = letters.length() > 1 && letters.chars().allMatch(letter -> letter >= 'ぁ' && letter <= 'ー');
        String latin = Romaji.normal(typed);
        boolean isLatin = latin.length() >= MIN_LATIN && typed.matches("[\\p{IsLatin}\\s'’.-]+");
        String sound = Romaji.sounds(katakana(typed));
        boolean hasReading = kana || isLatin || sound.length() >= MIN_SOUND;
        List<List<List<Probe>>> probes = patterns.stream()
                .map(parts -> parts.stream().map(this::probes).toList())
                .filter(parts -> !parts.isEmpty() && parts.stream().noneMatch(List::isEmpty))
                .toList();
        return new WantedWord(
                letters,
                hasReading
                        ? new WantedReading(
                                kana ? NamedTexts.BAR + letters + (letters.length() < MIN_START ? BARS : "") : "",
                                isLatin ? NamedTexts.BAR + latin : "",
                                sound.length() >= MIN_SOUND ? BARS + sound + BARS : "")
                        : null,
                new Probes(probes.stream()
                        .filter(parts -> parts.size() == 1)
                        .flatMap(parts -> parts.get(0).stream())
                        .toList()),
                probes.stream()
                        .filter(parts -> parts.size() > 1)
                        .map(parts -> parts.stream().map(Probes::new).toList())
                        .toList());
    }

    /** Who has only heard a foreign name writes it in hiragana. */
    private static String katakana(String typed) {
        StringBuilder katakana = new StringBuilder(typed.length());
        typed.chars()
                .forEach(letter ->
                        katakana.append((char) (letter >= 'ぁ' && letter <= 'ゖ' ? letter + ('ァ' - 'ぁ') : letter)));
        return katakana.toString();
    }

    private List<Probe> probes(List<WordPattern> spellings) {
        return spellings.stream().map(texts::probe).flatMap(Optional::stream).toList();
    }

    /** From each word of the name to its end. */
    private void addReadings(String name, Set<String> readings) {
        List<String> parts = new ArrayList<>();
        int next = 0;
        for (Word word : texts.words(name)) {
            if (word.start() >= next) {
                String spoken = word.reading();
                parts.add(texts.letters(spoken == null ? word.surface() : spoken));
                next = word.end();
            }
        }
        for (int from = 0; from < parts.size(); from++) {
            readings.add(String.join("", parts.subList(from, parts.size())));
        }
    }

    private static String barred(Set<String> parts) {
        parts.remove("");
        return parts.isEmpty() ? "" : BARS + String.join(BARS, parts) + BARS;
    }
}
