package jp.tsunagari.portal.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.springframework.util.FileSystemUtils;

/**
 * The folder with the database files and the password of its only user.
 *
 * <p>It is made beside its place and renamed when complete. So a folder under the final name is always a whole one and
 * is never remade, and what an interrupted first start left under the other name never held data.
 *
 * @param data the data folder in PostgreSQL's own sense
 * @param password of the user {@link #USER}, random, made on this machine
 */
record DatabaseFolder(Path data, String password) {

    static final String USER = "portal";

    private static final String NAME = "database";
    private static final String UNFINISHED = "database.unfinished";
    private static final String DATA = "data";
    private static final String PASSWORD = "password";
    private static final int PASSWORD_BYTES = 24;

    /** Where the data folder of this home is, or will be. */
    static Path dataIn(HomeFolder home) {
        return home.resolve(NAME).resolve(DATA);
    }

    static DatabaseFolder openOrCreate(HomeFolder home, PostgresPrograms programs) {
        Path folder = home.resolve(NAME);
        try {
            if (!Files.exists(folder)) {
                create(home, programs);
            }
            requireVersion(folder, programs.majorVersion());
            return new DatabaseFolder(folder.resolve(DATA), Files.readString(folder.resolve(PASSWORD)));
        } catch (IOException e) {
            throw HomeFailure.of("data-unreadable", e, folder, e);
        }
    }

    private static void create(HomeFolder home, PostgresPrograms programs) throws IOException {
        Path unfinished = home.resolve(UNFINISHED);
        FileSystemUtils.deleteRecursively(unfinished);
        Path password = writePassword(Files.createDirectory(unfinished));
        PostgresPrograms.Run initdb = programs.run(
                "initdb",
                "--pgdata=" + unfinished.resolve(DATA),
                "--username=" + USER,
                "--pwfile=" + password,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale-provider=icu",
                "--icu-locale=ja",
                "--locale=" + characterLocale(),
                "--lc-messages=C");
        if (!initdb.succeeded()) {
            throw HomeFailure.of(
                    PostgresPrograms.isRoot() ? "data-not-made-as-root" : "data-not-made", null, initdb.output());
        }
        Files.move(unfinished, home.resolve(NAME));
    }

    private static Path writePassword(Path folder) throws IOException {
        byte[] random = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(random);
        Path file = Files.createFile(folder.resolve(PASSWORD));
        if (!file.toFile().setReadable(false, false) || !file.toFile().setReadable(true, true)) {
            // Windows without access lists: the folder's own rights decide there.
            if (!PostgresPrograms.isWindows()) {
                throw new IOException("cannot restrict the rights of " + file);
            }
        }
        return Files.writeString(file, HexFormat.of().formatHex(random));
    }

    /** ICU sorts; this one only tells letters from other characters, which pg_trgm asks. Plain C knows no Japanese. */
    private static String characterLocale() {
        if (PostgresPrograms.isWindows()) {
            return "ja-JP";
        }
        return PostgresPrograms.isMac() ? "ja_JP.UTF-8" : "C.UTF-8";
    }

    private static void requireVersion(Path folder, String expected) throws IOException {
        String actual =
                Files.readString(folder.resolve(DATA).resolve("PG_VERSION")).strip();
        if (!actual.equals(expected)) {
            throw HomeFailure.of("data-of-other-version", null, folder, actual, expected);
        }
    }
}
