package jp.tsunagari.portal.ingest.region;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.tsunagari.portal.ingest.region.PlaceNameTable.PlaceName;
import jp.tsunagari.portal.initiative.RegionExtent;
import jp.tsunagari.portal.region.Region;
import jp.tsunagari.portal.region.RegionDirectory;
import jp.tsunagari.portal.text.FoldedText;
import org.jspecify.annotations.Nullable;

/** Finds the municipalities of one prefecture that running text speaks of. */
public class PlaceMentions {

    /** Where a place is only left, it is not where something is done. */
    private static final String NOT_FROM = "(?!から|より|以外|出身)";

    private static final String NOT_INSIDE_A_NAME = "(?<![\\p{IsHan}&&[^都道府県郡は]])";
    /** What makes a place out of a name without its suffix. */
    private static final String PLACE_NOUN = "(の|市)?(中心部|中心街|中心地|市街|市内|地域|地区|圏域)";

    private final RegionDirectory directory;
    private final PlaceNameTable names;
    private final RegionWords words = new RegionWords();

    public PlaceMentions(RegionDirectory directory) {
        this.directory = directory;
        this.names = new PlaceNameTable(directory);
    }

    /**
     * The municipalities that the text names with their suffix, or without it but clearly as a place, in the order of
     * the text.
     *
     * @param place any region of the prefecture to look in
     */
    public List<Mention> in(Region place, String text) {
        FoldedText folded = PlaceNameTable.FOLDING.fold(text);
        List<Mention> mentions = new ArrayList<>();
        directory.prefectureOf(place).stream()
                .flatMap(prefecture -> names.municipalities(prefecture).stream())
                .flatMap(name -> find(name, folded).stream())
                .forEach(mentions::add);
        return mentions.stream()
                .sorted(Comparator.comparingInt(Mention::position))
                .toList();
    }

    private Optional<Mention> find(PlaceName place, FoldedText text) {
        String folded = text.toString();
        String name = place.folded();
        String bare = name.substring(0, name.length() - 1);
        if (!folded.contains(bare)) {
            return Optional.empty();
        }
        return Stream.of(
                        first(NOT_INSIDE_A_NAME + Pattern.quote(name) + NOT_FROM, folded),
                        bare.length() < 2
                                ? Optional.<MatchResult>empty()
                                : first(NOT_INSIDE_A_NAME + Pattern.quote(bare) + PLACE_NOUN, folded))
                .flatMap(Optional::stream)
                .map(match -> new Mention(
                        place.region(),
                        text.sourceStart(match.start()),
                        words.extentAt(text, match.end()).orElse(null)))
                .min(Comparator.comparingInt(Mention::position));
    }

    private static Optional<MatchResult> first(String pattern, String text) {
        return Pattern.compile(pattern).matcher(text).results().findFirst();
    }

    /**
     * A place that the text names.
     *
     * @param position in the text
     * @param extent what the word behind it adds; null for none
     */
    public record Mention(
            Region region, int position, @Nullable RegionExtent extent) {}
}
