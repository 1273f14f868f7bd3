package jp.tsunagari.portal.postgres;

import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.springframework.util.FileSystemUtils;
import org.tukaani.xz.XZInputStream;

/** The unpacked PostgreSQL programs in the home folder, and how to call them on this machine. */
final class PostgresPrograms {

    private final Path root;
    private final Path folder;

    private PostgresPrograms(Path root, Path folder) {
        this.root = root;
        this.folder = folder;
    }

    /** Unpacks the programs unless they are there. The rename at the end makes a half-unpacked folder impossible. */
    static PostgresPrograms unpackInto(Path root) {
        try {
            Archive archive = Archive.ofThisMachine();
            Path folder = root.resolve(archive.fingerprint());
            if (!Files.exists(folder)) {
                Path unfinished = root.resolve("unfinished");
                FileSystemUtils.deleteRecursively(unfinished);
                Files.createDirectories(unfinished);
                archive.unpackInto(unfinished);
                Files.move(unfinished, folder);
            }
            return new PostgresPrograms(root, folder);
        } catch (IOException e) {
            throw HomeFailure.of("programs-not-unpacked", e, root, e);
        }
    }

    Run run(String program, String... arguments) {
        List<String> command = new ArrayList<>();
        if (isRoot()) {
            // PostgreSQL refuses to run as root; in a user namespace of its own it does not see that it is.
            command.addAll(List.of("unshare", "-U"));
        }
        command.add(folder.resolve("bin").resolve(program).toString());
        command.addAll(List.of(arguments));
        return Run.of(command);
    }

    /** The major version: data folders of another one cannot be opened. */
    String majorVersion() {
        // "pg_ctl (PostgreSQL) 17.11"
        String output = run("pg_ctl", "--version").output();
        return output.replaceAll("(?s).*\\) (\\d+).*", "$1");
    }

    /** Whether a process runs one of the programs of this home folder, of this or an earlier version of the portal. */
    boolean areRunBy(ProcessHandle process) {
        // A process that has ended but was not yet collected by its parent has no command any more.
        return process.info()
                .command()
                .map(command -> Path.of(command).startsWith(root))
                .orElse(false);
    }

    static boolean isRoot() {
        return "root".equals(System.getProperty("user.name")) && !isWindows();
    }

    static boolean isWindows() {
        return osName().startsWith("windows");
    }

    static boolean isMac() {
        return osName().startsWith("mac");
    }

    private static String osName() {
        return System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    }

    /** One finished run of a PostgreSQL program, with everything that it printed. */
    record Run(int exitCode, String output) {

        static Run of(List<String> command) {
            try {
                Process process =
                        new ProcessBuilder(command).redirectErrorStream(true).start();
                process.getOutputStream().close();
                String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                return new Run(process.waitFor(), output.strip());
            } catch (IOException e) {
                throw failure(command, e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw failure(command, e);
            }
        }

        boolean succeeded() {
            return exitCode == 0;
        }

        private static HomeFailure failure(List<String> command, Exception cause) {
            return HomeFailure.of("program-failed", cause, String.join(" ", command), cause);
        }
    }

    /** The archive of PostgreSQL programs on the class path that fits this machine. */
    private static final class Archive {

        private final URL location;

        private Archive(URL location) {
            this.location = location;
        }

        static Archive ofThisMachine() {
            String name = "/postgres-" + system() + "-" + processor() + ".txz";
            URL location = PostgresPrograms.class.getResource(name);
            if (location == null) {
                throw HomeFailure.of("no-programs", null, system(), processor());
            }
            return new Archive(location);
        }

        /** Changes when the archive does, without reading it. */
        String fingerprint() throws IOException {
            URLConnection connection = location.openConnection();
            return connection instanceof JarURLConnection jar
                    ? Long.toHexString(jar.getJarEntry().getCrc())
                    : Long.toHexString(connection.getContentLengthLong());
        }

        void unpackInto(Path folder) throws IOException {
            try (InputStream in = location.openStream();
                    TarArchiveInputStream tar = new TarArchiveInputStream(new XZInputStream(in))) {
                for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                    unpack(entry, tar, folder);
                }
            }
        }

        private static void unpack(TarArchiveEntry entry, InputStream content, Path folder) throws IOException {
            Path target = folder.resolve(entry.getName()).normalize();
            if (!target.startsWith(folder)) {
                throw new IOException("entry outside of the archive: " + entry.getName());
            }
            if (entry.isDirectory()) {
                Files.createDirectories(target);
                return;
            }
            Path parent = Objects.requireNonNull(target.getParent());
            Files.createDirectories(parent);
            if (entry.isSymbolicLink()) {
                Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
                return;
            }
            Files.copy(content, target);
            if (parent.endsWith("bin") && !target.toFile().setExecutable(true)) {
                throw new IOException("cannot make executable: " + target);
            }
        }

        private static String system() {
            if (isWindows()) {
                return "windows";
            }
            return isMac() ? "darwin" : "linux";
        }

        private static String processor() {
            String name = System.getProperty("os.arch", "").toLowerCase(Locale.ROOT);
            return switch (name) {
                case "amd64", "x86_64" -> "x86_64";
                case "aarch64", "arm64" -> "arm_64";
                default -> name;
            };
        }
    }
}
