package jp.tsunagari.portal.ingest.region;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.tsunagari.portal.ingest.region.NameMatcher.NameMatch;
import jp.tsunagari.portal.ingest.region.PlaceNameTable.PlaceName;
import jp.tsunagari.portal.region.Region;
import jp.tsunagari.portal.region.RegionDirectory;
import org.jspecify.annotations.Nullable;

/** Reads the address field of an organisation, which may hold more than one address. */
public class AddressReader {

    private final AddressParser parser;

    public AddressReader(RegionDirectory directory) {
        CharacterVariants variants = new CharacterVariants();
        this.parser = new AddressParser(new PlaceNameTable(directory, variants), new NameMatcher(variants));
    }

    /** Every address of the field, each as far as its place names are known. */
    public AddressReading read(String written) {
        List<Region> regions = new ArrayList<>();
        List<String> unresolved = new ArrayList<>();
        List<PlaceRepair> repairs = new ArrayList<>();
        StringBuilder corrected = new StringBuilder();
        List<String> parts = parser.split(written);
        for (String part : parts) {
            ParsedAddress address = parser.parse(part);
            Region region = address.region();
            if (region != null && !regions.contains(region)) {
                regions.add(region);
            }
            if (!address.complete()) {
                unresolved.add(part.strip());
            }
            repairs.addAll(address.repairs());
            corrected.append(address.corrected());
        }
        return new AddressReading(
                written, changed(corrected.toString(), written), regions, unresolved, repairs, parts.size());
    }

    private static @Nullable String changed(String corrected, String written) {
        return corrected.equals(written) ? null : corrected;
    }

    /**
     * One address.
     *
     * @param region the smallest region found; null when there is none
     * @param complete whether a municipality was found
     * @param corrected the address with official place names, equal to the written one when nothing was mended
     */
    private record ParsedAddress(
            @Nullable Region region, boolean complete, String corrected, List<PlaceRepair> repairs) {

        ParsedAddress {
            repairs = List.copyOf(repairs);
        }
    }

    /** Rewrites an address with the official names of its places, from left to right. */
    private static final class AddressCorrection {

        private final String written;
        private final NameMatcher matcher;
        private final StringBuilder corrected = new StringBuilder();
        private final List<PlaceRepair> repairs = new ArrayList<>();
        private int done;

        AddressCorrection(String written, NameMatcher matcher) {
            this.written = written;
            this.matcher = matcher;
        }

        void add(NameMatch match) {
            corrected.append(written, done, match.start()).append(match.region().name());
            done = match.end();
            if (match.repair() != null) {
                repairs.add(match.repair());
            }
        }

        /** A municipality after its 郡; where the one is written in variant characters, so is the other. */
        void addAfter(int countyStart, NameMatch match) {
            if (match.repair() != null && match.start() > countyStart) {
                corrected
                        .append(written, done, countyStart)
                        .append(matcher.fold(written.substring(countyStart, match.start())));
                done = match.start();
            }
            add(match);
        }

        String text() {
            return corrected + written.substring(done);
        }

        List<PlaceRepair> repairs() {
            return repairs;
        }
    }

    /** Takes one address apart: prefecture, municipality (perhaps after a 郡), ward. */
    private static final class AddressParser {

        private static final Pattern SEPARATOR = Pattern.compile("[／/、;；]\\s*");
        /** A postal code or a label such as 【本部】 before an address. */
        private static final Pattern PREFIX = Pattern.compile(
                "\\s*([【(（［\\[][^】)）］\\]]{1,10}[】)）］\\]]\\s*)?(〒?\\s*[0-9０-９]{3}[-－−‐ー]?[0-9０-９]{4}\\s*)?");

        private final PlaceNameTable names;
        private final NameMatcher matcher;

        AddressParser(PlaceNameTable names, NameMatcher matcher) {
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
                        && prefectureAt(field, prefixEnd(field, separator.end()))
                                .isPresent()) {
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
            List<PlaceName> candidates = prefecture
                    .map(match -> names.municipalities(match.region()))
                    .orElseGet(names::uniqueMunicipalities);
            int next = spaceEnd(part, prefecture.map(NameMatch::end).orElse(start));
            Optional<NameMatch> municipality =
                    matcher.at(part, next, candidates).or(() -> matcher.afterCounty(part, next, candidates));
            Optional<NameMatch> ward = municipality.flatMap(
                    match -> matcher.at(part, spaceEnd(part, match.end()), names.wards(match.region())));
            AddressCorrection correction = new AddressCorrection(part, matcher);
            prefecture.ifPresent(correction::add);
            municipality.ifPresent(match -> correction.addAfter(next, match));
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
}
