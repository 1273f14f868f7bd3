import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.URLConnection;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * Fetches Maven for mvnw and mvnw.cmd: {@code java FetchMaven.java ADDRESS SHA-512 FOLDER}.
 *
 * <p>A program in one file, so that a machine with a JDK and nothing else (no curl, no unzip) can build the project.
 */
final class FetchMaven {

    private static final int TIMEOUT_MILLIS = 30_000;
    private static final PrintStream TERMINAL = new PrintStream(System.err, true, terminalCharset());

    private FetchMaven() {}

    public static void main(String[] arguments) {
        URI address = URI.create(arguments[0]);
        Path folder = Path.of(arguments[2]);
        try {
            Files.createDirectories(folder.getParent());
            Path workplace = Files.createTempDirectory(folder.getParent(), "fetch-");
            try {
                fetch(address, arguments[1], workplace, folder);
            } finally {
                delete(workplace);
            }
        } catch (UnexpectedContentException e) {
            fail("取得したファイルの SHA-512 が違うため、使いません: " + address + "\n  期待した値: " + arguments[1] + "\n  実際の値:   "
                    + e.getMessage() + "\nもう一度実行し、続くときはネットワークの管理者に確かめてください。");
        } catch (FileSystemException e) {
            fail("Maven を " + folder + " に置けません: " + e + "\n書き込み権限と空き容量を確かめてください。");
        } catch (IOException | GeneralSecurityException e) {
            fail("Maven を取得できません: " + address + "\n  " + e
                    + "\nネットワークを確かめるか、Maven 3.8 以上を入れて PATH に加えてください。"
                    + "プロキシは MAVEN_OPTS（例: -Dhttps.proxyHost=… -Dhttps.proxyPort=…）、別の取得先は MVNW_DISTRIBUTION_URL で指定できます。");
        }
    }

    private static void fetch(URI address, String sha512, Path workplace, Path folder)
            throws IOException, GeneralSecurityException {
        TERMINAL.println("mvnw: Maven を取得しています: " + address);
        Path archive = workplace.resolve("maven.zip");
        String actual = download(address, archive);
        if (!actual.equalsIgnoreCase(sha512)) {
            throw new UnexpectedContentException(actual);
        }
        Path unpacked = workplace.resolve("unpacked");
        unpack(archive, unpacked);
        try {
            // The one top folder of the archive. The rename makes it appear whole or not at all.
            Files.move(onlyChild(unpacked), folder);
        } catch (FileSystemException e) {
            if (!Files.isDirectory(folder)) {
                throw e;
            }
            // Another build fetched the same at the same time.
        }
    }

    private static String download(URI address, Path target) throws IOException, GeneralSecurityException {
        MessageDigest digest = MessageDigest.getInstance("SHA-512");
        URLConnection connection = address.toURL().openConnection();
        connection.setConnectTimeout(TIMEOUT_MILLIS);
        connection.setReadTimeout(TIMEOUT_MILLIS);
        try (InputStream content = new DigestInputStream(connection.getInputStream(), digest)) {
            Files.copy(content, target);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void unpack(Path archive, Path folder) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(new BufferedInputStream(Files.newInputStream(archive)))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Path target = folder.resolve(entry.getName()).normalize();
                if (!target.startsWith(folder)) {
                    throw new IOException("entry outside of the archive: " + entry.getName());
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(target);
                } else {
                    Files.createDirectories(target.getParent());
                    Files.copy(zip, target);
                    if (target.getParent().endsWith("bin") && !target.toFile().setExecutable(true, false)) {
                        throw new FileSystemException(target.toString(), null, "cannot make executable");
                    }
                }
            }
        }
    }

    private static Path onlyChild(Path folder) throws IOException {
        try (Stream<Path> children = Files.list(folder)) {
            List<Path> found = children.toList();
            if (found.size() != 1) {
                throw new IOException("expected one folder in the archive, found " + found);
            }
            return found.get(0);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    private static Charset terminalCharset() {
        boolean windows = System.getProperty("os.name", "").startsWith("Windows");
        return windows ? Charset.forName(System.getProperty("native.encoding", "UTF-8")) : StandardCharsets.UTF_8;
    }

    private static void fail(String message) {
        TERMINAL.println("mvnw: " + message);
        System.exit(1);
    }

    private static final class UnexpectedContentException extends IOException {

        private static final long serialVersionUID = 1L;

        UnexpectedContentException(String actual) {
            super(actual);
        }
    }
}
