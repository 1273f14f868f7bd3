package jp.tsunagari.portal.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** {@code mvnw} on a machine without Maven, against a server of the test that offers a very small Maven. */
@DisabledOnOs(OS.WINDOWS)
class MavenWrapperTest {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    @TempDir
    private Path folder;

    private Path project;
    private Path tools;
    private HttpServer server;
    private byte[] archive;

    @BeforeEach
    void makeAMachineWithoutMaven() throws Exception {
        project = Files.createDirectories(folder.resolve("a project"));
        Path wrapper = Files.createDirectories(project.resolve(".mvn/wrapper"));
        Files.createDirectories(project.resolve("module"));
        Files.copy(ROOT.resolve("mvnw"), project.resolve("mvnw"));
        Files.copy(ROOT.resolve(".mvn/wrapper/FetchMaven.java"), wrapper.resolve("FetchMaven.java"));
        tools = Files.createDirectories(folder.resolve("bin"));
        for (String tool : List.of("sed", "dirname")) {
            Files.createSymbolicLink(tools.resolve(tool), Path.of("/usr/bin", tool));
        }
        archive = archiveOf("#!/bin/sh\nprintf '[%s]' \"$@\"\n");
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/maven.zip", exchange -> {
            exchange.sendResponseHeaders(200, archive.length);
            exchange.getResponseBody().write(archive);
            exchange.close();
        });
        server.start();
        Files.writeString(
                wrapper.resolve("maven-wrapper.properties"),
                "version=3.9.99\ndistributionUrl=http://127.0.0.1:1/nowhere\ndistributionSha512=" + sha512(archive)
                        + "\n");
    }

    @AfterEach
    void stopServer() {
        server.stop(0);
    }

    @Test
    void itFetchesMavenOnceAndPassesArgumentsOn() throws Exception {
        Run first = mvnw("-q", "-Dname=a  b", "");
        assertThat(first.output()).endsWith("[-q][-Dname=a  b][]");
        assertThat(first.exitCode()).isZero();

        server.removeContext("/maven.zip");
        Run second = mvnw("verify");
        assertThat(second.output()).isEqualTo("[verify]");
    }

    @Test
    void itRefusesAnArchiveThatIsNotThePinnedOne() throws Exception {
        archive = archiveOf("#!/bin/sh\necho malicious\n");

        Run run = mvnw("verify");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.output()).contains("SHA-512 が違う", sha512(archive)).doesNotContain("malicious");
        try (Stream<Path> files = Files.walk(folder.resolve("user home"))) {
            assertThat(files.filter(Files::isRegularFile)).isEmpty();
        }
    }

    @Test
    void itSaysWhatToDoWithoutNetwork() throws Exception {
        server.stop(0);

        Run run = mvnw("verify");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.output()).contains("Maven を取得できません", "Maven 3.8 以上を入れて");
    }

    @Test
    void itPrefersAnInstalledMavenUnlessThatIsTooOld() throws Exception {
        installMaven("3.8.1");
        assertThat(mvnw("verify").output()).isEqualTo("installed [verify]");

        installMaven("3.6.3");
        assertThat(mvnw("verify").output()).endsWith("[verify]").doesNotContain("installed");
    }

    private void installMaven(String version) throws IOException {
        Path mvn = Files.writeString(
                tools.resolve("mvn"),
                "#!/bin/sh\nif [ \"$*\" = '-B --version' ]; then echo 'Apache Maven " + version
                        + " (x)'; else printf 'installed [%s]' \"$@\"; fi\n");
        assertThat(mvn.toFile().setExecutable(true)).isTrue();
    }

    private Run mvnw(String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of("/bin/sh", "../mvnw"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(project.resolve("module").toFile())
                .redirectErrorStream(true);
        builder.environment().clear();
        builder.environment().put("PATH", tools.toString());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("MAVEN_USER_HOME", folder.resolve("user home").toString());
        builder.environment()
                .put(
                        "MVNW_DISTRIBUTION_URL",
                        "http://127.0.0.1:" + server.getAddress().getPort() + "/maven.zip");
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Run(process.waitFor(), output);
    }

    private static byte[] archiveOf(String mvn) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            zip.putNextEntry(new ZipEntry("apache-maven-3.9.99/bin/mvn"));
            zip.write(mvn.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    private static String sha512(byte[] content) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-512").digest(content));
    }

    private record Run(int exitCode, String output) {}
}
