package jp.tsunagari.portal.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.mock.env.MockEnvironment;

class DatabaseUnreachableFailureAnalyzerTest {

    private final MockEnvironment environment =
            new MockEnvironment().withProperty("spring.datasource.url", "jdbc:postgresql://db/portal?password=secret");

    @ParameterizedTest
    @CsvSource({"08001, サーバーが動いているか", "28P01, SPRING_DATASOURCE_PASSWORD", "3D000, データベース名"})
    void theRemedyFollowsTheReason(String state, String remedy) {
        FailureAnalysis analysis = analyze(new SQLException("reason", state));

        assertThat(analysis.getAction()).contains(remedy);
        assertThat(analysis.getDescription()).contains("jdbc:postgresql://db/portal ", "reason");
        assertThat(analysis.getDescription()).doesNotContain("secret");
    }

    @Test
    void anErrorOfAnotherKindIsNotExplainedAway() {
        assertThat(analyze(new SQLException("duplicate key", "23505"))).isNull();
    }

    private FailureAnalysis analyze(SQLException reason) {
        SQLException ofThePool = new SQLException("pool", "08000", reason);
        return new DatabaseUnreachableFailureAnalyzer(environment).analyze(new IllegalStateException(ofThePool));
    }
}
