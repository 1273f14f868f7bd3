package jp.tsunagari.portal.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * That nothing on the pages sounds, plays or moves by itself (WCAG 1.2.1 to 1.2.5, 1.4.2): the statement on accessibility says
 * so. Texts of admins cannot bring it in, because HTML in them is shown as it is typed.
 */
class NoMediaTest {

    private static final Pattern MEDIA = Pattern.compile(
            "<(audio|video|object|embed|iframe|track|marquee|blink|bgsound)\\b|\\bautoplay\\b|new Audio\\(|AudioContext"
                    + "|speechSynthesis|createElement\\(\\s*['\"](audio|video|object|embed|iframe)",
            Pattern.CASE_INSENSITIVE);

    private static final List<String> ENDINGS = List.of(".html", ".js", ".svg", ".md");
    private static final List<String> SOUNDS =
            List.of(".mp3", ".mp4", ".webm", ".ogg", ".wav", ".m4a", ".mov", ".gif", ".swf");

    @Test
    void nothingPlays() throws IOException {
        List<String> found = new ArrayList<>();
        int read = 0;
        for (Path file : files()) {
            String name = file.toString();
            if (SOUNDS.stream().anyMatch(name::endsWith)) {
                found.add(name);
            }
            if (ENDINGS.stream().anyMatch(name::endsWith)) {
                read++;
                String text = Files.readString(file, StandardCharsets.UTF_8);
                MEDIA.matcher(text).results().forEach(media -> found.add(name + ": " + media.group()));
            }
        }
        assertThat(found).isEmpty();
        assertThat(read).isGreaterThan(100);
        assertThat("<video src").containsPattern(MEDIA);
        assertThat("document.createElement('audio')").containsPattern(MEDIA);
    }

    private static List<Path> files() throws IOException {
        List<Path> all = new ArrayList<>();
        for (String module : List.of("portal-domain", "portal-ingest", "portal-app")) {
            try (Stream<Path> files = Files.walk(Path.of("..", module, "src", "main", "resources"))) {
                files.filter(Files::isRegularFile).forEach(all::add);
            }
        }
        return all;
    }
}
