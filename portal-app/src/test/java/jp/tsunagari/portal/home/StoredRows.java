package jp.tsunagari.portal.home;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** All rows of a database, to be looked for in the same database under a later schema. */
final class StoredRows {

    private static final String TABLES =
            "select tablename from pg_tables where schemaname = 'public' order by tablename";

    private static final String VALUES = "select n, e.key, e.value::text from (select row_number() over () as n,"
            + " to_jsonb(t) as whole from %s t) r, jsonb_each(r.whole) e order by n";

    /** Of each table, its rows as values by column. */
    private final Map<String, List<Map<String, String>>> tables;

    private StoredRows(Map<String, List<Map<String, String>>> tables) {
        this.tables = tables;
    }

    static StoredRows of(Connection connection) throws SQLException {
        Map<String, List<Map<String, String>>> tables = new LinkedHashMap<>();
        try (PreparedStatement query = connection.prepareStatement(TABLES);
                ResultSet names = query.executeQuery()) {
            while (names.next()) {
                tables.put(names.getString(1), rows(connection, names.getString(1)));
            }
        }
        return new StoredRows(tables);
    }

    private static List<Map<String, String>> rows(Connection connection, String table) throws SQLException {
        Map<Long, Map<String, String>> rows = new TreeMap<>();
        try (PreparedStatement query = connection.prepareStatement(VALUES.formatted(table));
                ResultSet values = query.executeQuery()) {
            while (values.next()) {
                rows.computeIfAbsent(values.getLong(1), number -> new TreeMap<>())
                        .put(values.getString(2), values.getString(3));
            }
        }
        return new ArrayList<>(rows.values());
    }

    /** The number of rows of a table; 0 if there is none. */
    int count(String table) {
        return tables.getOrDefault(table, List.of()).size();
    }

    /**
     * What is in these rows and not in later ones, a line each: a row of which a column or a value is not there any more.
     *
     * @param rewritten tables, and columns as {@code table.column}, that a migration or the portal itself may change
     */
    List<String> missingIn(StoredRows later, Set<String> rewritten) {
        List<String> missing = new ArrayList<>();
        tables.forEach((table, rows) -> {
            if (!rewritten.contains(table) && !rows.isEmpty()) {
                Set<String> columns = new TreeSet<>(rows.get(0).keySet());
                columns.removeIf(column -> rewritten.contains(table + "." + column));
                Set<Map<String, String>> found = later.tables.getOrDefault(table, List.of()).stream()
                        .map(row -> only(columns, row))
                        .collect(Collectors.toSet());
                rows.stream()
                        .map(row -> only(columns, row))
                        .filter(row -> !found.contains(row))
                        .forEach(row -> missing.add(table + " " + row));
            }
        });
        return missing;
    }

    private static Map<String, String> only(Set<String> columns, Map<String, String> row) {
        Map<String, String> some = new TreeMap<>(row);
        some.keySet().retainAll(columns);
        return some;
    }
}
