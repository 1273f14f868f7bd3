package jp.tsunagari.portal.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AdvisoriesTest {

    @TempDir
    private Path folder;

    @Test
    void whatIsAffectedIsNamedAndNothingElse() throws Exception {
        Advisories advisories = Advisories.read(zip(Map.of(
                "one.json", advisory("X-1", "org.example:thing", "\"1.0\", \"1.1\"", ""),
                "two.json", advisory("X-2", "org.example:thing", "\"1.1\"", ""),
                "gone.json", advisory("X-3", "org.example:thing", "\"1.2\"", "\"withdrawn\": \"2026-01-01\","),
                "readme.txt", "no advisory")));
        assertThat(advisories.count()).isEqualTo(2);
        assertThat(advisories.against(List.of(
                        new Library("org.example:thing", "1.1"),
                        new Library("org.example:thing", "1.2"),
                        new Library("org.example:other", "1.1"))))
                .containsExactly("org.example:thing 1.1: X-1, X-2");
    }

    @Test
    void librariesAreKnownByWhereTheyAreKept() {
        assertThat(Library.of(Path.of("/m2/repository/org/example/sub/thing/1.0/thing-1.0.jar")))
                .contains(new Library("org.example.sub:thing", "1.0"));
        assertThat(Library.of(Path.of("/build/target/classes"))).isEmpty();
        assertThat(Library.ofThisProcess())
                .extracting(Library::name)
                .contains("org.apache.lucene:lucene-core", "org.springframework:spring-core");
    }

    private static String advisory(String id, String name, String versions, String more) {
        return "{" + more + "\"id\": \"" + id + "\", \"affected\": [{\"package\": {\"name\": \"" + name
                + "\", \"ecosystem\": \"Maven\"}, \"versions\": [" + versions + "]}]}";
    }

    private Path zip(Map<String, String> files) throws IOException {
        Path path = folder.resolve("all.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(path))) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return path;
    }
}
