package jp.tsunagari.portal.search.names;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads of every organisation what it is found by, in one statement. */
@Component
class OrganisationNameStore {

    private static final String BETWEEN = "\n";

    private final JdbcClient jdbc;

    OrganisationNameStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<NameRow> all() {
        return jdbc.sql("""
                select o.id, o.version, o.identity_key, o.legal_form, o.updated_at,
                       o.name, o.core_name, o.reading, o.address, o.message,
                       (select string_agg(r.region_code, E'\\n' order by r.position)
                        from organisation_address_region r where r.organisation_id = o.id) as regions,
                       (select string_agg(p.name, E'\\n' order by p.position)
                        from organisation_representative p where p.organisation_id = o.id) as people
                from organisation o
                """).query((row, number) -> read(row)).list();
    }

    private static NameRow read(ResultSet row) throws SQLException {
        return new NameRow(
                row.getLong("id"),
                row.getLong("version"),
                row.getString("identity_key"),
                row.getString("legal_form"),
                row.getTimestamp("updated_at").toInstant(),
                lines(row.getString("regions")),
                new Said(
                        row.getString("name"),
                        row.getString("core_name"),
                        row.getString("reading"),
                        Stream.of(row.getString("address"), row.getString("message"))
                                .flatMap(Stream::ofNullable)
                                .toList(),
                        lines(row.getString("people"))));
    }

    private static List<String> lines(@Nullable String joined) {
        return joined == null ? List.of() : List.of(joined.split(BETWEEN));
    }

    /**
     * An organisation.
     *
     * @param version grows with every change of the organisation
     * @param form code of its legal form, null where unknown
     * @param seat codes of the regions that its address lies in
     */
    record NameRow(
            long id,
            long version,
            String identityKey,
            @Nullable String form,
            Instant updatedAt,
            List<String> seat,
            Said said) {}

    /** What it is called, and what is said of it. */
    record Said(String name, String coreName, @Nullable String reading, List<String> texts, List<String> people) {

        /** Of one whose words are made ready. */
        static final Said NONE = new Said("", "", null, List.of(), List.of());
    }
}
