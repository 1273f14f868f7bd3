package jp.tsunagari.portal.vocabulary;

import jp.tsunagari.portal.shared.ClasspathCsv;
import jp.tsunagari.portal.shared.CsvMigration;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** V2.3 and V2.4: target groups and approaches as they are at first; from then on they are an admin's to change. */
abstract class LoadTerms extends CsvMigration {

    private LoadTerms(String version, String table, String fileName) {
        super(
                version,
                table.replace('_', ' ') + "s",
                new ClasspathCsv(LoadTerms.class, fileName),
                "insert into " + table + " (code, name, name_en, includes, position) values (?, ?, ?, ?, ?)");
    }

    @Override
    protected @Nullable Object[] parameters(CSVRecord row, int position) {
        return new @Nullable Object[] {
            row.get("code"), row.get("name_ja"), row.get("name_en"), row.get("includes"), position
        };
    }

    @Component
    static final class TargetGroups extends LoadTerms {

        TargetGroups() {
            super("2.3", "target_group", "target-groups.csv");
        }
    }

    @Component
    static final class Approaches extends LoadTerms {

        Approaches() {
            super("2.4", "approach", "approaches.csv");
        }
    }
}
