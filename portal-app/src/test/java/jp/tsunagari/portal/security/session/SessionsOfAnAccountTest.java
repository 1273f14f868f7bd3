package jp.tsunagari.portal.security.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import jp.tsunagari.portal.account.Role;
import jp.tsunagari.portal.security.SignedIn;
import jp.tsunagari.portal.security.session.OpenSessions.OpenSession;
import jp.tsunagari.portal.testing.PortalTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.transaction.support.TransactionTemplate;

/** Every session of an account keeps all that it remembers, in whatever order the database gives the rows. */
@PortalTest
class SessionsOfAnAccountTest {

    private static final long ACCOUNT = 987_654_321;
    private static final int SESSIONS = 21;

    @Autowired
    private JdbcConnectionDetails database;

    private SingleConnectionDataSource connection;
    private JdbcTemplate jdbc;
    private JdbcIndexedSessionRepository sessions;

    @BeforeEach
    void connect() {
        connection = new SingleConnectionDataSource(
                database.getJdbcUrl(), database.getUsername(), database.getPassword(), true);
        jdbc = new JdbcTemplate(connection);
        sessions = new JdbcIndexedSessionRepository(
                jdbc, new TransactionTemplate(new DataSourceTransactionManager(connection)));
        new SessionConfiguration().foundByAccount().customize(sessions);
    }

    @AfterEach
    void disconnect() {
        jdbc.update("delete from spring_session where principal_name = ?", Long.toString(ACCOUNT));
        connection.destroy();
    }

    @Test
    void noneLosesItsNoteWhereTheRowsAreMixed() {
        for (int number = 0; number < SESSIONS; number++) {
            open(sessions, "192.0.2." + number);
        }
        mixRows();

        List<OpenSession> open = new OpenSessions(sessions).of(ACCOUNT, null);

        assertThat(open).extracting(OpenSession::address).doesNotContainNull().hasSize(SESSIONS);
    }

    private static <S extends Session> void open(SessionRepository<S> sessions, String address) {
        SignedIn person = new SignedIn(ACCOUNT, "person", "花子", Role.STAFF, true, null);
        S session = sessions.createSession();
        session.setAttribute(SignInNote.ATTRIBUTE, new SignInNote(Instant.EPOCH, address, "a browser"));
        session.setAttribute(
                HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY,
                new SecurityContextImpl(UsernamePasswordAuthenticationToken.authenticated(person, null, List.of())));
        session.setAttribute("draft", "text");
        sessions.save(session);
    }

    /**
     * As in a table that has been in use for a while: rows that change go to its end, and a large one is read through. So
     * the notes of all sessions come first.
     */
    private void mixRows() {
        jdbc.update(
                "update spring_session_attributes set attribute_bytes = attribute_bytes where attribute_name <> ?",
                SignInNote.ATTRIBUTE);
        jdbc.execute("set enable_nestloop = off");
        jdbc.execute("set enable_mergejoin = off");
    }
}
