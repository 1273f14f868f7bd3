package jp.tsunagari.portal.initiative;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import jp.tsunagari.portal.organisation.OrganisationDetails;
import jp.tsunagari.portal.organisation.OrganisationView;
import jp.tsunagari.portal.organisation.Organisations;
import jp.tsunagari.portal.outcome.MetricKind;
import jp.tsunagari.portal.outcome.MetricOrigin;
import jp.tsunagari.portal.outcome.OutcomeMetric;
import jp.tsunagari.portal.outcome.Precision;
import jp.tsunagari.portal.shared.SectionKind;
import jp.tsunagari.portal.shared.SourceReference;
import jp.tsunagari.portal.testing.PortalTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;

/** What is stored comes back whole; on a real PostgreSQL, and rolled back. */
@PortalTest
@Transactional
class InitiativeStoreTests {

    @Autowired
    private Initiatives initiatives;

    @Autowired
    private Organisations organisations;

    @Autowired
    private EntityManager entityManager;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private MockMvcTester mvc;

    @Test
    void everythingThatIsSaidComesBackInItsOrder() {
        long organisation = organisation("つなぐ会");
        InitiativeDetails details = new InitiativeDetails(
                "縁側の会",
                List.of("茶会", "散歩"),
                List.of("一人暮らしの人", "その家族"),
                Set.of("elderly", "living-alone"),
                Set.of("gathering-place"),
                List.of(new WorkRegion("13101", RegionBasis.TEXT), new WorkRegion("04", RegionBasis.HEADER)),
                List.of(new Section(SectionKind.RESULTS, "取組の成果", "30名が参加した。", 3, 4)),
                List.of(metric()),
                List.of(new ReadingNote("SECTION_EMPTY", "空です。", 7)));
        String slug = initiatives.add(key(organisation, 2031, 1), "つなぐ会", details, source());
        forget();

        InitiativeView found = initiatives.findBySlug(slug).orElseThrow();
        assertThat(slug).isEqualTo("2031-つなぐ会");
        assertThat(found.summary().title()).isEqualTo(new InitiativeTitle("縁側の会", TitleOrigin.DOCUMENT));
        assertThat(found.summary().approachItems()).containsExactly("茶会", "散歩");
        assertThat(found.summary().targetPhrases()).containsExactly("一人暮らしの人", "その家族");
        assertThat(found.summary().targetGroups()).containsExactlyInAnyOrder("elderly", "living-alone");
        assertThat(found.summary().regions()).isEqualTo(details.regions());
        assertThat(found.summary().metrics()).singleElement().satisfies(metric -> {
            assertThat(metric.value()).isEqualByComparingTo("30");
            assertThat(metric.quote()).isEqualTo("30名が参加した");
        });
        assertThat(found.sections()).isEqualTo(details.sections());
        assertThat(found.notes()).isEqualTo(details.notes());
        assertThat(found.source()).isEqualTo(source());
    }

    @Test
    void theSameInitiativeIsNotAddedTwiceEvenWithoutAYear() {
        long organisation = organisation("つなぐ会");
        initiatives.add(key(organisation, null, 1), "つなぐ会", nothing(), source());
        forget();
        assertThatIllegalStateException()
                .isThrownBy(() -> initiatives.add(key(organisation, null, 1), "つなぐ会", nothing(), source()));
        assertThat(initiatives.add(key(organisation, null, 2), "つなぐ会", nothing(), source()))
                .isEqualTo("つなぐ会-2");
    }

    @Test
    void withoutTitleAndApproachItSaysThatThereIsNone() {
        String slug = initiatives.add(key(organisation("つなぐ会"), 2031, 1), "つなぐ会", nothing(), source());
        forget();
        assertThat(initiatives.findBySlug(slug).orElseThrow().summary().title())
                .isEqualTo(new InitiativeTitle("取組名の記載なし", TitleOrigin.DERIVED));
        assertThat(mvc.get().uri("/initiatives/{slug}", slug))
                .hasStatusOk()
                .bodyText()
                .contains("記載なし")
                .doesNotContain("null");
    }

    @Test
    void anOldSlugLeadsToTheNewOneForGood() {
        jdbc.update("insert into initiative_slug_alias select id, '昔の名' from initiative where slug = '2025-switch'");
        assertThat(mvc.get().uri("/initiatives/{slug}", "昔の名"))
                .hasStatus(HttpStatus.MOVED_PERMANENTLY)
                .hasRedirectedUrl("/initiatives/2025-switch");
    }

    @Test
    void twoOrganisationsOfOneSlugAreToldApart() {
        organisation("つなぐ・会");
        organisation("つなぐ-会");
        forget();
        assertThat(organisations.findByCoreName("つなぐ・会").map(OrganisationView::slug))
                .hasValue("つなぐ-会");
        assertThat(organisations.findByCoreName("つなぐ-会").map(OrganisationView::slug))
                .hasValue("つなぐ-会-2");
    }

    private long organisation(String name) {
        return organisations.add(
                new OrganisationDetails(name, null, name, List.of(), null, null, List.of(), null, null), null);
    }

    private static InitiativeKey key(long organisation, @Nullable Integer year, int ordinal) {
        return new InitiativeKey("調査", year, organisation, ordinal);
    }

    private static InitiativeDetails nothing() {
        return new InitiativeDetails(
                null, List.of(), List.of(), Set.of(), Set.of(), List.of(), List.of(), List.of(), List.of());
    }

    private static OutcomeMetric metric() {
        return new OutcomeMetric(
                "参加者",
                MetricKind.PARTICIPANTS,
                BigDecimal.valueOf(30),
                null,
                "名",
                Precision.EXACT,
                false,
                null,
                null,
                "30名が参加した",
                SectionKind.RESULTS,
                3,
                true,
                MetricOrigin.DOCUMENT);
    }

    private SourceReference source() {
        Long run = jdbc.queryForObject("select min(id) from import_run", Long.class);
        return new SourceReference(run == null ? 0 : run, 1, 9);
    }

    private void forget() {
        entityManager.flush();
        entityManager.clear();
    }
}
