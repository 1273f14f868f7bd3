package jp.tsunagari.portal.vocabulary;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import jp.tsunagari.portal.shared.ClasspathCsv;
import org.apache.commons.csv.CSVRecord;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.springframework.stereotype.Component;

/**
 * V61.1: what the shipped terms mean, in English. A Japanese text that an admin has written anew gets none, because the
 * English would say something else.
 */
@Component
class ExplainTermsInEnglish implements JavaMigration {

    static final ClasspathCsv MEANINGS = new ClasspathCsv(ExplainTermsInEnglish.class, "term-meanings-english.csv");

    @Override
    public void migrate(Context context) throws SQLException {
        Map<String, CSVRecord> shipped = new HashMap<>();
        ReviseTerms.TARGET_GROUPS.rows().forEach(row -> shipped.put(key(TermList.TARGET_GROUP, row), row));
        ReviseTerms.APPROACHES.rows().forEach(row -> shipped.put(key(TermList.APPROACH, row), row));
        for (CSVRecord english : MEANINGS.rows()) {
            TermList list = TermList.valueOf(english.get("vocabulary").toUpperCase(Locale.ROOT));
            CSVRecord japanese = Objects.requireNonNull(shipped.get(key(list, english)), "a term that is not shipped");
            for (String part : new String[] {"definition", "includes", "excludes"}) {
                explain(context.getConnection(), list, part, english, japanese.get(part));
            }
        }
    }

    private static String key(TermList list, CSVRecord row) {
        return list.table() + ":" + row.get("code");
    }

    private static void explain(Connection connection, TermList list, String part, CSVRecord english, String japanese)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "update " + list.table() + " set " + part + "_en = ? where code = ? and " + part + " = ?")) {
            statement.setString(1, english.get(part));
            statement.setString(2, english.get("code"));
            statement.setString(3, japanese);
            statement.executeUpdate();
        }
    }

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("61.1");
    }

    @Override
    public String getDescription() {
        return "meanings of terms in English";
    }

    @Override
    public Integer getChecksum() {
        return MEANINGS.checksum();
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }
}
