package jp.tsunagari.portal.web;

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
    @ValueSource(strings = {"08001", "08006", "57P01", "57P02", "57P03"})
    void aLostConnectionOrAServerThatGoesOrComesIsOne(String state) {
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

    @Test
    void whatTheDatabaseRefusesIsNone() {
        assertThat(DatabaseOutage.isCauseOf(new DataIntegrityViolationException("", new SQLException("", "23505"))))
                .isFalse();
        assertThat(DatabaseOutage.isCauseOf(new IllegalStateException())).isFalse();
        assertThat(DatabaseOutage.isCauseOf(null)).isFalse();
    }
}
