package jp.tsunagari.portal.region.population;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import jp.tsunagari.portal.region.Region;
import jp.tsunagari.portal.region.RegionDirectory;
import jp.tsunagari.portal.text.Folding;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A table of the census, checked row by row: a column {@code code} with the code of a municipality, five digits or six with
 * the check digit, and a column {@code population}. Other columns are passed over.
 *
 * @param people by the code of the municipality
 * @param faults rows that cannot be used; with any of them none is
 */
public record PopulationTable(Map<String, Integer> people, List<Fault> faults) {

    private static final String CODE = "code";
    private static final String PEOPLE = "population";
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");
    private static final int LONGEST_CODE = 6;

    public PopulationTable {
        people = Map.copyOf(people);
        faults = List.copyOf(faults);
    }

    /**
     * What is wrong with a row.
     *
     * @param row its number with the heading as 1; 0 for the table as a whole
     * @param kind of the messages {@code region.population.fault.*}
     */
    public record Fault(long row, String kind, String value) {

        public String messageKey() {
            return "region.population.fault." + kind;
        }
    }

    /** @throws IOException if the text cannot be read, or is no table at all */
    public static PopulationTable read(Reader text, RegionDirectory regions) throws IOException {
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .setTrim(true)
                .setAllowMissingColumnNames(true)
                .get();
        try (CSVParser rows = CSVParser.parse(text, format)) {
            if (!rows.getHeaderNames().containsAll(Set.of(CODE, PEOPLE))) {
                return new PopulationTable(
                        Map.of(), List.of(new Fault(0, "columns", String.join(", ", rows.getHeaderNames()))));
            }
            return read(rows, regions);
        }
    }

    private static PopulationTable read(CSVParser rows, RegionDirectory regions) {
        Map<String, Integer> people = new LinkedHashMap<>();
        List<Fault> faults = new ArrayList<>();
        for (CSVRecord row : rows) {
            long number = row.getRecordNumber() + 1;
            String code = row.isSet(CODE) ? row.get(CODE) : "";
            String count =
                    Folding.NFKC.apply(row.isSet(PEOPLE) ? row.get(PEOPLE) : "").replace(",", "");
            Optional<Region> region = code.length() > LONGEST_CODE ? Optional.empty() : regions.findWritten(code);
            if (region.isEmpty()) {
                faults.add(new Fault(number, "unknown", code));
            } else if (!region.get().kind().isMunicipality()) {
                faults.add(new Fault(number, "no-municipality", code));
            } else if (!NUMBER.matcher(count).matches() || Integer.parseInt(count) == 0) {
                faults.add(new Fault(number, "number", count));
            } else if (people.putIfAbsent(region.get().code(), Integer.parseInt(count)) != null) {
                faults.add(new Fault(number, "twice", code));
            }
        }
        if (people.isEmpty() && faults.isEmpty()) {
            faults.add(new Fault(0, "empty", ""));
        }
        return new PopulationTable(people, faults);
    }
}
