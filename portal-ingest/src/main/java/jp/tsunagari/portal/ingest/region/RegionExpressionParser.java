package jp.tsunagari.portal.ingest.region;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.tsunagari.portal.region.Region;
import jp.tsunagari.portal.region.RegionDirectory;
import org.jspecify.annotations.Nullable;

/** Walks once through one expression of regions. */
final class RegionExpressionParser {

    private static final Pattern NATION = Pattern.compile("(日本)?全国(各地|一円)?");
    private static final Pattern WHOLE_PREFECTURE = Pattern.compile("[都道府県]?(内|下)?(全域|全体|一円|各地)");
    private static final Pattern CONNECTIVE = Pattern.compile("[、,・/\\s()と や]|およ?び|及び|並びに|ならびに|を中心(に|として|とした|とする)|"
            + "など|等|ほか|他|その他|周辺|近郊|近隣|市町村|を含む|全域|全体|一円|内|の|オンライン");
    private static final Pattern PLACE_LIKE =
            Pattern.compile("([\\p{IsHan}\\p{IsKatakana}ー々]{1,7}?|\\p{IsHiragana}{2,7}?)(市|区|町|村|郡|島|地域|地方|地区|圏|管内)");

    private final RegionDirectory directory;
    private final PlaceNames names;
    private final NameMatcher matcher;
    private final String text;
    private final String folded;
    private final Set<Region> regions = new LinkedHashSet<>();
    private final List<String> unresolved = new ArrayList<>();
    private final List<PlaceRepair> repairs = new ArrayList<>();

    private int position;
    private @Nullable Region prefecture;
    private @Nullable Region city;
    /** Whether nothing inside the prefecture has been named yet, so that the prefecture itself may be meant. */
    private boolean prefectureOpen;

    private boolean beginsWithPrefecture;

    RegionExpressionParser(RegionDirectory directory, PlaceNames names, NameMatcher matcher, String text) {
        this.directory = directory;
        this.names = names;
        this.matcher = matcher;
        this.text = text;
        this.folded = matcher.fold(text);
    }

    Optional<RegionExpression> parse() {
        while (position < text.length()) {
            if (!step()) {
                return Optional.empty();
            }
        }
        closePrefecture();
        if (regions.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new RegionExpression(text, List.copyOf(regions), unresolved, repairs, beginsWithPrefecture));
    }

    private boolean step() {
        return nation()
                || prefecture()
                || wholePrefecture()
                || municipality()
                || ward()
                || connective()
                || unknownPlace();
    }

    private boolean nation() {
        if (lookingAt(NATION).isEmpty()) {
            return false;
        }
        beginsWithPrefecture |= position == 0;
        advance(NATION);
        regions.add(directory.get("00"));
        return true;
    }

    private boolean prefecture() {
        Optional<NameMatch> match = matcher.at(text, position, names.prefectures());
        match.ifPresent(found -> {
            beginsWithPrefecture |= position == 0;
            closePrefecture();
            accept(found);
            prefecture = found.region();
            prefectureOpen = true;
            city = null;
        });
        return match.isPresent();
    }

    private boolean wholePrefecture() {
        Region current = prefecture;
        Optional<String> words = lookingAt(WHOLE_PREFECTURE);
        if (current == null || words.isEmpty() || (city != null && !namesItsPrefecture(words.get()))) {
            return false;
        }
        regions.add(current);
        prefectureOpen = false;
        city = null;
        return advance(WHOLE_PREFECTURE);
    }

    /** 全域 directly behind a city means the city; 県全域 always means the prefecture. */
    private static boolean namesItsPrefecture(String words) {
        return "都道府県".indexOf(words.charAt(0)) >= 0;
    }

    private boolean municipality() {
        Region current = prefecture;
        List<PlaceName> candidates = current == null ? names.uniqueMunicipalities() : names.municipalities(current);
        Optional<NameMatch> match =
                matcher.at(text, position, candidates).or(() -> matcher.behindCounty(text, position, candidates));
        match.ifPresent(found -> {
            accept(found);
            regions.add(found.region());
            city = found.region();
            prefectureOpen = false;
            if (current == null) {
                prefecture = directory.prefectureOf(found.region()).orElse(null);
            }
        });
        return match.isPresent();
    }

    /** A ward is part of a city that is in the list already. */
    private boolean ward() {
        Region current = city;
        if (current == null) {
            return false;
        }
        Optional<NameMatch> match = matcher.at(text, position, names.wards(current));
        match.ifPresent(this::accept);
        return match.isPresent();
    }

    private boolean connective() {
        return position > 0 && advance(CONNECTIVE);
    }

    private boolean unknownPlace() {
        Optional<String> place = lookingAt(PLACE_LIKE);
        if (prefecture == null || place.isEmpty()) {
            return false;
        }
        unresolved.add(place.get());
        city = null;
        return advance(PLACE_LIKE);
    }

    private void accept(NameMatch match) {
        position = match.end();
        if (match.repair() != null) {
            repairs.add(match.repair());
        }
    }

    private void closePrefecture() {
        if (prefecture != null && prefectureOpen) {
            regions.add(prefecture);
            prefectureOpen = false;
        }
    }

    private Optional<String> lookingAt(Pattern pattern) {
        Matcher found = pattern.matcher(folded).region(position, folded.length());
        return found.lookingAt() ? Optional.of(found.group()) : Optional.empty();
    }

    private boolean advance(Pattern pattern) {
        Optional<String> found = lookingAt(pattern);
        found.ifPresent(part -> position += part.length());
        return found.isPresent();
    }
}
