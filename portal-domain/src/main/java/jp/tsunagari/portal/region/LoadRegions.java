package jp.tsunagari.portal.region;

import jp.tsunagari.portal.shared.CsvMigration;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** V2.1: the regions. The file lists each prefecture before its municipalities and each city before its wards. */
@Component
class LoadRegions extends CsvMigration {

    LoadRegions() {
        super(
                "2.1",
                "regions",
                RegionTable.REGIONS,
                "insert into region (code, prefecture_code, city_code, name, reading, kind) values (?, ?, ?, ?, ?, ?)");
    }

    @Override
    protected @Nullable Object[] parameters(CSVRecord row, int position) {
        return new @Nullable Object[] {
            row.get("code"),
            RegionTable.emptyToNull(row.get("prefecture")),
            RegionTable.emptyToNull(row.get("city")),
            row.get("name"),
            row.get("reading"),
            row.get("kind")
        };
    }
}
