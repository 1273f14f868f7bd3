package jp.tsunagari.portal.shared;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;

/**
 * A migration that loads a table of reference data.
 *
 * <p>Its checksum is that of the file: a change to rows that were loaded is refused at the next start, as a change to
 * an SQL migration would be. New rows come with a new file and a new migration.
 */
public abstract class CsvMigration implements JavaMigration {

    private final MigrationVersion version;
    private final String description;
    private final ClasspathCsv table;
    private final String insert;

    protected CsvMigration(String version, String description, ClasspathCsv table, String insert) {
        this.version = MigrationVersion.fromVersion(version);
        this.description = description;
        this.table = table;
        this.insert = insert;
    }

    /** The parameters of the insert for one row of the file, in order. */
    protected abstract @Nullable Object[] parameters(org.apache.commons.csv.CSVRecord row, int position);

    @Override
    public void migrate(Context context) throws SQLException {
        try (PreparedStatement statement = context.getConnection().prepareStatement(insert)) {
            int position = 0;
            for (var row : table.rows()) {
                @Nullable Object[] values = parameters(row, position++);
                for (int i = 0; i < values.length; i++) {
                    statement.setObject(i + 1, values[i]);
                }
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    @Override
    public MigrationVersion getVersion() {
        return version;
    }

    @Override
    public String getDescription() {
        return description;
    }

    @Override
    public Integer getChecksum() {
        return table.checksum();
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }
}
