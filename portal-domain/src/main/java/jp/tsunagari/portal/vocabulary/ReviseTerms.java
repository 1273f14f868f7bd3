package jp.tsunagari.portal.vocabulary;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import jp.tsunagari.portal.shared.ClasspathCsv;
import org.apache.commons.csv.CSVRecord;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.springframework.stereotype.Component;

/**
 * V35.1: the terms as they were revised in 2026. New terms are added, a term whose words no admin has changed gets the
 * revised ones, and what has been split is retired. The order is the revised one unless an admin has another.
 */
@Component
class ReviseTerms implements JavaMigration {

    static final ClasspathCsv TARGET_GROUPS = new ClasspathCsv(ReviseTerms.class, "target-groups-revised.csv");
    static final ClasspathCsv APPROACHES = new ClasspathCsv(ReviseTerms.class, "approaches-revised.csv");
    private static final ClasspathCsv SPLITS = new ClasspathCsv(ReviseTerms.class, "term-splits.csv");

    @Override
    public void migrate(Context context) throws SQLException {
        Connection connection = context.getConnection();
        revise(connection, TermList.TARGET_GROUP, TARGET_GROUPS, "target-groups.csv");
        revise(connection, TermList.APPROACH, APPROACHES, "approaches.csv");
        split(connection);
        try (Statement statement = connection.createStatement()) {
            for (TermList list : TermList.values()) {
                statement.execute("update " + list.table() + " t set retired_at = now() where retired_at is null"
                        + " and code in (select code from term_split where vocabulary = '" + list.table() + "')"
                        + " and code not in (select successor from term_split where vocabulary = '" + list.table()
                        + "')");
            }
        }
    }

    private static void revise(Connection connection, TermList list, ClasspathCsv revised, String first)
            throws SQLException {
        List<String> before = codes(connection, list);
        boolean asShipped = before.equals(new ClasspathCsv(ReviseTerms.class, first)
                .rows().stream().map(row -> row.get("code")).toList());
        for (CSVRecord row : revised.rows()) {
            add(connection, list, row);
            explain(connection, list, row);
        }
        if (asShipped) {
            order(connection, list, revised);
        }
    }

    private static List<String> codes(Connection connection, TermList list) throws SQLException {
        List<String> codes = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select code from " + list.table() + " order by position")) {
            while (rows.next()) {
                codes.add(rows.getString(1));
            }
        }
        return codes;
    }

    /** Nothing where an admin has given the code or the name to a term. */
    private static void add(Connection connection, TermList list, CSVRecord row) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("insert into " + list.table() + " (code, name, name_en, includes, position)"
                        + " select ?, ?, ?, ?, coalesce(max(position), -1) + 1 from " + list.table()
                        + " having not exists (select 1 from " + list.table() + " where code = ? or name = ?)")) {
            statement.setString(1, row.get("code"));
            statement.setString(2, row.get("name_ja"));
            statement.setString(3, row.get("name_en"));
            statement.setString(4, row.get("includes"));
            statement.setString(5, row.get("code"));
            statement.setString(6, row.get("name_ja"));
            statement.executeUpdate();
        }
    }

    private static void explain(Connection connection, TermList list, CSVRecord row) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("update " + list.table()
                + " set definition = ?, excludes = ?, includes = case when version = 0 then ? else includes end"
                + " where code = ?")) {
            statement.setString(1, row.get("definition"));
            statement.setString(2, row.get("excludes"));
            statement.setString(3, row.get("includes"));
            statement.setString(4, row.get("code"));
            statement.executeUpdate();
        }
    }

    private static void order(Connection connection, TermList list, ClasspathCsv revised) throws SQLException {
        String[] codes = revised.rows().stream().map(row -> row.get("code")).toArray(String[]::new);
        try (PreparedStatement statement = connection.prepareStatement("update " + list.table()
                + " t set position = place - 1 from unnest(?::text[]) with ordinality as revised (code, place)"
                + " where t.code = revised.code")) {
            statement.setArray(1, connection.createArrayOf("text", codes));
            statement.executeUpdate();
        }
    }

    private static void split(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "insert into term_split (vocabulary, code, successor, position) values (?, ?, ?, ?)")) {
            int position = 0;
            for (CSVRecord row : SPLITS.rows()) {
                statement.setString(1, row.get("vocabulary"));
                statement.setString(2, row.get("code"));
                statement.setString(3, row.get("successor"));
                statement.setInt(4, position++);
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("35.1");
    }

    @Override
    public String getDescription() {
        return "revised terms";
    }

    @Override
    public Integer getChecksum() {
        return 31 * (31 * TARGET_GROUPS.checksum() + APPROACHES.checksum()) + SPLITS.checksum();
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }
}
