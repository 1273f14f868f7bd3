package jp.tsunagari.portal.ingest.region;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import jp.tsunagari.portal.shared.ClasspathCsv;

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

    private record Entry(String word, Meaning meaning) {}

    private final List<Entry> entries = new ClasspathCsv(RegionWords.class, "region-words.csv")
            .rows().stream()
                    .map(row -> new Entry(
                            row.get("word"), Meaning.valueOf(row.get("meaning").toUpperCase(Locale.ROOT))))
                    .sorted(Comparator.comparingInt(
                            (Entry entry) -> -entry.word().length()))
                    .toList();

    /** Just behind the longest word of this meaning at the position of a folded text. */
    OptionalInt endOf(Meaning meaning, String folded, int position) {
        return entries.stream()
                .filter(entry -> entry.meaning() == meaning && folded.startsWith(entry.word(), position))
                .mapToInt(entry -> position + entry.word().length())
                .findFirst();
    }
}
