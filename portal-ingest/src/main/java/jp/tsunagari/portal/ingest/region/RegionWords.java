package jp.tsunagari.portal.ingest.region;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.tsunagari.portal.initiative.RegionExtent;
import jp.tsunagari.portal.shared.ClasspathCsv;
import jp.tsunagari.portal.text.FoldedText;

/** The words of a region line that are no names of prefectures or municipalities. */
final class RegionWords {

    /** What a word does in the line. */
    enum Meaning {
        /** Joins or softens the names around it: 、 など を中心に. */
        FILLER,
        /** May begin the line: 主に, 活動地域:. */
        LEAD,
        /** The whole country. */
        NATION,
        /** More than one prefecture, or none: 関東地方, 海外. Its limits are not the same for everyone. */
        BLOCK
    }

    /** The longest first. */
    private final Map<Meaning, List<String>> words = new ClasspathCsv(RegionWords.class, "region-words.csv")
            .rows().stream()
                    .sorted(Comparator.comparingInt(row -> -row.get("word").length()))
                    .collect(Collectors.groupingBy(
                            row -> Meaning.valueOf(row.get("meaning").toUpperCase(Locale.ROOT)),
                            () -> new EnumMap<>(Meaning.class),
                            Collectors.mapping(row -> row.get("word"), Collectors.toUnmodifiableList())));

    private final Map<String, RegionExtent> extents = new ClasspathCsv(RegionWords.class, "region-words.csv")
            .rows().stream()
                    .filter(row -> !row.get("extent").isEmpty())
                    .collect(Collectors.toUnmodifiableMap(
                            row -> row.get("word"),
                            row -> Stream.of(RegionExtent.values())
                                    .filter(extent -> extent.code().equals(row.get("extent")))
                                    .findFirst()
                                    .orElseThrow()));

    /** What a word adds to the name before it, or, at the beginning of a line, behind it. */
    Optional<RegionExtent> extent(String word) {
        return Optional.ofNullable(extents.get(word));
    }

    /** What the word directly at a place of running text adds to the name that ends there; 中心 may begin 中心部. */
    Optional<RegionExtent> extentAt(FoldedText text, int position) {
        int from = text.toString().startsWith("内", position) ? position + 1 : position;
        return endOf(Meaning.FILLER, text, from).stream()
                .mapToObj(end -> text.toString().substring(from, end))
                .filter(word -> word.length() > 1 && !word.equals("中心"))
                .flatMap(word -> extent(word).stream())
                .findFirst();
    }

    /** Just after the longest word of this meaning at the position of a folded text. */
    OptionalInt endOf(Meaning meaning, FoldedText text, int position) {
        // A plain loop: this is asked several times at every place of a region line.
        for (String word : words.getOrDefault(meaning, List.of())) {
            if (text.toString().startsWith(word, position)) {
                return OptionalInt.of(position + word.length());
            }
        }
        return OptionalInt.empty();
    }
}
