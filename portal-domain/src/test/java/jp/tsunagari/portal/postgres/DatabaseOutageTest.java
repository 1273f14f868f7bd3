package jp.tsunagari.portal.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.transaction.CannotCreateTransactionException;

class DatabaseOutageTest {

    @ParameterizedTest
    @ValueSource(strings = {"08001", "08006", "57P01", "57P02", "57P03", "53100", "53300", "58030"})
    void aLostConnectionOrAServerThatGoesOrComesOrIsFullIsOne(String state) {
        assertThat(DatabaseOutage.isCauseOf(new IllegalStateException(new SQLException("", state))))
                .isTrue();
    }

    @Test
    void aPoolThatHasNoConnectionToGiveIsOne() {
        assertThat(DatabaseOutage.isCauseOf(
                        new CannotCreateTransactionException("", new SQLTransientConnectionException())))
                .isTrue();
    }

    @Test
    void aRollbackOnAConnectionThatThePoolHasClosedIsOne() {
        assertThat(DatabaseOutage.isCauseOf(new IllegalStateException(
                        "Unable to rollback against JDBC Connection", new SQLException("Connection is closed"))))
                .isTrue();
    }

    /** Broken constraints, too much for an index, a statement that took too long. */
    @ParameterizedTest
    @ValueSource(strings = {"23505", "54000", "57014"})
    void whatTheDatabaseRefusesIsNone(String state) {
        assertThat(DatabaseOutage.isCauseOf(new DataIntegrityViolationException("", new SQLException("", state))))
                .isFalse();
    }

    @Test
    void whatHasNothingToDoWithTheDatabaseIsNone() {
        assertThat(DatabaseOutage.isCauseOf(new IllegalStateException())).isFalse();
        assertThat(DatabaseOutage.isCauseOf(null)).isFalse();
    }
}
