package jp.tsunagari.portal.thesaurus.exchange;

import jp.tsunagari.portal.thesaurus.ShippedMerge;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.stereotype.Component;

/**
 * Merges the shipped thesaurus into the table at the first start of a program whose files are not those merged last. It
 * has no version: Flyway runs it again whenever its checksum has changed, after all others.
 */
@Component
class LoadThesaurus implements JavaMigration {

    @Override
    public void migrate(Context context) {
        JdbcClient jdbc = JdbcClient.create(new SingleConnectionDataSource(context.getConnection(), true));
        new ShippedMerge(jdbc).merge(ShippedThesaurus.concepts());
    }

    @Override
    public @Nullable MigrationVersion getVersion() {
        return null;
    }

    @Override
    public String getDescription() {
        return "thesaurus";
    }

    @Override
    public Integer getChecksum() {
        return ShippedThesaurus.checksum();
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }
}
