package jp.tsunagari.portal.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import jp.tsunagari.portal.postgres.TestDatabase;
import jp.tsunagari.portal.postgres.TestServer;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/**
 * The portal's jar as the build has packaged it, unpacked and run once: what its classes looked like in memory is kept, so
 * that the next starts are quicker by a third, and so are the database and the search index with the real document.
 *
 * @param jar to be started with {@code -jar}
 * @param classes the archive of loaded classes
 * @param database with the document taken in and an admin; the address of a template
 * @param index the folder of the search index that belongs to it
 */
record PackagedPortal(Path jar, Path classes, String database, Path index) {

    /** Set by the build for the tests that run after packaging. */
    private static final String JAR = System.getProperty("portal.jar", "");

    /** Empty where tests run without packaging, as in an editor; else waits until it is prepared. */
    static Optional<PackagedPortal> get() {
        return JAR.isEmpty() ? Optional.empty() : Optional.of(Prepared.await());
    }

    /** Empty as well while no test has asked for it yet, or while it is being prepared for one. */
    static Optional<PackagedPortal> ifPrepared() {
        return Optional.ofNullable(Prepared.FINISHED.get());
    }

    List<String> command() {
        return List.of(
                "-XX:SharedArchiveFile=" + classes, "-Xlog:cds=off", "-Xlog:cds+dynamic=off", "-jar", jar.toString());
    }

    /** A copy of the database for one application context. */
    String copyDatabase() {
        return TestDatabase.server().copyDatabase(database);
    }

    /** A copy of the index for one application context. */
    Path copyIndex() {
        Path copy = Path.of("target", "search-index", UUID.randomUUID().toString());
        try {
            FileSystemUtils.copyRecursively(index, copy);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return copy;
    }

    private static final class Prepared {
        static final AtomicReference<@Nullable PackagedPortal> FINISHED = new AtomicReference<>();

        /** Made by the first test that asks. */
        private static final class Once {
            static final PackagedPortal INSTANCE = prepare();
        }

        static PackagedPortal await() {
            return Once.INSTANCE;
        }

        private static PackagedPortal prepare() {
            try {
                Path folder = Path.of("target", "packaged").toAbsolutePath();
                FileSystemUtils.deleteRecursively(folder);
                Files.createDirectories(folder);
                PackagedPortal portal = new PackagedPortal(
                        unpack(folder.resolve("portal")),
                        folder.resolve("classes.jsa"),
                        TestDatabase.server().createDatabase(),
                        folder.resolve("search-index"));
                portal.runOnce(folder);
                FINISHED.set(portal);
                return portal;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static Path unpack(Path folder) {
            List<String> command =
                    List.of("-Djarmode=tools", "-jar", JAR, "extract", "--destination", folder.toString());
            try (PortalProcess unpacking = new PortalProcess(Map.of(), command)) {
                if (unpacking.awaitExit() != 0) {
                    throw new AssertionError(unpacking.output());
                }
            }
            return folder.resolve(Path.of(JAR).getFileName());
        }
    }

    private void runOnce(Path folder) {
        TestServer server = TestDatabase.server();
        List<String> command = new ArrayList<>(JavaProcess.QUICK_START);
        command.addAll(List.of(
                "-XX:ArchiveClassesAtExit=" + classes,
                "-Xlog:cds=off",
                "-Xlog:cds+dynamic=off",
                "-jar",
                jar.toString()));
        command.addAll(List.of("--server.port=0", "--portal.home=" + folder, "--portal.search.directory=" + index));
        Map<String, String> environment = Map.of(
                "SPRING_DATASOURCE_URL", database,
                "SPRING_DATASOURCE_USERNAME", server.username(),
                "SPRING_DATASOURCE_PASSWORD", server.password(),
                "PORTAL_SEEDS",
                        Path.of("..", "seeds").toAbsolutePath().normalize().toString(),
                "PORTAL_ADMIN_PASSWORD", PortalTest.ADMIN_PASSWORD);
        try (PortalProcess portal = new PortalProcess(environment, command)) {
            portal.awaitLine("/login");
            Visitor visitor = new Visitor(portal.awaitPort());
            List.of("/", "/initiatives?q=居場所", "/api/v1/initiatives", "/login").forEach(visitor::status);
            portal.stop();
            if (!Files.exists(classes)) {
                throw new AssertionError("no archive of classes:\n" + portal.output());
            }
        }
    }
}
