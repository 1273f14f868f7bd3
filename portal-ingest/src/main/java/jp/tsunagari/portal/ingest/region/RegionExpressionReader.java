package jp.tsunagari.portal.ingest.region;

import java.util.List;
import java.util.Optional;
import jp.tsunagari.portal.region.Region;
import jp.tsunagari.portal.region.RegionDirectory;

/** Reads a line that says where the work is done. */
public class RegionExpressionReader {

    private static final int MAX_LENGTH = 160;

    private final RegionDirectory directory;
    private final PlaceNameTable names;
    private final RegionWords words = new RegionWords();

    public RegionExpressionReader(RegionDirectory directory) {
        this.directory = directory;
        this.names = new PlaceNameTable(directory);
    }

    /**
     * What the text names; empty when the text as a whole is no expression of regions.
     *
     * @param seats the regions of the organisation's addresses, which decide between places of the same name where the
     *     text names no prefecture
     */
    public Optional<RegionExpression> read(String text, List<Region> seats) {
        if (text.isBlank() || text.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        NamesakeRule namesakes = new NamesakeRule(directory, names, seats);
        return new RegionExpressionParser(directory, names, words, namesakes, text).parse();
    }
}
