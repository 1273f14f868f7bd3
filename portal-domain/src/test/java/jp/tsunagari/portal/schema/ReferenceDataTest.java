package jp.tsunagari.portal.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Set;
import jp.tsunagari.portal.DomainTest;
import jp.tsunagari.portal.StoredDocument;
import jp.tsunagari.portal.account.Role;
import jp.tsunagari.portal.account.UserAccounts;
import jp.tsunagari.portal.card.Change;
import jp.tsunagari.portal.initiative.InitiativeDetails;
import jp.tsunagari.portal.initiative.InitiativeKey;
import jp.tsunagari.portal.initiative.InitiativeStore;
import jp.tsunagari.portal.initiative.RegionBasis;
import jp.tsunagari.portal.initiative.WorkRegion;
import jp.tsunagari.portal.organisation.FoundingDate;
import jp.tsunagari.portal.organisation.OrganisationDetails;
import jp.tsunagari.portal.organisation.OrganisationStore;
import jp.tsunagari.portal.region.RegionDirectory;
import jp.tsunagari.portal.shared.SourceReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Transactional;

/** The controlled terms in the database, and what it refuses. */
@DomainTest
@Transactional
class ReferenceDataTest {

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private RegionDirectory directory;

    @Autowired
    private OrganisationStore organisations;

    @Autowired
    private InitiativeStore initiatives;

    @Autowired
    private UserAccounts accounts;

    @Autowired
    private EntityManager entityManager;

    @Test
    void allOfJapanIsThere() {
        assertThat(count("kind = 'PREFECTURE'")).isEqualTo(47);
        assertThat(count("kind in ('CITY', 'SPECIAL_WARD', 'TOWN', 'VILLAGE')")).isEqualTo(1741);
        assertThat(count("kind = 'SPECIAL_WARD'")).isEqualTo(23);
        assertThat(count("kind = 'WARD'")).isEqualTo(171);
        assertThat(count("kind = 'NATION'")).isEqualTo(1);
    }

    @Test
    void theProgramAndTheDatabaseKnowTheSameRegions() {
        assertThat(directory.all())
                .hasSize((int) count("true"))
                .allSatisfy(region -> assertThat(count("code = '" + region.code() + "' and name = '" + region.name()
                                + "' and reading = '" + region.reading() + "'"))
                        .isEqualTo(1));
    }

    @Test
    void aWardKnowsItsCity() {
        assertThat(jdbc.queryForObject(
                        "select c.name from region w join region c on c.code = w.city_code where w.code = '01107'",
                        String.class))
                .isEqualTo("札幌市");
        assertThat(count("kind = 'WARD' and city_code not in (select code from region where kind = 'CITY')"))
                .isZero();
    }

    @Test
    void vocabulariesAreThere() {
        assertThat(jdbc.queryForObject("select count(*) from target_group", Long.class))
                .isEqualTo(27);
        assertThat(jdbc.queryForObject("select count(*) from approach", Long.class))
                .isEqualTo(19);
        assertThat(jdbc.queryForObject("select count(*) from legal_form", Long.class))
                .isEqualTo(11);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "insert into region values ('99999', '01', null, '無町', 'なしちょう', 'TOWN')",
                "insert into region values ('01999', '01', null, '無町', 'Nashi', 'TOWN')",
                "insert into region values ('01999', '01', null, '札幌市', 'さっぽろし', 'CITY')",
                "insert into region values ('01999', '01', null, '東区', 'ひがしく', 'WARD')",
                "insert into region values ('1', null, null, '無県', 'なしけん', 'PREFECTURE')",
                "update initiative set title = null where title_origin = 'DOCUMENT'",
                "update initiative set last_line = first_line - 1",
                "update initiative set slug = (select min(slug) from initiative)",
                "update initiative_region set region_code = '99999'",
                "update organisation set website = 'javascript:alert(1)'",
                "update organisation set founded_month = 13",
                "update organisation set founded_year = null",
                "update organisation set identity_key = 'with space'",
                "update import_run set state = 'RUNNING'",
                "update import_run set failure_reason = 'none'",
                "update source_document set sha256 = 'ABC'",
                "update user_account set password_hash = 'plain'",
                "delete from import_run",
                "delete from region where code = '01100'",
                "insert into outcome_metric (initiative_id, position, label, kind, value, unit, precision, cumulative,"
                        + " outcome, origin) select min(id), 999, '参加者', 'PARTICIPANTS', 5, '名', 'EXACT', false, true,"
                        + " 'DOCUMENT' from initiative",
                "insert into outcome_metric (initiative_id, position, label, kind, value, value_to, unit, precision,"
                        + " cumulative, outcome, origin) select min(id), 999, '参加者', 'PARTICIPANTS', 5, 4, '名', 'EXACT',"
                        + " false, true, 'EDITED' from initiative",
            })
    void theDatabaseRefusesWhatMakesNoSense(String statement) {
        storeOneOfEverything();
        assertThatThrownBy(() -> jdbc.execute(statement)).isInstanceOf(DataIntegrityViolationException.class);
    }

    /** What the statements above change. */
    private void storeOneOfEverything() {
        SourceReference source = StoredDocument.add(jdbc);
        Change imported = Change.imported("試験", source.importRunId());
        FoundingDate founded = new FoundingDate(2001, 4, null);
        long organisation = organisations
                .add(
                        new OrganisationDetails(
                                "つなぐ会", null, null, "つなぐ会", List.of(), founded, null, List.of(), null, null, null,
                                List.of()),
                        source,
                        imported)
                .id();
        InitiativeDetails details = new InitiativeDetails(
                "縁側の会",
                List.of(),
                List.of(),
                Set.of(),
                Set.of(),
                List.of(new WorkRegion("13101", RegionBasis.TEXT)),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
        for (int ordinal = 1; ordinal <= 2; ordinal++) {
            initiatives.add(new InitiativeKey("調査", 2025, organisation, ordinal), "つなぐ会", details, source, imported);
        }
        accounts.add("schema-test", "{noop}quiet harbour at dawn", Role.STAFF);
        entityManager.flush();
    }

    private long count(String condition) {
        Long count = jdbc.queryForObject("select count(*) from region where " + condition, Long.class);
        return count == null ? 0 : count;
    }
}
