package jp.tsunagari.portal.home;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Checksums of the catalogue in a database. */
final class CatalogueRows {

    private static final List<String> TABLES = List.of(
            "organisation",
            "organisation_representative",
            "organisation_address_region",
            "initiative",
            "initiative_approach_item",
            "initiative_target_phrase",
            "initiative_target_group",
            "initiative_approach",
            "initiative_region",
            "initiative_section",
            "initiative_warning",
            "outcome_metric",
            "initiative_effort",
            "card_version",
            "import_base",
            "import_effect",
            "import_warning",
            "catalogue_revision",
            "catalogue_change");

    private static final List<String> CONTENTS = List.of(
            "select slug, name, legal_form, address, website, message from organisation",
            "select slug, title, title_origin, programme, fiscal_year, ordinal, withdrawn_at, first_line, last_line"
                    + " from initiative",
            "select i.slug, s.position, s.kind, s.heading, s.body from initiative_section s"
                    + " join initiative i on i.id = s.initiative_id",
            "select i.slug, m.position, m.label, m.kind, m.value, m.unit, m.quote from outcome_metric m"
                    + " join initiative i on i.id = m.initiative_id",
            "select i.slug, r.position, r.region_code, r.basis from initiative_region r"
                    + " join initiative i on i.id = r.initiative_id",
            // Without the two sets of an initiative, which every start of Java writes in another order.
            "select coalesce(i.slug, o.slug), b.card_kind, b.first_line, b.content - 'targetGroups' - 'approaches'"
                    + " from import_base b"
                    + " left join initiative i on b.card_kind = 'INITIATIVE' and i.id = b.card_id"
                    + " left join organisation o on b.card_kind = 'ORGANISATION' and o.id = b.card_id");

    private CatalogueRows() {}

    /** Every row as it is, the numbers and times included that no reader sees; also of the history. */
    static Map<String, String> all(Connection connection) throws SQLException {
        Map<String, String> sums = new LinkedHashMap<>();
        for (String table : TABLES) {
            sums.put(table, sum(connection, "select * from " + table));
        }
        return sums;
    }

    /** What the catalogue says, whenever and as the how manieth it was written. */
    static Map<String, String> contents(Connection connection) throws SQLException {
        Map<String, String> sums = new LinkedHashMap<>();
        for (String query : CONTENTS) {
            sums.put(query, sum(connection, query));
        }
        return sums;
    }

    private static String sum(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("select count(*) || ' ' || coalesce(md5(string_agg(t::text, ''"
                        + " order by t::text)), '') from (" + query + ") t")) {
            found.next();
            return found.getString(1);
        }
    }
}
