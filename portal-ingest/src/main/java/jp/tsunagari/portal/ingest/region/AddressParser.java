package jp.tsunagari.portal.ingest.region;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes one address apart: prefecture, municipality (perhaps behind a 郡), ward. */
final class AddressParser {

    private static final Pattern SEPARATOR = Pattern.compile("[／/、;；]\\s*");
    /** A postal code or a label such as 【本部】 in front of an address. */
    private static final Pattern PREFIX =
            Pattern.compile("\\s*([【(（［\\[][^】)）］\\]]{1,10}[】)）］\\]]\\s*)?(〒?\\s*[0-9０-９]{3}[-－−‐ー]?[0-9０-９]{4}\\s*)?");

    private final PlaceNames names;
    private final NameMatcher matcher;

    AddressParser(PlaceNames names, NameMatcher matcher) {
        this.names = names;
        this.matcher = matcher;
    }

    /** The parts of a field, each beginning with a separator or at the start; joined they are the field again. */
    List<String> split(String field) {
        List<String> parts = new ArrayList<>();
        int start = 0;
        Matcher separator = SEPARATOR.matcher(field);
        while (separator.find()) {
            if (separator.start() > start
                    && prefectureAt(field, prefixEnd(field, separator.end())).isPresent()) {
                parts.add(field.substring(start, separator.start()));
                start = separator.start();
            }
        }
        parts.add(field.substring(start));
        return parts;
    }

    ParsedAddress parse(String part) {
        Matcher separator = SEPARATOR.matcher(part);
        int start = prefixEnd(part, separator.lookingAt() ? separator.end() : 0);
        Optional<NameMatch> prefecture = prefectureAt(part, start);
        List<PlaceName> candidates =
                prefecture.map(match -> names.municipalities(match.region())).orElseGet(names::uniqueMunicipalities);
        int next = spaceEnd(part, prefecture.map(NameMatch::end).orElse(start));
        Optional<NameMatch> municipality =
                matcher.at(part, next, candidates).or(() -> matcher.behindCounty(part, next, candidates));
        Optional<NameMatch> ward = municipality.flatMap(
                match -> matcher.at(part, spaceEnd(part, match.end()), names.wards(match.region())));
        AddressCorrection correction = new AddressCorrection(part, matcher);
        prefecture.ifPresent(correction::add);
        municipality.ifPresent(match -> correction.addBehind(next, match));
        ward.ifPresent(correction::add);
        return new ParsedAddress(
                ward.or(() -> municipality)
                        .or(() -> prefecture)
                        .map(NameMatch::region)
                        .orElse(null),
                municipality.isPresent(),
                correction.text(),
                correction.repairs());
    }

    private Optional<NameMatch> prefectureAt(String text, int position) {
        return matcher.at(text, position, names.prefectures());
    }

    private static int prefixEnd(String text, int position) {
        Matcher prefix = PREFIX.matcher(text).region(position, text.length());
        return prefix.lookingAt() ? prefix.end() : position;
    }

    private static int spaceEnd(String text, int position) {
        int end = position;
        while (end < text.length() && (Character.isWhitespace(text.charAt(end)) || text.charAt(end) == '\u3000')) {
            end++;
        }
        return end;
    }
}
