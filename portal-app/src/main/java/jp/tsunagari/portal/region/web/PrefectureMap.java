package jp.tsunagari.portal.region.web;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import jp.tsunagari.portal.initiative.Initiatives;
import jp.tsunagari.portal.initiative.RegionCount;
import jp.tsunagari.portal.region.Region;
import jp.tsunagari.portal.region.RegionDirectory;
import jp.tsunagari.portal.shared.ClasspathCsv;
import org.apache.commons.csv.CSVRecord;
import org.springframework.stereotype.Component;

/**
 * Japan as a grid of equal tiles, one a prefecture: a small prefecture is as easy to hit and to read as a large one.
 */
@Component
public class PrefectureMap {

    private static final ClasspathCsv POSITIONS = new ClasspathCsv(PrefectureMap.class, "tiles.csv");

    private final Initiatives initiatives;
    private final RegionDirectory directory;
    private final List<CSVRecord> positions = POSITIONS.rows();

    PrefectureMap(Initiatives initiatives, RegionDirectory directory) {
        this.initiatives = initiatives;
        this.directory = directory;
    }

    /** All 47 in the order of their codes, with what the catalogue has now. */
    public List<PrefectureSquare> tiles() {
        Map<String, Long> counts = initiatives.countsByPrefecture().stream()
                .collect(toMap(RegionCount::regionCode, RegionCount::initiatives));
        return tiles(code -> counts.getOrDefault(code, 0L));
    }

    /** All 47 with these numbers, by the code of the prefecture. */
    public List<PrefectureSquare> tiles(ToLongFunction<String> counts) {
        return positions.stream()
                .map(position -> tile(position, counts.applyAsLong(position.get("code"))))
                .toList();
    }

    private PrefectureSquare tile(CSVRecord position, long count) {
        Region prefecture = directory.get(position.get("code"));
        return new PrefectureSquare(
                prefecture.code(),
                prefecture.name(),
                prefecture.name().replaceFirst("[都府県]$", ""),
                Integer.parseInt(position.get("column")),
                Integer.parseInt(position.get("row")),
                count);
    }
}
