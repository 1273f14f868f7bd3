package jp.tsunagari.portal.ingest.region;

import java.util.ArrayList;
import java.util.List;
import jp.tsunagari.portal.region.Region;
import jp.tsunagari.portal.region.RegionDirectory;
import org.jspecify.annotations.Nullable;

/** Reads the address field of an organisation, which may hold more than one address. */
public class AddressReader {

    private final AddressParser parser;

    public AddressReader(RegionDirectory directory) {
        CharacterVariants variants = new CharacterVariants();
        this.parser = new AddressParser(new PlaceNames(directory, variants), new NameMatcher(variants));
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
}
