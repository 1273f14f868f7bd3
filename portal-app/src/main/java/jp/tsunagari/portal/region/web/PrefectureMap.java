package jp.tsunagari.portal.region.web;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import jp.tsunagari.portal.initiative.Initiatives;
import jp.tsunagari.portal.initiative.RegionCount;
import jp.tsunagari.portal.message.Messages;
import jp.tsunagari.portal.message.Named;
import jp.tsunagari.portal.region.Region;
import jp.tsunagari.portal.region.RegionDirectory;
import jp.tsunagari.portal.shared.ClasspathCsv;
import org.apache.commons.csv.CSVRecord;
import org.springframework.stereotype.Component;

/**
 * Japan as a grid of equal squares, one a prefecture: a small prefecture is as easy to hit and to read as a large one.
 */
@Component
public class PrefectureMap {

    private static final ClasspathCsv POSITIONS = new ClasspathCsv(PrefectureMap.class, "tiles.csv");
    private static final String HOKKAIDO = "01";

    private final Initiatives initiatives;
    private final RegionDirectory directory;
    private final Messages messages;
    private final List<CSVRecord> positions = POSITIONS.rows();

    PrefectureMap(Initiatives initiatives, RegionDirectory directory, Messages messages) {
        this.messages = messages;
        this.initiatives = initiatives;
        this.directory = directory;
    }

    /** All 47 in the order of their codes, with what the catalogue has now. */
    public List<PrefectureSquare> squares() {
        Map<String, Long> counts = initiatives.countsByPrefecture().stream()
                .collect(toMap(RegionCount::regionCode, RegionCount::initiatives));
        return squares(code -> counts.getOrDefault(code, 0L));
    }

    /** All 47 with these numbers, by the code of the prefecture. */
    public List<PrefectureSquare> squares(ToLongFunction<String> counts) {
        return positions.stream()
                .map(position -> square(position, counts.applyAsLong(position.get("code"))))
                .toList();
    }

    private PrefectureSquare square(CSVRecord position, long count) {
        Region prefecture = directory.get(position.get("code"));
        return new PrefectureSquare(
                prefecture.code(),
                messages.name(prefecture),
                messages.name(Named.of(shortName(prefecture), position.get("english"))),
                Integer.parseInt(position.get("column")),
                Integer.parseInt(position.get("row")),
                count);
    }

    /** Without the word for its kind; only the name of Hokkaido has none. */
    private static String shortName(Region prefecture) {
        String name = prefecture.name();
        return prefecture.code().equals(HOKKAIDO) ? name : name.substring(0, name.length() - 1);
    }
}
