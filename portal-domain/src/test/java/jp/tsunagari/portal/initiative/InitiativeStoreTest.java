package jp.tsunagari.portal.initiative;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import jp.tsunagari.portal.DomainTest;
import jp.tsunagari.portal.StoredDocument;
import jp.tsunagari.portal.card.CardHistoryStore;
import jp.tsunagari.portal.card.CardHistoryStore.CardVersion;
import jp.tsunagari.portal.card.CardKey;
import jp.tsunagari.portal.card.CardStore.StaleCardException;
import jp.tsunagari.portal.card.Change;
import jp.tsunagari.portal.card.ChangeKind;
import jp.tsunagari.portal.effort.Effort;
import jp.tsunagari.portal.effort.EffortKind;
import jp.tsunagari.portal.organisation.OrganisationCard;
import jp.tsunagari.portal.organisation.OrganisationDetails;
import jp.tsunagari.portal.organisation.OrganisationStore;
import jp.tsunagari.portal.outcome.MetricAmount;
import jp.tsunagari.portal.outcome.MetricBasis;
import jp.tsunagari.portal.outcome.MetricKind;
import jp.tsunagari.portal.outcome.MetricOrigin;
import jp.tsunagari.portal.outcome.MetricQuote;
import jp.tsunagari.portal.outcome.MetricScope;
import jp.tsunagari.portal.outcome.OutcomeMetric;
import jp.tsunagari.portal.outcome.PeopleCount;
import jp.tsunagari.portal.shared.SectionKind;
import jp.tsunagari.portal.shared.SourceReference;
import jp.tsunagari.portal.vocabulary.AssignedTerm;
import jp.tsunagari.portal.vocabulary.TermRole;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Transactional;

/** What is stored comes back whole; on a real PostgreSQL, and rolled back. */
@DomainTest
@Transactional
class InitiativeStoreTest {

    @Autowired
    private Initiatives initiatives;

    @Autowired
    private InitiativeStore cards;

    @Autowired
    private CardHistoryStore history;

    @Autowired
    private OrganisationStore organisations;

    @Autowired
    private EntityManager entityManager;

    @Autowired
    private JdbcTemplate jdbc;

    private @Nullable SourceReference source;

    @BeforeEach
    void takeADocumentIn() {
        source = StoredDocument.add(jdbc);
    }

    @Test
    void everythingThatIsSaidComesBackInItsOrder() {
        long organisation = organisation("つなぐ会");
        InitiativeDetails details = new InitiativeDetails(
                "縁側の会",
                List.of("茶会", "散歩"),
                List.of("一人暮らしの人", "その家族"),
                Set.of(AssignedTerm.main("elderly"), new AssignedTerm("living-alone", TermRole.ALSO)),
                AssignedTerm.allMain("gathering-place"),
                List.of(new WorkRegion("13101", RegionBasis.TEXT), new WorkRegion("04", RegionBasis.HEADER)),
                List.of(new InitiativeSection(SectionKind.RESULTS, "取組の成果", "30名が参加した。", 3, 4)),
                List.of(metric()),
                List.of(effort()),
                List.of(new ReadingNote("SECTION_EMPTY", "空です。", 7)),
                List.of());
        String slug = add(key(organisation, 2031, 1), "つなぐ会", details, source());
        forget();

        InitiativeView found = initiatives.findBySlug(slug).orElseThrow();
        assertThat(slug).isEqualTo("2031-つなぐ会");
        assertThat(found.summary().title()).isEqualTo(new InitiativeTitle("縁側の会", TitleOrigin.DOCUMENT));
        assertThat(found.summary().approachItems()).containsExactly("茶会", "散歩");
        assertThat(found.summary().targetPhrases()).containsExactly("一人暮らしの人", "その家族");
        assertThat(found.summary().targetGroups()).containsExactlyInAnyOrder("elderly", "living-alone");
        assertThat(found.summary().targetTerms()).contains(new AssignedTerm("living-alone", TermRole.ALSO));
        assertThat(found.summary().regions()).isEqualTo(details.regions());
        assertThat(found.summary().metrics()).singleElement().satisfies(metric -> {
            assertThat(metric.value()).isEqualByComparingTo("30");
            assertThat(metric.scope())
                    .isEqualTo(new MetricScope(MetricBasis.TOTAL, null, PeopleCount.UNIQUE, "2025年度", "住民"));
            assertThat(metric.quote()).isEqualTo("30名が参加した");
        });
        assertThat(found.sections()).isEqualTo(details.sections());
        assertThat(found.efforts()).containsExactly(effort());
        assertThat(found.notes()).isEqualTo(details.notes());
        assertThat(found.source()).isEqualTo(source());
    }

    @Test
    void theSameInitiativeIsNotAddedTwiceEvenWithoutAYear() {
        long organisation = organisation("つなぐ会");
        add(key(organisation, null, 1), "つなぐ会", nothing(), source());
        forget();
        assertThatIllegalStateException()
                .isThrownBy(() -> add(key(organisation, null, 1), "つなぐ会", nothing(), source()));
        assertThat(add(key(organisation, null, 2), "つなぐ会", nothing(), source())).isEqualTo("つなぐ会-2");
    }

    @Test
    void withoutTitleAndApproachItSaysThatThereIsNone() {
        String slug = add(key(organisation("つなぐ会"), 2031, 1), "つなぐ会", nothing(), source());
        forget();
        assertThat(initiatives.findBySlug(slug).orElseThrow().summary().title())
                .isEqualTo(new InitiativeTitle("取組名の記載なし", TitleOrigin.DERIVED));
    }

    @Test
    void everyChangeIsAVersionAndNoChangeIsNone() {
        InitiativeCard card = added();
        InitiativeCard same = cards.change(card.id(), card.version(), card.details(), edit("何も変えない"));
        assertThat(same).isEqualTo(card);
        assertThat(versions(card)).hasSize(1);

        InitiativeCard edited = cards.change(card.id(), card.version(), titled("縁側の集い"), edit("名が変わった"));
        assertThat(edited.version()).isGreaterThan(card.version());
        assertThat(edited.dates().edited()).isNotNull();
        assertThat(versions(card)).first().satisfies(version -> {
            assertThat(version.number()).isEqualTo(2);
            assertThat(version.fields()).containsExactly("title");
            assertThat(version.change().reason()).isEqualTo("名が変わった");
        });
        assertThat(history.content(CardKey.initiative(card.id()), 1).map(InitiativeShape.TYPE::read))
                .hasValue(card.details());
        assertThat(initiatives.findBySlug(card.slug()).orElseThrow().summary().title())
                .isEqualTo(new InitiativeTitle("縁側の集い", TitleOrigin.EDITED));
    }

    @Test
    void aStaleFormChangesNothing() {
        InitiativeCard card = added();
        cards.change(card.id(), card.version(), titled("甲"), edit("先の人"));
        assertThatExceptionOfType(StaleCardException.class)
                .isThrownBy(() -> cards.change(card.id(), card.version(), titled("乙"), edit("後の人")));
        assertThat(cards.find(card.id()).orElseThrow().details().title()).isEqualTo("甲");
    }

    @Test
    void whatTheDocumentSaidStaysBesideWhatPeopleMadeOfIt() {
        InitiativeCard card = added();
        cards.change(card.id(), card.version(), titled("縁側の集い"), edit("名が変わった"));
        assertThat(cards.base(card.id())).hasValue(titled("縁側の会"));
        cards.rebase(card.id(), titled("縁側の会（改訂）"), source());
        assertThat(cards.base(card.id())).hasValue(titled("縁側の会（改訂）"));
        assertThat(cards.find(card.id()).orElseThrow().details().title()).isEqualTo("縁側の集い");
    }

    @Test
    void aWithdrawnInitiativeIsInNoAnswerUntilItIsReinstated() {
        InitiativeCard card = added();
        long count = initiatives.count();
        cards.withdraw(card.id(), card.version(), Change.by(ChangeKind.WITHDRAWN, 1, "試験", null));
        forget();
        assertThat(initiatives.findBySlug(card.slug())).isEmpty();
        assertThat(initiatives.isWithdrawn(card.slug())).isTrue();
        assertThat(initiatives.count()).isEqualTo(count - 1);
        assertThat(initiatives.views(List.of(card.id()))).isEmpty();
        assertThat(initiatives.ids()).doesNotContain(card.id());
        cards.reinstate(card.id(), Change.by(ChangeKind.REINSTATED, 1, "試験", null));
        forget();
        assertThat(initiatives.findBySlug(card.slug())).isPresent();
    }

    @Test
    void theDatabaseRefusesToForgetHistory() {
        added();
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> jdbc.update("update card_version set reason = 'anders'"))
                .withMessageContaining("only ever added to");
    }

    private InitiativeCard added() {
        return cards.add(
                key(organisation("つなぐ会"), 2031, 1),
                "つなぐ会",
                titled("縁側の会"),
                source(),
                Change.imported("試験", source().importRunId()));
    }

    private static InitiativeDetails titled(String title) {
        return new InitiativeDetails(
                title,
                List.of("茶会"),
                List.of(),
                Set.of(),
                Set.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private static Change edit(String reason) {
        return Change.by(ChangeKind.EDITED, 1, "試験", reason);
    }

    private List<CardVersion> versions(InitiativeCard card) {
        return history.versions(CardKey.initiative(card.id()));
    }

    @Test
    void twoOrganisationsOfOneSlugAreToldApart() {
        organisation("つなぐ・会");
        organisation("つなぐ-会");
        forget();
        assertThat(organisations.findByCoreName("つなぐ・会").map(OrganisationCard::slug))
                .hasValue("つなぐ-会");
        assertThat(organisations.findByCoreName("つなぐ-会").map(OrganisationCard::slug))
                .hasValue("つなぐ-会-2");
    }

    private long organisation(String name) {
        return organisations
                .add(OrganisationDetails.named(name), null, Change.by(ChangeKind.ADDED, 1, "試験", null))
                .id();
    }

    private static InitiativeKey key(long organisation, @Nullable Integer year, int ordinal) {
        return new InitiativeKey("調査", year, organisation, ordinal);
    }

    private static InitiativeDetails nothing() {
        return InitiativeDetails.EMPTY;
    }

    private String add(InitiativeKey key, String organisationName, InitiativeDetails details, SourceReference source) {
        return cards.add(key, organisationName, details, source, Change.imported("試験", source.importRunId()))
                .slug();
    }

    private static OutcomeMetric metric() {
        return new OutcomeMetric(
                "参加者",
                MetricKind.PARTICIPANTS,
                MetricAmount.of(BigDecimal.valueOf(30), "名"),
                new MetricScope(MetricBasis.TOTAL, null, PeopleCount.UNIQUE, "2025年度", "住民"),
                new MetricQuote("30名が参加した", SectionKind.RESULTS, 3),
                true,
                MetricOrigin.DOCUMENT);
    }

    private static Effort effort() {
        return new Effort(
                EffortKind.DIFFICULTY,
                "会場の確保に苦労した。",
                new MetricQuote("会場の確保に苦労した。", SectionKind.RESULTS, 4),
                MetricOrigin.DOCUMENT);
    }

    private SourceReference source() {
        return Objects.requireNonNull(source);
    }

    private void forget() {
        entityManager.flush();
        entityManager.clear();
    }
}
