package jp.tsunagari.portal.search.synonym;

import jp.tsunagari.portal.search.text.SynonymLine;
import jp.tsunagari.portal.shared.ClasspathCsv;
import jp.tsunagari.portal.shared.CsvMigration;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * V22.1: the synonyms of the field as they are at first; from then on they are an admin's to change. On purpose not among
 * them, because they are not the same: 孤独 and 孤立, 居場所 and シェルター, 相談件数 and 相談者数, 不登校 and ひきこもり, オンライン and
 * ライン.
 */
@Component
class LoadSynonyms extends CsvMigration {

    static final ClasspathCsv TABLE = new ClasspathCsv(LoadSynonyms.class, "synonyms.csv");

    LoadSynonyms() {
        super("22.1", "synonyms", TABLE, "insert into synonym_line (narrower, words) values (?, ?)");
    }

    @Override
    protected @Nullable Object[] parameters(CSVRecord row, int position) {
        SynonymLine line = SynonymText.read(row.get("line"));
        return new @Nullable Object[] {line.narrower(), line.words().toArray(String[]::new)};
    }
}
