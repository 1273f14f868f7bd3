package jp.tsunagari.portal.vocabulary;

import jp.tsunagari.portal.shared.CsvMigration;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** V2.2: the legal forms. */
@Component
class LoadLegalForms extends CsvMigration {

    LoadLegalForms() {
        super("2.2", "legal forms", LegalForms.TABLE, "insert into legal_form (code, name, position) values (?, ?, ?)");
    }

    @Override
    protected @Nullable Object[] parameters(CSVRecord row, int position) {
        return new @Nullable Object[] {row.get("code"), row.get("name_ja"), position};
    }
}
