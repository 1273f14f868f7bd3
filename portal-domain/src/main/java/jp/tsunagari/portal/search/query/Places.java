package jp.tsunagari.portal.search.query;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.tsunagari.portal.region.Region;
import jp.tsunagari.portal.region.RegionDirectory;
import jp.tsunagari.portal.region.RegionKind;
import jp.tsunagari.portal.search.text.SearchableText;
import jp.tsunagari.portal.search.text.WordPattern;
import jp.tsunagari.portal.shared.ClasspathCsv;
import jp.tsunagari.portal.text.Romaji;
import org.springframework.stereotype.Component;

/**
 * Names of places as people type them: with 市 or without, in kanji, kana or Latin letters, and parts of the country.
 *
 * <p>A name without its ending is a place only where the dictionary knows it as one, so that 光 or 泉 stay words.
 */
@Component
class Places {

    private static final String ENDING = "[都府県市区町村]$";
    private static final String READ_ENDING = "(?:けん|と|し|く|ちょう|まち|むら|そん|ふ)$";
    private static final int MIN_READING = 3;
    /** 中央区 is in ten cities; what has more is a part of the country. */
    private static final int MAX_NAMESAKES = 12;

    private static final String ENGLISH_ENDING = " (?:City|Ward|Town|Village)$";

    private static final String NATION = "全国";

    private final SearchableText texts;
    private final RegionDirectory regions;
    /** Names of parts of the country, by their letters and by how they are read. */
    private final Map<String, String> blocks = new HashMap<>();

    private final Map<String, Set<String>> written = new HashMap<>();
    private final Map<String, Set<String>> read = new HashMap<>();
    private final Map<String, Set<String>> latin = new HashMap<>();

    Places(SearchableText texts, RegionDirectory regions) {
        this.texts = texts;
        this.regions = regions;
        new ClasspathCsv(Places.class, "region-blocks.csv")
                .rows()
                .forEach(row -> add(
                        row.get("name"),
                        row.get("reading"),
                        List.of(row.get("codes").split(" "))));
        // Prefectures come first, and keep a name that a city has as well: 千葉 is all of 千葉県.
        for (Region region : regions.all()) {
            if (region.kind() != RegionKind.NATION) {
                add(region);
            }
        }
        add(NATION, "ぜんこく", List.of(RegionDirectory.NATION));
    }

    /** Codes of the regions with this name or part of a name; empty if there is none. */
    Set<String> written(String word) {
        return written.getOrDefault(texts.letters(word), Set.of());
    }

    /** As {@link #written}, by how it is read, in kana or Latin letters, or by a name that may be another word. */
    Set<String> read(String word) {
        Set<String> byKana = read.getOrDefault(texts.letters(word), Set.of());
        return byKana.isEmpty() ? latin.getOrDefault(Romaji.normal(word), Set.of()) : byKana;
    }

    /** How texts name the place: a part of the country by its own name; none for what is the country. */
    List<WordPattern> names(String typed, Set<String> codes) {
        String block = blocks.get(texts.letters(typed));
        if (block != null) {
            return block.equals(NATION) ? List.of() : List.of(texts.pattern(block));
        }
        return codes.size() > MAX_NAMESAKES
                ? List.of()
                : codes.stream()
                        .map(regions::get)
                        .map(Region::name)
                        .distinct()
                        .map(texts::pattern)
                        .toList();
    }

    private void add(String name, String reading, List<String> codes) {
        Set<String> set = new LinkedHashSet<>(codes);
        blocks.put(texts.letters(name), name);
        blocks.putIfAbsent(texts.letters(reading), name);
        written.put(texts.letters(name), set);
        read.putIfAbsent(texts.letters(reading), set);
        latin.putIfAbsent(Romaji.ofKana(reading), set);
    }

    private void add(Region region) {
        boolean prefecture = region.kind() == RegionKind.PREFECTURE;
        put(written, texts.letters(region.name()), region, false);
        put(read, texts.letters(region.reading()), region, false);
        put(latin, Romaji.ofKana(region.reading()), region, false);
        addEnglish(region);
        String bare = region.name().replaceFirst(ENDING, "");
        if (bare.equals(region.name()) || region.kind() == RegionKind.WARD) {
            return;
        }
        if (bare.codePointCount(0, bare.length()) > 1) {
            // What the dictionary does not know as a place counts only where it is no other word: see read.
            put(prefecture || texts.isPlace(bare) ? written : read, texts.letters(bare), region, !prefecture);
        }
        String bareReading = region.reading().replaceFirst(READ_ENDING, "");
        if (prefecture || bareReading.length() >= MIN_READING) {
            put(read, texts.letters(bareReading), region, !prefecture);
            put(read, texts.letters(bareReading + region.name().substring(bare.length())), region, !prefecture);
            put(latin, Romaji.ofKana(bareReading), region, !prefecture);
        }
    }

    /** Sapporo City and City of Sapporo; by the kind of the region, so that Osaka City is no Osaka Prefecture. */
    private void addEnglish(Region region) {
        String bare = region.nameEnglish().replaceFirst(ENGLISH_ENDING, "");
        for (String kind : englishKinds(region)) {
            put(latin, Romaji.normal(bare + kind), region, false);
            put(latin, Romaji.normal(kind + "of" + bare), region, false);
        }
    }

    /** What English calls such a place: officially, and otherwise. */
    private static List<String> englishKinds(Region region) {
        return switch (region.kind()) {
            case NATION -> List.of();
            case PREFECTURE ->
                region.name().endsWith("都") ? List.of("prefecture", "metropolis") : List.of("prefecture");
            case CITY -> List.of("city");
            case SPECIAL_WARD -> List.of("city", "ward");
            case TOWN -> List.of("town");
            case VILLAGE -> List.of("village");
            case WARD -> List.of("ward");
        };
    }

    /** @param yields to a prefecture or a part of the country that has the same name */
    private static void put(Map<String, Set<String>> names, String name, Region region, boolean yields) {
        Set<String> codes = names.computeIfAbsent(name, each -> new LinkedHashSet<>());
        if (!yields || codes.stream().noneMatch(code -> code.length() == 2)) {
            codes.add(region.code());
        }
    }
}
