package jp.tsunagari.portal.load;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** The tables of the catalogue, each after those that it refers to. */
final class CatalogueTables {

    final CopyTable organisation = new CopyTable(
            "organisation",
            "id, slug, name, legal_form, core_name, identity_key, founded_year, founded_month, address, website, message,"
                    + " created_at, updated_at, version");
    final CopyTable representative =
            new CopyTable("organisation_representative", "organisation_id, position, name, role");
    final CopyTable seat = new CopyTable("organisation_address_region", "organisation_id, position, region_code");
    final CopyTable initiative = new CopyTable(
            "initiative",
            "id, organisation_id, fiscal_year, programme, ordinal, slug, title, title_origin, import_run_id, first_line,"
                    + " last_line, published_at, imported_at, version");
    final CopyTable approachItem = new CopyTable("initiative_approach_item", "initiative_id, position, text");
    final CopyTable targetPhrase = new CopyTable("initiative_target_phrase", "initiative_id, position, text");
    final CopyTable section =
            new CopyTable("initiative_section", "initiative_id, position, kind, heading, body, first_line, last_line");
    final CopyTable region = new CopyTable("initiative_region", "initiative_id, position, region_code, basis");
    final CopyTable targetGroup = new CopyTable("initiative_target_group", "initiative_id, target_group");
    final CopyTable approach = new CopyTable("initiative_approach", "initiative_id, approach");
    final CopyTable metric = new CopyTable(
            "outcome_metric",
            "initiative_id, position, label, kind, value, unit, precision, cumulative, quote, section, line, outcome,"
                    + " origin");

    void send(Connection connection) throws SQLException {
        for (CopyTable table : List.of(
                organisation,
                representative,
                seat,
                initiative,
                approachItem,
                targetPhrase,
                section,
                region,
                targetGroup,
                approach,
                metric)) {
            table.send(connection);
        }
    }
}
