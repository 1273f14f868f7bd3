package jp.tsunagari.portal.api.export;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** The tabular files beside those of the data set, and the routes of all. */
final class ComputedTables {

    /** Made of the catalogue on demand, each in every shape that it can have. */
    static final List<Computed> ALL = Stream.concat(
                    Stream.of("target approach", "region target", "region approach", "target metric", "approach metric")
                            .map(crossing -> crossing.split(" "))
                            .map(crossing ->
                                    new Computed("/matrix.csv", "?rows=" + crossing[0] + "&columns=" + crossing[1])),
                    Stream.of(
                            new Computed("/compare/groups.csv", "?a.target=elderly&b.target=children"),
                            new Computed("/compare/groups.csv", "?a.region=01&b.q=支援"),
                            new Computed("/compare.csv", "?id=1&id=2"),
                            new Computed("/compare.csv", "?id=3&id=7&id=12&id=19")))
            .toList();

    /** Of admins and of one person's own, with the types of their columns; they are in no public dictionary. */
    static final Map<String, List<String>> NOT_PUBLISHED = Map.of(
            "/admin/audit.csv",
            List.of("id", "text", "text", "text", "number", "text", "text", "text", "text", "details", "text"),
            "/admin/searches.csv",
            List.of("text", "number", "number", "number", "number", "list", "list", "date"),
            "/admin/usage.csv",
            List.of("text", "text", "text", "text", "text", "number"),
            "/admin/thesaurus.csv",
            List.of("text", "text", "text", "list", "list", "list", "list", "list", "prose", "list"),
            "/shortlist.csv?id=1&id=2&mark=1.adopt&name=縁側市",
            List.of("id", "text", "prose", "text", "text", "text", "text"));

    /** Laid out for paper; for programs the same is in {@code /compare.csv}. */
    static final List<String> FOR_PEOPLE = List.of("/compare.xlsx");

    private ComputedTables() {}

    /** Patterns of all addresses that answer with a table. */
    static List<String> routes() throws IOException {
        try (InputStream file = Objects.requireNonNull(
                ComputedTables.class.getResourceAsStream("/jp/tsunagari/portal/security/routes.txt"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.startsWith("GET"))
                    .map(line -> line.split("\\s+", 3)[1])
                    .filter(route -> route.matches(".*\\.(csv|tsv|xlsx|ods)"))
                    .toList();
        }
    }

    /** An address of a file. */
    record Computed(String path, String query) {

        String address() {
            return path + query;
        }
    }
}
