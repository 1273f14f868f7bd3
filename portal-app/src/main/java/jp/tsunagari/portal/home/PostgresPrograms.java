package jp.tsunagari.portal.home;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.util.FileSystemUtils;

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
            PostgresArchive archive = PostgresArchive.ofThisMachine();
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
            throw new HomeFailure("組み込みデータベースのプログラムを " + root + " に展開できません: " + e, "空き容量と書き込み権限を確かめて、もう一度起動してください。", e);
        }
    }

    ToolRun run(String program, String... arguments) {
        List<String> command = new ArrayList<>();
        if (isRoot()) {
            // PostgreSQL refuses to run as root; in a user namespace of its own it does not see that it is.
            command.addAll(List.of("unshare", "-U"));
        }
        command.add(folder.resolve("bin").resolve(program).toString());
        command.addAll(List.of(arguments));
        return ToolRun.of(command);
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
}
