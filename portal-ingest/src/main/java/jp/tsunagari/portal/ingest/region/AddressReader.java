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
import jp.tsunagari.portal.text.FoldedText;
import org.jspecify.annotations.Nullable;

/** Reads the address field of an organisation, which may hold more than one address. */
public class AddressReader {

    private final AddressParser parser;

    public AddressReader(RegionDirectory directory) {
        this.parser = new AddressParser(new PlaceNameTable(directory));
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

        private final FoldedText text;
        private final StringBuilder corrected;
        private final List<PlaceRepair> repairs = new ArrayList<>();
        /** Offset in what is written, up to which it has been rewritten. */
        private int done;

        /** @param prefix what is written before the address */
        AddressCorrection(String prefix, FoldedText text) {
            this.corrected = new StringBuilder(prefix);
            this.text = text;
        }

        void add(NameMatch match) {
            copyTo(match.start());
            corrected.append(match.region().name());
            done = text.sourceEnd(match.end() - 1);
            if (match.repair() != null) {
                repairs.add(match.repair());
            }
        }

        /** A municipality after its 郡; where the one is written in variant characters, so is the other. */
        void addAfter(int countyStart, NameMatch match) {
            if (match.repair() != null && match.start() > countyStart) {
                copyTo(countyStart);
                corrected.append(text.subSequence(countyStart, match.start()));
                done = text.sourceStart(match.start());
            }
            add(match);
        }

        private void copyTo(int position) {
            corrected.append(text.source(), done, text.sourceStart(position));
        }

        String text() {
            return corrected + text.source().substring(done);
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

        AddressParser(PlaceNameTable names) {
            this.names = names;
        }

        /** The parts of a field, each beginning with a separator or at the start; joined they are the field again. */
        List<String> split(String field) {
            List<String> parts = new ArrayList<>();
            int start = 0;
            Matcher separator = SEPARATOR.matcher(field);
            while (separator.find()) {
                String next = field.substring(prefixEnd(field, separator.end()));
                if (separator.start() > start
                        && prefectureOf(PlaceNameTable.FOLDING.fold(next)).isPresent()) {
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
            FoldedText text = PlaceNameTable.FOLDING.fold(part.substring(start));
            Optional<NameMatch> prefecture = prefectureOf(text);
            List<PlaceName> candidates = prefecture
                    .map(match -> names.municipalities(match.region()))
                    .orElseGet(names::uniqueMunicipalities);
            int next = spaceEnd(text, prefecture.map(NameMatch::end).orElse(0));
            Optional<NameMatch> municipality =
                    NameMatcher.at(text, next, candidates).or(() -> NameMatcher.afterCounty(text, next, candidates));
            Optional<NameMatch> ward = municipality.flatMap(
                    match -> NameMatcher.at(text, spaceEnd(text, match.end()), names.wards(match.region())));
            AddressCorrection correction = new AddressCorrection(part.substring(0, start), text);
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

        private Optional<NameMatch> prefectureOf(FoldedText text) {
            return NameMatcher.at(text, 0, names.prefectures());
        }

        private static int prefixEnd(String text, int position) {
            Matcher prefix = PREFIX.matcher(text).region(position, text.length());
            return prefix.lookingAt() ? prefix.end() : position;
        }

        private static int spaceEnd(CharSequence text, int position) {
            int end = position;
            while (end < text.length() && Character.isWhitespace(text.charAt(end))) {
                end++;
            }
            return end;
        }
    }

    /**
     * What an address field says.
     *
     * @param written as in the document
     * @param corrected the same with official place names; null when nothing had to be mended
     * @param regions the smallest known region of each address in the field: a ward, else a municipality, else a prefecture
     * @param unresolved addresses, or the rest of one, whose municipality was not found
     * @param repairs names that had to be mended
     * @param addressCount how many addresses the field holds, at least one
     */
    public record AddressReading(
            String written,
            @Nullable String corrected,
            List<Region> regions,
            List<String> unresolved,
            List<PlaceRepair> repairs,
            int addressCount) {

        public AddressReading {
            regions = List.copyOf(regions);
            unresolved = List.copyOf(unresolved);
            repairs = List.copyOf(repairs);
        }
    }
}
