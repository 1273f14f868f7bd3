package jp.tsunagari.portal.ingest.region;

import java.util.Optional;
import jp.tsunagari.portal.region.RegionDirectory;

/** Reads a line that says where the work is done. */
public class RegionExpressionReader {

    private static final int MAX_LENGTH = 80;

    private final RegionDirectory directory;
    private final PlaceNames names;
    private final NameMatcher matcher;

    public RegionExpressionReader(RegionDirectory directory) {
        this.directory = directory;
        CharacterVariants variants = new CharacterVariants();
        this.names = new PlaceNames(directory, variants);
        this.matcher = new NameMatcher(variants);
    }

    /** What the text names; empty when the text as a whole is no expression of regions. */
    public Optional<RegionExpression> read(String text) {
        if (text.isBlank() || text.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        return new RegionExpressionParser(directory, names, matcher, text).parse();
    }
}
