package jp.tsunagari.portal.ingest.region;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.tsunagari.portal.ingest.region.NameMatcher.NameMatch;
import jp.tsunagari.portal.ingest.region.RegionExpression.PlaceAssumption;
import jp.tsunagari.portal.initiative.RegionExtent;
import jp.tsunagari.portal.region.Region;
import jp.tsunagari.portal.region.RegionDirectory;
import jp.tsunagari.portal.text.FoldedText;
import org.jspecify.annotations.Nullable;

/** Walks once through one expression of regions. */
final class RegionExpressionParser {

    private static final Pattern WHOLE_PREFECTURE =
            Pattern.compile("[都道府県](内|下)(全域|全体|全土|一円|各地|全市町村)?|[都道府県]?(全域|全体|全土|一円|各地)|全[道府県](?![\\p{IsHan}])");
    private static final Pattern WHOLE = Pattern.compile("全域|全体|全土|一円|全市町村|^全");

    /** 県内 without a prefecture before it. */
    private static final Pattern HERE =
            Pattern.compile("(?:同)?([都道府県])(?:内|下)?(?:全域|全体|全土|一円|各地|全市町村)|([都道府県])内|全([道府県])");

    private static final Pattern PLACE_LIKE =
            Pattern.compile("([\\p{IsHan}\\p{IsKatakana}ー々]{1,7}?|\\p{IsHiragana}{2,7}?)"
                    + "(市|区|町|村|郡|島|地域|地方|地区|圏域?|管内|沿岸|流域|半島|諸島|団地|学区|校区|商店街|駅周辺|駅前|市街地?|エリア"
                    + "|(?:[東西南北中区]|沿岸|内陸|山間|市街|中心|都市|周辺|郊外|島嶼)部)"
                    + "|[0-9一二三四五六七八九十]{1,3}(?:市町村|市区町村|市町|町村|市|区|町|村)|[都道府県][北南東西央]|[道県](?:内)?外"
                    + "|[東西南北][部域]|沿岸部?|内陸部|島嶼部|山間部|市街地|区部|市部");

    /** The whole line may be in brackets. */
    private static final Pattern OPENING = Pattern.compile("[(\\[【〔<〈《]");

    private static final Pattern EXCLUSION = Pattern.compile("\\([^()]{1,40}?(?:以外|(?:を)?除く|(?:を)?除き|(?:を)?のぞく)\\)");
    private static final Pattern REMARK = Pattern.compile("[^\\s:]{1,10}:.*");
    private static final String SEPARATORS = "/、, |";
    /** A place that has no prefecture before it and is no municipality. */
    private static final Pattern LARGE_PLACE =
            Pattern.compile("\\p{IsHan}{1,6}(?:群島|諸島|列島|半島|地方|圏域|振興局|総合振興局|支庁)(?:管内)?");

    private final RegionDirectory directory;
    private final PlaceNameTable names;
    private final RegionWords words;
    private final NamesakeRule namesakes;
    private final RegionTally tally;
    private final String written;
    private final FoldedText text;

    private int position;
    private @Nullable Region prefecture;
    private @Nullable Region city;
    /** Whether nothing inside the prefecture has been named yet, so that the prefecture itself may be meant. */
    private boolean prefectureOpen;

    private boolean beginsWithPrefecture;

    /** What a word such as など would be about: the place named last, unless it was only a part of a region. */
    private @Nullable Region latest;
    /** 主に at the beginning is about the place that follows. */
    private @Nullable RegionExtent leading;

    RegionExpressionParser(
            RegionDirectory directory,
            PlaceNameTable names,
            RegionWords words,
            NamesakeRule namesakes,
            String written) {
        this.directory = directory;
        this.names = names;
        this.words = words;
        this.namesakes = namesakes;
        this.tally = new RegionTally(directory);
        this.written = written;
        this.text = PlaceNameTable.FOLDING.fold(written);
    }

    Optional<RegionExpression> parse() {
        advance(OPENING);
        lead();
        int start = position;
        while (position < text.length()) {
            if (!step(tally.isEmpty() && prefecture == null)) {
                return Optional.empty();
            }
        }
        closePrefecture();
        if (start > 0 && tally.isEmpty()) {
            tally.leave(written);
        }
        return tally.expression(written, beginsWithPrefecture);
    }

    private void lead() {
        OptionalInt end = words.endOf(RegionWords.Meaning.LEAD, text, position);
        leading = end.isEmpty()
                ? null
                : words.extent(text.toString().substring(position, end.getAsInt()))
                        .orElse(null);
        advance(end);
    }

    private void named(@Nullable Region region) {
        latest = region;
        if (region != null && leading != null) {
            tally.qualify(region, leading);
            leading = null;
        }
    }

    private boolean step(boolean first) {
        return exclusion()
                || nation(first)
                || prefecture(first)
                || wholePrefecture()
                || here()
                || municipality()
                || ward()
                || (position > 0 && filler())
                || shortPrefecture()
                || unknownPlace()
                || restOfBracket()
                || remark();
    }

    /** 「（神戸市以外）」: the places in it are those that are not meant. */
    private boolean exclusion() {
        Matcher found = EXCLUSION.matcher(text).region(position, text.length());
        if (prefecture == null || !found.lookingAt()) {
            return false;
        }
        tally.leave(text.source(found.start(), found.end()));
        latest = null;
        position = found.end();
        return true;
    }

    /** What a bracket after a place says and no rule understands. */
    private boolean restOfBracket() {
        int open = text.toString().lastIndexOf('(', position);
        int close = text.toString().indexOf(')', position);
        if ((tally.isEmpty() && prefecture == null)
                || open < 1
                || close < 0
                || text.toString().indexOf(')', open) != close) {
            return false;
        }
        tally.leave(text.source(position, close));
        position = close;
        return true;
    }

    /** A labelled remark after the place: 「／取組開始：2020年」. */
    private boolean remark() {
        Matcher found = REMARK.matcher(text).region(position, text.length());
        if ((tally.isEmpty() && prefecture == null)
                || position == 0
                || SEPARATORS.indexOf(text.charAt(position - 1)) < 0
                || !found.lookingAt()) {
            return false;
        }
        tally.leave(text.source(position, text.length()));
        position = text.length();
        return true;
    }

    private boolean nation(boolean first) {
        OptionalInt end = words.endOf(RegionWords.Meaning.NATION, text, position);
        if (end.isEmpty()) {
            return false;
        }
        beginsWithPrefecture |= first;
        closePrefecture();
        tally.add(directory.get("00"));
        named(null);
        return advance(end);
    }

    private boolean prefecture(boolean first) {
        Optional<NameMatch> match = NameMatcher.at(text, position, names.prefectures());
        match.ifPresent(found -> {
            beginsWithPrefecture |= first;
            enter(found);
        });
        return match.isPresent();
    }

    private void enter(NameMatch found) {
        closePrefecture();
        accept(found);
        prefecture = found.region();
        prefectureOpen = true;
        city = null;
        // What follows may be a place in it, and 主に about that.
        latest = prefecture;
    }

    private boolean wholePrefecture() {
        Region current = prefecture;
        Optional<String> whole = lookingAt(WHOLE_PREFECTURE);
        if (current == null || whole.isEmpty() || (city != null && !namesItsPrefecture(whole.get()))) {
            return false;
        }
        tally.add(current);
        prefectureOpen = false;
        city = null;
        named(current);
        qualifyIfWhole(whole.get());
        return advance(WHOLE_PREFECTURE);
    }

    /** 県内 and 県内各地 are in the prefecture, not all of it. */
    private void qualifyIfWhole(String written) {
        if (latest != null && WHOLE.matcher(written).find()) {
            tally.qualify(latest, RegionExtent.WHOLE);
        }
    }

    /** 全域 directly after a city means the city; 県全域 always means the prefecture. */
    private static boolean namesItsPrefecture(String whole) {
        return "都道府県".indexOf(whole.charAt(0)) >= 0;
    }

    /** 都内 and 道内 can mean one prefecture only; 県内 that of the seat. */
    private boolean here() {
        Matcher found = HERE.matcher(text).region(position, text.length());
        if (prefecture != null || !found.lookingAt()) {
            return false;
        }
        String written = text.source(found.start(), found.end());
        char suffix = found.group().replaceAll("[^都道府県]", "").charAt(0);
        Optional<Region> home = switch (suffix) {
            case '都' -> directory.find("13");
            case '道' -> directory.find("01");
            default -> namesakes.homePrefecture(suffix);
        };
        home.ifPresentOrElse(
                region -> {
                    tally.add(region);
                    tally.assume(written, region, PlaceAssumption.Ground.SEAT);
                    prefecture = region;
                    named(region);
                    qualifyIfWhole(written);
                },
                () -> tally.leave(written));
        position = found.end();
        return true;
    }

    private boolean municipality() {
        Region current = prefecture;
        if (current == null) {
            return namesake();
        }
        var candidates = names.municipalities(current);
        Optional<NameMatch> match = NameMatcher.at(text, position, candidates)
                .or(() -> NameMatcher.afterCounty(text, position, candidates));
        match.ifPresent(found -> enterMunicipality(found, found.region()));
        return match.isPresent();
    }

    /** A municipality or ward without its prefecture. */
    private boolean namesake() {
        Optional<NameMatch> match = NameMatcher.at(text, position, names.anywhere(text.charAt(position)))
                .or(() -> afterCounty());
        match.ifPresent(found -> {
            String written = text.source(position, found.end());
            namesakes
                    .choose(found.region().name())
                    .ifPresentOrElse(
                            choice -> {
                                enterMunicipality(found, choice.region());
                                tally.assume(written, choice.region(), choice.ground());
                                prefecture =
                                        directory.prefectureOf(choice.region()).orElse(null);
                            },
                            () -> {
                                position = found.end();
                                latest = null;
                                tally.leave(written);
                            });
        });
        return match.isPresent();
    }

    /** The county itself is no region and is stepped over. */
    private Optional<NameMatch> afterCounty() {
        return lookingAt(NameMatcher.COUNTY)
                .map(county -> position + county.length())
                .filter(after -> after < text.length())
                .flatMap(after -> NameMatcher.afterCounty(text, position, names.anywhere(text.charAt(after))));
    }

    private void enterMunicipality(NameMatch found, Region region) {
        accept(found);
        tally.add(region);
        city = tally.municipality(region);
        prefectureOpen = false;
        named(region.equals(city) ? region : null);
    }

    /** A ward is part of a city that is in the list already. */
    private boolean ward() {
        Region current = city;
        if (current == null) {
            return false;
        }
        Optional<NameMatch> match = NameMatcher.at(text, position, names.wards(current));
        match.ifPresent(found -> {
            accept(found);
            latest = null;
        });
        return match.isPresent();
    }

    /** 内 joins, but 内外 speaks of more than the region. */
    private boolean filler() {
        OptionalInt end = words.endOf(RegionWords.Meaning.FILLER, text, position);
        OptionalInt block = words.endOf(RegionWords.Meaning.BLOCK, text, position);
        if (block.orElse(0) > end.orElse(0) || end.isEmpty()) {
            return false;
        }
        Region place = latest;
        if (place != null) {
            words.extent(text.toString().substring(position, end.getAsInt()))
                    .ifPresent(extent -> tally.qualify(place, extent));
        }
        return advance(end);
    }

    /** 東京 for 東京都; 千葉 alone may be the prefecture or its city, and is left. */
    private boolean shortPrefecture() {
        Optional<NameMatch> match = NameMatcher.at(text, position, names.prefecturesWithoutSuffix());
        match.ifPresent(found -> {
            String written = text.source(position, found.end());
            closePrefecture();
            if (names.isMunicipalityWithoutSuffix(PlaceNameTable.FOLDING.apply(written))
                    && !besideAnotherPrefecture()) {
                position = found.end();
                latest = null;
                tally.leave(written);
            } else {
                enter(new NameMatch(found.region(), found.start(), found.end(), null));
                tally.assume(written, found.region(), PlaceAssumption.Ground.SHORT);
            }
        });
        return match.isPresent();
    }

    private boolean besideAnotherPrefecture() {
        return names.prefecturesWithoutSuffix().stream()
                        .filter(name -> text.toString().contains(name.folded()))
                        .count()
                > 1;
    }

    private boolean unknownPlace() {
        Optional<String> place = prefecture == null
                ? lookingAt(NameMatcher.COUNTY).or(() -> lookingAt(LARGE_PLACE))
                : lookingAt(PLACE_LIKE);
        OptionalInt block = words.endOf(RegionWords.Meaning.BLOCK, text, position);
        int end =
                Math.max(block.orElse(-1), position + place.map(String::length).orElse(-1));
        if (end <= position) {
            return false;
        }
        tally.leave(text.source(position, end));
        latest = null;
        city = null;
        position = end;
        return true;
    }

    private void accept(NameMatch match) {
        position = match.end();
        tally.repair(match);
    }

    private void closePrefecture() {
        if (prefecture != null && prefectureOpen) {
            tally.add(prefecture);
            named(prefecture);
            prefectureOpen = false;
        }
    }

    private Optional<String> lookingAt(Pattern pattern) {
        Matcher found = pattern.matcher(text).region(position, text.length());
        return found.lookingAt() ? Optional.of(found.group()) : Optional.empty();
    }

    private boolean advance(Pattern pattern) {
        Optional<String> found = lookingAt(pattern);
        found.ifPresent(part -> position += part.length());
        return found.isPresent();
    }

    private boolean advance(OptionalInt end) {
        end.ifPresent(after -> position = after);
        return end.isPresent();
    }
}
