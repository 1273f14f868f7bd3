package jp.tsunagari.portal.ingest.region;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.tsunagari.portal.region.Region;

/** Recognises a region's name at a place in a text: as it is written officially, in variant characters, or with noise. */
final class NameMatcher {

    private static final Pattern COUNTY = Pattern.compile("[\\p{IsHan}\\p{IsKatakana}\\p{IsHiragana}]{1,5}?郡");
    private static final int MAX_NOISE = 2;

    private final CharacterVariants variants = new CharacterVariants();

    /** The first of the candidates whose name stands at the position. */
    Optional<NameMatch> at(String text, int position, List<Region> candidates) {
        String folded = variants.fold(text);
        return plain(text, folded, position, candidates).or(() -> noisy(text, folded, position, candidates));
    }

    /** The same behind a 郡, which is no municipality and is stepped over. */
    Optional<NameMatch> behindCounty(String text, int position, List<Region> candidates) {
        Matcher county = COUNTY.matcher(text).region(position, text.length());
        if (!county.lookingAt()) {
            return Optional.empty();
        }
        return plain(text, variants.fold(text), county.end(), candidates);
    }

    /** The text with every variant character in its standard form. */
    String fold(String text) {
        return variants.fold(text);
    }

    private Optional<NameMatch> plain(String text, String folded, int position, List<Region> candidates) {
        return candidates.stream()
                .filter(region -> folded.startsWith(variants.fold(region.name()), position))
                .findFirst()
                .map(region ->
                        match(region, text, position, position + region.name().length(), PlaceRepair.Kind.VARIANT));
    }

    private Optional<NameMatch> noisy(String text, String folded, int position, List<Region> candidates) {
        return candidates.stream()
                .flatMap(region -> {
                    int end = noisyEnd(folded, position, variants.fold(region.name()));
                    return end < 0
                            ? Stream.empty()
                            : Stream.of(match(region, text, position, end, PlaceRepair.Kind.NOISE));
                })
                .findFirst();
    }

    /** Just behind the name when its characters follow one another with little noise between them, else -1. */
    private static int noisyEnd(String folded, int position, String name) {
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

    private static NameMatch match(Region region, String text, int start, int end, PlaceRepair.Kind kind) {
        String written = text.substring(start, end);
        PlaceRepair repair = written.equals(region.name()) ? null : new PlaceRepair(written, region.name(), kind);
        return new NameMatch(region, start, end, repair);
    }
}
