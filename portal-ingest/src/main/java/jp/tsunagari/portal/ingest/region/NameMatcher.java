package jp.tsunagari.portal.ingest.region;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.tsunagari.portal.ingest.region.PlaceNameTable.PlaceName;
import jp.tsunagari.portal.region.Region;
import jp.tsunagari.portal.text.FoldedText;
import org.jspecify.annotations.Nullable;

/** Recognises a region's name at a place in a text: as it is written officially, in variant characters, or with noise. */
final class NameMatcher {

    /** A 郡, as short as it can be; it is no region of its own. */
    static final Pattern COUNTY = Pattern.compile("[\\p{IsHan}\\p{IsKatakana}\\p{IsHiragana}]{1,5}?郡");

    private static final int MAX_NOISE = 2;

    private NameMatcher() {}

    /** The first of the candidates whose name is at the position of a text that is folded as names are. */
    static Optional<NameMatch> at(FoldedText text, int position, List<PlaceName> candidates) {
        return plain(text, position, candidates).or(() -> noisy(text, position, candidates));
    }

    /** The same after a 郡, which is no municipality and is stepped over. */
    static Optional<NameMatch> afterCounty(FoldedText text, int position, List<PlaceName> candidates) {
        Matcher county = COUNTY.matcher(text).region(position, text.length());
        if (!county.lookingAt()) {
            return Optional.empty();
        }
        return plain(text, county.end(), candidates);
    }

    private static Optional<NameMatch> plain(FoldedText text, int position, List<PlaceName> candidates) {
        Optional<NameMatch> variant = Optional.empty();
        for (PlaceName name : candidates) {
            if (text.toString().startsWith(name.folded(), position)) {
                int end = position + name.folded().length();
                NameMatch match = match(name, text, position, end, PlaceRepair.Kind.VARIANT);
                // 鹿嶋市 is not 鹿島市, although 嶋 is a form of 島.
                if (match.repair() == null) {
                    return Optional.of(match);
                }
                variant = variant.or(() -> Optional.of(match));
            }
        }
        return variant;
    }

    private static Optional<NameMatch> noisy(FoldedText text, int position, List<PlaceName> candidates) {
        for (PlaceName name : candidates) {
            int end = noisyEnd(text, position, name.folded());
            if (end > 0) {
                return Optional.of(match(name, text, position, end, PlaceRepair.Kind.NOISE));
            }
        }
        return Optional.empty();
    }

    /** Just after the name when its characters follow one another with little noise between them, else -1. */
    private static int noisyEnd(CharSequence folded, int position, String name) {
        int at = position;
        for (int i = 0; i < name.length(); i++) {
            int noise = 0;
            while (i > 0 && at < folded.length() && folded.charAt(at) < 0x80 && noise < MAX_NOISE) {
                at++;
                noise++;
            }
            if (at >= folded.length() || folded.charAt(at) != name.charAt(i)) {
                return -1;
            }
            at++;
        }
        return at;
    }

    private static NameMatch match(PlaceName name, FoldedText text, int start, int end, PlaceRepair.Kind kind) {
        String written = text.source(start, end);
        String official = name.region().name();
        PlaceRepair repair = written.equals(official) ? null : new PlaceRepair(written, official, kind);
        return new NameMatch(name.region(), start, end, repair);
    }

    /**
     * A region's name found in a text.
     *
     * @param start of the name in the folded text
     * @param end just after the name
     * @param repair null when the name is written officially
     */
    record NameMatch(
            Region region, int start, int end, @Nullable PlaceRepair repair) {}
}
