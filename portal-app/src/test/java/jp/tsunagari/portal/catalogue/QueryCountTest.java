package jp.tsunagari.portal.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManagerFactory;
import jakarta.servlet.http.Cookie;
import jp.tsunagari.portal.testing.PortalTest;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** No request runs a query a row: twenty initiatives cost as many statements as two. */
@PortalTest
class QueryCountTest {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private EntityManagerFactory entityManagerFactory;

    private Statistics statistics;

    @BeforeEach
    void count() {
        statistics = entityManagerFactory.unwrap(SessionFactory.class).getStatistics();
        statistics.setStatisticsEnabled(true);
    }

    @AfterEach
    void stopCounting() {
        statistics.setStatisticsEnabled(false);
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/initiatives?size=2,    /api/v1/initiatives?size=20",
        "/api/v1/organisations?size=2,  /api/v1/organisations?size=20",
        "/regions/11,                   /regions/01",
        "/initiatives?size=2,           /initiatives?size=48",
        "/initiatives?q=の&size=2,      /initiatives?q=の&size=48",
        "/initiatives?q=の&size=2&view=table, /initiatives?q=の&size=48&view=table",
        "/initiatives?size=2&view=table, /initiatives?size=48&view=table",
        "/initiatives.csv?region=04,    /initiatives.csv",
        "/initiatives.xlsx?region=04,   /initiatives.xlsx",
        "/print?region=04,              /print",
        "/compare?id=1&id=2,            /compare?id=1&id=2&id=3&id=4",
        "/shortlist?id=1&id=2,          /shortlist?id=1&id=2&id=3&id=4&id=5&id=6&id=7&id=8&id=9",
    })
    void aLongListCostsNoMoreThanAShortOne(String few, String many) {
        assertThat(statements(many)).isLessThanOrEqualTo(statements(few));
    }

    private long statements(String path) {
        statistics.clear();
        // With a cookie every page is made anew.
        assertThat(mvc.get().uri(path).cookie(new Cookie("visitor", "counted"))).hasStatusOk();
        assertThat(statistics.getPrepareStatementCount()).isPositive();
        return statistics.getPrepareStatementCount();
    }
}
