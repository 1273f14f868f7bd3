package jp.tsunagari.portal.region;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import jp.tsunagari.portal.shared.ClasspathCsv;
import jp.tsunagari.portal.text.Hepburn;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * The files that regions are read from: a table whose check sum a migration keeps, and what has been found out since.
 *
 * <p>English names follow 地名等の英語表記規程 of the Geospatial Information Authority of Japan: the reading in Latin letters,
 * and City, Ward, Town or Village for the kind; the kind of a prefecture is left out, as article 13 allows.
 */
final class RegionTable {

    static final ClasspathCsv REGIONS = new ClasspathCsv(RegionTable.class, "regions.csv");

    private final Map<String, KindWords> kinds = rows("kinds.csv")
            .collect(toMap(
                    row -> row.get("kind"),
                    row -> new KindWords(
                            row.get("name_en"), List.of(row.get("read_as").split("\\|")))));

    /** Of what the table has with large kana for small ones. */
    private final Map<String, String> readings =
            rows("readings.csv").collect(toMap(row -> row.get("code"), row -> row.get("reading")));

    /** Of what a reading alone does not tell, without the kind. */
    private final Map<String, String> english =
            rows("english-names.csv").collect(toMap(row -> row.get("code"), row -> row.get("name_en")));

    /** All regions in the order of their codes. */
    List<Region> regions() {
        return REGIONS.rows().stream().map(this::region).toList();
    }

    private Region region(CSVRecord row) {
        String code = row.get("code");
        String reading = readings.getOrDefault(code, row.get("reading"));
        KindWords kind = Objects.requireNonNull(kinds.get(row.get("kind")));
        String own = english.get(code);
        return new Region(
                code,
                emptyToNull(row.get("prefecture")),
                emptyToNull(row.get("city")),
                row.get("name"),
                kind.english(own == null ? Hepburn.name(kind.without(reading)) : own),
                reading,
                RegionKind.valueOf(row.get("kind")));
    }

    private static Stream<CSVRecord> rows(String file) {
        return new ClasspathCsv(RegionTable.class, file).rows().stream();
    }

    static @Nullable String emptyToNull(String value) {
        return value.isEmpty() ? null : value;
    }

    /**
     * What a kind of region is called.
     *
     * @param english empty where names do without
     * @param readAs how it is read at the end of names
     */
    private record KindWords(String english, List<String> readAs) {

        String english(String name) {
            return english.isEmpty() ? name : name + " " + english;
        }

        String without(String reading) {
            return readAs.stream()
                    .filter(ending -> !ending.isEmpty() && reading.endsWith(ending))
                    .findFirst()
                    .map(ending -> reading.substring(0, reading.length() - ending.length()))
                    .orElse(reading);
        }
    }
}
