package jp.tsunagari.portal.search.index;

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
import org.springframework.stereotype.Component;

/**
 * Names the code and tables that make documents, by a hash over their files: an index made by others is out of date.
 * Nobody has to remember to raise a number.
 */
@Component
class Fingerprint {

    private static final String[] MAKERS = {
        "classpath*:jp/tsunagari/portal/search/text/*",
        "classpath*:jp/tsunagari/portal/search/index/InitiativeDocument.class",
        "classpath*:jp/tsunagari/portal/search/index/DocumentAssembler.class",
        "classpath*:jp/tsunagari/portal/search/index/CrossedValues.class",
        "classpath*:jp/tsunagari/portal/search/Crossing.class",
        "classpath*:jp/tsunagari/portal/region/regions.csv"
    };

    private final String value = compute();

    String value() {
        return value;
    }

    private static String compute() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            var resolver = new PathMatchingResourcePatternResolver();
            for (String maker : MAKERS) {
                Stream.of(resolver.getResources(maker))
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
            throw new UncheckedIOException(resource.getDescription(), e);
        }
    }
}
