package jp.tsunagari.portal.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import jp.tsunagari.portal.initiative.InitiativeStore;
import jp.tsunagari.portal.organisation.OrganisationStore;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Random histories of documents, people and admins with two organisations of one name: no fact of one ever gets onto the
 * card of another, no edit is lost without a decision about it, and what a plan says is what applying it does.
 */
@EmptyPortalTest
@Order(2)
class IdentityHistoryTest {

    /** A few of them take seconds; the profile "thorough" tries 200, {@code -Dhistories=2000} a night of them. */
    private static final int HISTORIES = Integer.getInteger("histories", 4);

    private static final long FIRST = Long.getLong("histories.first", 1);

    @Autowired
    private ImportWorld world;

    @Autowired
    private ImportPlans plans;

    @Autowired
    private ImportIdentities identities;

    @Autowired
    private OrganisationStore organisations;

    @Autowired
    private InitiativeStore initiatives;

    @Autowired
    private JdbcTemplate jdbc;

    @Test
    void nothingOfOneEverGetsOntoTheCardOfAnother() {
        IdentityHistory.Portal portal =
                new IdentityHistory.Portal(world, plans, identities, organisations, initiatives, jdbc);
        int acts = 0;
        for (long seed = FIRST; seed < FIRST + HISTORIES; seed++) {
            world.empty();
            acts += new IdentityHistory(portal, seed).run();
        }
        assertThat(acts).isPositive();
    }
}
