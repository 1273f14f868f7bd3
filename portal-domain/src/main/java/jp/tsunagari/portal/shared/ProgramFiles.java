package jp.tsunagari.portal.shared;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The files that the program itself is made of. */
public final class ProgramFiles {

    private ProgramFiles() {}

    /**
     * A hash over the content of files on the class path, so that what was derived by other code can be told.
     *
     * @param patterns such as {@code classpath*:jp/tsunagari/portal/region/regions.csv}
     * @return 64 hexadecimal digits
     */
    public static String sha256(String... patterns) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            var resolver = new PathMatchingResourcePatternResolver();
            for (String pattern : patterns) {
                Stream.of(resolver.getResources(pattern))
                        .filter(Resource::isReadable)
                        .sorted(Comparator.comparing(resource -> String.valueOf(resource.getFilename())))
                        .forEach(resource -> digest.update(bytes(resource)));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the program's own files", e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static byte[] bytes(Resource resource) {
        try (InputStream in = resource.getInputStream()) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + resource, e);
        }
    }
}
