package jp.tsunagari.portal.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jp.tsunagari.portal.postgres.TestHome;
import jp.tsunagari.portal.testing.PortalProcess;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The portal as a process: what the person who starts it reads, and the exit code that scripts see. */
@Tag("process")
@Order(5)
class StartFailureTest {

    @TempDir
    private Path folder;

    @Test
    void aHomeFolderInUseIsNamedAndNotTouched() throws Exception {
        Files.writeString(folder.resolve("mine.txt"), "untouched");
        try (AutoCloseable held = TestHome.hold(folder);
                PortalProcess portal = PortalProcess.portal(Map.of("PORTAL_HOME", folder.toString()))) {

            assertThat(portal.awaitExit()).isEqualTo(1);

            assertThat(portal.output())
                    .contains("データフォルダ " + held + " は、起動中の別のポータルが使っています", "PORTAL_HOME で別のフォルダ")
                    .doesNotContain("\tat ");
        }
        assertThat(namesIn(folder)).contains("lock", "mine.txt").isSubsetOf("lock", "mine.txt", "search-index");
    }

    @Test
    void aTakenPortIsNamedAndTheDatabaseStopsCleanly() throws Exception {
        TestHome.prepare(folder);
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("0.0.0.0"));
                PortalProcess portal = PortalProcess.portal(
                        Map.of("SERVER_PORT", Integer.toString(taken.getLocalPort())), "--portal.home=" + folder)) {

            assertThat(portal.awaitExit()).isEqualTo(1);

            assertThat(portal.output()).contains("ポート " + taken.getLocalPort() + " は、ほかのプログラム", "SERVER_PORT=8081");
        }
        assertThat(folder.resolve("postgres.log")).content().endsWith("database system is shut down\n");
    }

    @Test
    void anUnreachableServerIsNamedWithoutItsPassword() throws Exception {
        try (PortalProcess portal = PortalProcess.portal(
                Map.of(
                        "SPRING_DATASOURCE_URL",
                        "jdbc:postgresql://127.0.0.1:" + TestHome.freePort() + "/portal?password=secret"),
                "--portal.home=" + folder)) {

            assertThat(portal.awaitExit()).isEqualTo(1);

            assertThat(portal.output())
                    .contains("データベース jdbc:postgresql://127.0.0.1:", "/portal に接続できません", "PostgreSQL サーバーが動いているか");
            assertThat(portal.output().substring(portal.output().indexOf("データベース jdbc:")))
                    .doesNotContain("secret");
        }
        assertThat(namesIn(folder)).isSubsetOf("search-index");
    }

    private static List<String> namesIn(Path folder) throws Exception {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
