package jp.tsunagari.portal.search.synonym;

import java.util.List;
import jp.tsunagari.portal.search.text.SynonymLine;
import jp.tsunagari.portal.thesaurus.SynonymTakeover;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.stereotype.Component;

/**
 * Says in the thesaurus what admins have changed in the lines of synonyms. It has no version, so that it comes after the
 * shipped concepts; and always the same checksum, so that it runs once. The lines themselves stay in their table.
 */
@Component
class TakeOverSynonyms implements JavaMigration {

    private static final int ONCE = 1;

    @Override
    public void migrate(Context context) {
        JdbcClient jdbc = JdbcClient.create(new SingleConnectionDataSource(context.getConnection(), true));
        takeOver(jdbc);
    }

    static void takeOver(JdbcClient jdbc) {
        SynonymTakeover thesaurus = new SynonymTakeover(jdbc);
        List<SynonymLine> shipped = LoadSynonyms.TABLE.rows().stream()
                .map(row -> SynonymText.read(row.get("line")))
                .toList();
        List<SynonymLine> used = new SynonymTable(jdbc)
                .read().stream()
                        .filter(ManagedSynonym::active)
                        .map(ManagedSynonym::line)
                        .toList();
        shipped.stream()
                .filter(line -> !used.contains(line))
                .forEach(line -> thesaurus.takeAway(line.narrower(), line.words()));
        used.stream()
                .filter(line -> !shipped.contains(line))
                .forEach(line -> thesaurus.add(line.narrower(), line.words()));
    }

    @Override
    public @Nullable MigrationVersion getVersion() {
        return null;
    }

    @Override
    public String getDescription() {
        return "thesaurus takes over synonyms";
    }

    @Override
    public Integer getChecksum() {
        return ONCE;
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }
}
