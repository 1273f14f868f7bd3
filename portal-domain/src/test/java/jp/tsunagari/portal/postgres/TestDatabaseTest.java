package jp.tsunagari.portal.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;

@SpringBootTest(
        classes = {DataSourceAutoConfiguration.class, JdbcTemplateAutoConfiguration.class},
        webEnvironment = SpringBootTest.WebEnvironment.NONE)
@Import(TestDatabase.class)
class TestDatabaseTest {

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private JdbcConnectionDetails details;

    @Test
    void aContextHasADatabaseOfItsOwn() {
        String database = jdbc.queryForObject("select current_database()", String.class);

        assertThat(details.getJdbcUrl()).endsWith("/" + database);
        assertThat(new TestDatabase().testDatabaseConnectionDetails().getJdbcUrl())
                .isNotEqualTo(details.getJdbcUrl());
    }

    @Test
    void itSortsAndSplitsJapaneseAsProductionDoes() {
        assertThat(jdbc.queryForObject(
                        "select datlocprovider::text || datlocale from pg_database where datname = current_database()",
                        String.class))
                .isEqualTo("ija");
        jdbc.execute("create extension pg_trgm");
        assertThat(jdbc.queryForObject("select similarity('子ども食堂', 'こども食堂')", Double.class))
                .isPositive();
    }
}
