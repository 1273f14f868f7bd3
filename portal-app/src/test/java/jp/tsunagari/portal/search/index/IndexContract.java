package jp.tsunagari.portal.search.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.function.LongConsumer;
import jp.tsunagari.portal.catalogue.CatalogueChanges;
import jp.tsunagari.portal.catalogue.CatalogueRevisions;
import jp.tsunagari.portal.initiative.Initiatives;
import jp.tsunagari.portal.message.Messages;
import jp.tsunagari.portal.search.CheckedDays;
import jp.tsunagari.portal.search.Filters;
import jp.tsunagari.portal.search.SearchRequest;
import jp.tsunagari.portal.search.query.NearTerms;
import jp.tsunagari.portal.search.query.QueryParser;
import jp.tsunagari.portal.testing.OfficersTest;
import jp.tsunagari.portal.testing.Patience;
import org.hibernate.search.mapper.pojo.standalone.mapping.CloseableSearchMapping;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Index and database agree, whatever happened in between, whichever engine holds the index. */
@OfficersTest
abstract class IndexContract {

    static final Duration PATIENCE = Patience.BY_THE_CLOCK;

    @Autowired
    DocumentAssembler assembler;

    @Autowired
    CatalogueRevisions revisions;

    @Autowired
    private CatalogueChanges changes;

    @Autowired
    Initiatives initiatives;

    @Autowired
    Fingerprint fingerprint;

    @Autowired
    private IndexLeadership leadership;

    @Autowired
    QueryParser parser;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private NearTerms nearTerms;

    @Autowired
    private CheckedDays checks;

    @Autowired
    private PlatformTransactionManager transactions;

    CloseableSearchMapping mapping;
    IndexStore store;
    private Indexing indexing;
    IndexFollower follower;

    /** Where the index of one test lives. */
    abstract SearchProperties properties();

    @BeforeEach
    void open() {
        mapping = new SearchConfiguration().searchMapping(properties());
        store = new IndexStore(mapping, Messages.ofClasspath());
        indexing = new Indexing(store, assembler, revisions, initiatives, fingerprint, Messages.ofClasspath());
        follower = new IndexFollower(indexing, revisions, leadership, Messages.ofClasspath());
    }

    @AfterEach
    void close() {
        follower.stop();
        mapping.close();
    }

    @Test
    void anEmptyFolderIsFilled() {
        follow();

        assertThat(size()).isEqualTo(initiatives.count()).isPositive();
        assertThat(store.state()).get().extracting(IndexState::revision).isEqualTo(revisions.current());
    }

    @Test
    void whatIsUpToDateIsLeftAlone() {
        follow();
        follower.stop();

        assertThat(indexing.prepare()).isFalse();
    }

    @Test
    void documentsMadeByOtherCodeAreMadeAnew() {
        follow();
        follower.stop();
        store.commit(new IndexState(IndexState.ONLY, revisions.current(), "other"));

        follow();

        assertThat(store.state()).get().extracting(IndexState::fingerprint).isEqualTo(fingerprint.value());
    }

    @Test
    void aLostDocumentIsNoticedAtStart() {
        follow();
        follower.stop();
        store.remove(initiatives.ids().subList(0, 1));
        store.commit(new IndexState(IndexState.ONLY, revisions.current(), fingerprint.value()));

        follow();

        assertThat(size()).isEqualTo(initiatives.count());
    }

    @Test
    void whatIsWrittenIsSeenWhenAllOfItIs() {
        follow();
        follower.stop();
        long before = size();
        store.remove(initiatives.ids().subList(0, 2));
        assertThat(size()).as("while it is written").isEqualTo(before);

        store.commit(new IndexState(IndexState.ONLY, revisions.current(), fingerprint.value()));
        assertThat(size()).isEqualTo(before - 2);
    }

    @Test
    void anIndexAheadOfItsDatabaseIsMadeAnew() {
        follow();
        follower.stop();
        store.commit(new IndexState(IndexState.ONLY, revisions.current() + 1, fingerprint.value()));

        assertThat(indexing.prepare()).isTrue();
    }

    @Test
    void aCommitWithoutIndexingIsTakenInAtTheNextStart() {
        follow();
        follower.stop();
        inventedInitiative(id -> {
            assertThat(found("架空の取組名")).isZero();
            follow();
            assertThat(found("架空の取組名")).isEqualTo(1);
        });
    }

    @Test
    void aCommitIsFoundWithinASecondAndARemovalToo() {
        follow();
        inventedInitiative(id -> {
            long start = System.nanoTime();
            assertThat(follower.awaitCurrent(PATIENCE)).isTrue();
            assertThat(found("架空の取組名")).isEqualTo(1);
            System.out.printf("found %d ms after the commit%n", (System.nanoTime() - start) / 1_000_000);
        });
        assertThat(follower.awaitCurrent(PATIENCE)).isTrue();
        assertThat(found("架空の取組名")).isZero();
        assertThat(size()).isEqualTo(initiatives.count());
    }

    @Test
    void aChangedOrganisationChangesItsInitiatives() {
        follow();
        Long id = jdbc.queryForObject("select id from organisation where name like '%ショーファー%'", Long.class);
        String name = jdbc.queryForObject("select core_name from organisation where id = ?", String.class, id);
        rename(id, "架空の団体名");
        try {
            assertThat(follower.awaitCurrent(PATIENCE)).isTrue();
            assertThat(found("架空の団体名")).isEqualTo(1);
        } finally {
            rename(id, String.valueOf(name));
        }
        assertThat(follower.awaitCurrent(PATIENCE)).isTrue();
        assertThat(found("架空の団体名")).isZero();
    }

    @Test
    void aRolledBackChangeIsNoRevision() {
        long before = revisions.current();
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            changes.initiative(1);
            status.setRollbackOnly();
        });

        assertThat(revisions.current()).isEqualTo(before);
    }

    @Test
    void anAdminCanHaveItMadeAnew() throws Exception {
        follow();
        store.remove(initiatives.ids());
        store.commit(new IndexState(IndexState.ONLY, revisions.current(), fingerprint.value()));
        assertThat(size()).isZero();

        follower.rebuild();
        Patience.until("all are in it again", () -> size() >= initiatives.count());

        assertThat(size()).isEqualTo(initiatives.count());
    }

    /** Without any time: nothing is counted, and a page is still shown that says what it is. */
    @Test
    void aSearchWithoutTimeLeftEndsInAPartialAnswer() {
        follow();
        SearchRequest request = SearchRequest.of("居場所", Filters.NONE);

        SearchResult whole = search().search(request);
        SearchResult partial = search(Duration.ZERO).search(request);

        assertThat(whole.partial()).isFalse();
        assertThat(partial.partial()).isTrue();
        assertThat(whole.ids().items()).containsAll(partial.ids().items());
        assertThat(partial.ids().total())
                .isBetween((long) partial.ids().items().size(), whole.ids().total());
    }

    void follow() {
        follower.start();
        assertThat(follower.awaitCurrent(PATIENCE)).isTrue();
    }

    long size() {
        return store.ids().size();
    }

    /** Of the index under test, counting as the program does on such an index. */
    InitiativeSearch search() {
        return search(PATIENCE);
    }

    private InitiativeSearch search(Duration budget) {
        SearchProperties properties = properties();
        ValueCounter counter = new SearchConfiguration().valueCounter(properties, mapping);
        return new InitiativeSearch(
                mapping,
                new SearchPlanner(parser, counter, nearTerms),
                counter,
                checks,
                new SearchProperties(
                        properties.directory(),
                        properties.openSearch(),
                        properties.openSearchUser(),
                        properties.openSearchPassword(),
                        budget));
    }

    private long found(String title) {
        return search().search(SearchRequest.of("\"" + title + "\"", Filters.NONE))
                .ids()
                .total();
    }

    List<Long> order(String words) {
        return search().search(SearchRequest.of(words, Filters.NONE)).ids().items();
    }

    void touch(long initiative) {
        new TransactionTemplate(transactions).executeWithoutResult(status -> changes.initiative(initiative));
        follower.lookNow();
    }

    private void rename(Long organisation, String name) {
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            jdbc.update("update organisation set core_name = ? where id = ?", name, organisation);
            changes.organisation(organisation);
        });
        follower.lookNow();
    }

    /** Adds an initiative for as long as the test looks at it; the catalogue is shared and must stay as it was. */
    private void inventedInitiative(LongConsumer test) {
        TransactionTemplate transaction = new TransactionTemplate(transactions);
        Long id = transaction.execute(status -> {
            Long added = jdbc.queryForObject("""
                    insert into initiative (organisation_id, fiscal_year, ordinal, slug, title, title_origin,
                        published_at, version)
                    select id, 2099, 1, 'invented', '架空の取組名', 'EDITED', now(), 0 from organisation limit 1
                    returning id
                    """, Long.class);
            changes.initiative(added);
            return added;
        });
        follower.lookNow();
        try {
            test.accept(id);
        } finally {
            transaction.executeWithoutResult(status -> {
                jdbc.update("delete from initiative where id = ?", id);
                changes.initiative(id);
            });
            follower.lookNow();
        }
    }
}
