package jp.tsunagari.portal.web.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import jp.tsunagari.portal.postgres.TestServer;
import jp.tsunagari.portal.testing.Patience;
import jp.tsunagari.portal.testing.PortalProcess;
import jp.tsunagari.portal.testing.StubbornSmtp;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Portals that are killed while they send, one after the other on one database: before the mail server has said anything,
 * within the mail, and when the server has the mail but its answer is not yet heard. At last two send at the same time.
 */
@Timeout(3600)
@Tag("process")
class KilledMailTest {

    @TempDir
    private Path folder;

    private TestServer server;
    private String url;
    private int started;

    @Test
    void whatAKilledPortalWasSendingIsSentByTheNextUnderTheSameMessageId() throws Exception {
        Files.createDirectory(folder.resolve("seeds"));
        server = TestServer.start(Path.of("target", "test-database"));
        url = server.createDatabase();
        List<PortalProcess> open = new ArrayList<>();
        try (StubbornSmtp smtp = new StubbornSmtp()) {
            for (String point : List.of("CONNECT", "DATA", "END")) {
                PortalProcess portal = start(smtp);
                open.add(portal);
                awaitNothingWaits();
                CountDownLatch reached = smtp.holdAt(point);
                add(point, 1);
                assertThat(reached.await(Patience.BY_THE_CLOCK.toSeconds(), TimeUnit.SECONDS))
                        .as(point)
                        .isTrue();
                portal.kill();
                smtp.release();
                assertThat(query("select count(*) from outgoing_mail where state = 'CLAIMED'"))
                        .isEqualTo("1");
            }
            open.add(start(smtp));
            awaitNothingWaits();
            assertThat(ids(smtp, "CONNECT")).hasSize(1);
            assertThat(ids(smtp, "DATA")).hasSize(1);
            assertThat(ids(smtp, "END"))
                    .as("nobody can know that the first has arrived")
                    .hasSize(2);
            assertThat(ids(smtp, "END").get(0)).isEqualTo(ids(smtp, "END").get(1));

            open.add(start(smtp));
            add("both", 60);
            awaitNothingWaits();
            assertThat(ids(smtp, "both")).hasSize(60).doesNotHaveDuplicates();
        } finally {
            open.forEach(PortalProcess::close);
            server.stop();
        }
    }

    private PortalProcess start(StubbornSmtp smtp) {
        PortalProcess portal = PortalProcess.portal(
                Map.of(
                        "SPRING_DATASOURCE_URL", url,
                        "SPRING_DATASOURCE_USERNAME", server.username(),
                        "SPRING_DATASOURCE_PASSWORD", server.password(),
                        "PORTAL_HOME", folder.resolve("home-" + started++).toString(),
                        "PORTAL_SEEDS", folder.resolve("seeds").toString(),
                        "PORTAL_ADMIN_PASSWORD", "correct horse",
                        "SPRING_MAIL_HOST", "127.0.0.1",
                        "SPRING_MAIL_PORT", String.valueOf(smtp.port()),
                        "PORTAL_PUBLIC_URL", "http://localhost"),
                "--server.port=0",
                // The server that says nothing more is not waited for in vain before the kill.
                "--spring.mail.properties.mail.smtp.timeout=600000",
                "--portal.mail.claim=3s");
        portal.awaitPort();
        return portal;
    }

    private void awaitNothingWaits() throws Exception {
        Patience.until(
                "all mails sent",
                () -> query("select count(*) from outgoing_mail where state <> 'SENT'")
                        .equals("0"));
    }

    private void add(String subject, int count) throws SQLException {
        query("insert into outgoing_mail (message_id, owner, purpose, language, recipient, subject, plain, html, state,"
                + " queued_at, next_try_at) select gen_random_uuid()::text, 'test', 'DIGEST', 'ja', 'hanako@npo.example', '"
                + subject + "', 'words', '', 'WAITING', now(), now() from generate_series(1, " + count
                + ") returning id");
    }

    private String query(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, server.username(), server.password());
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    /** The Message-ID of each mail that the server has got with this subject, as often as it has got it. */
    private static List<String> ids(StubbornSmtp smtp, String subject) {
        return smtp.mails().stream()
                .filter(mail -> mail.contains("Subject: " + subject + "\n"))
                .flatMap(mail -> Stream.of(mail.split("\n")).filter(line -> line.startsWith("Message-ID:")))
                .toList();
    }
}
