package jp.tsunagari.portal.photo.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

/** There is a drawing for every approach that the portal comes with, and for those that admins add. */
class ApproachMarksTest {

    private static final Pattern DRAWING = Pattern.compile("<symbol id=\"([a-z-]+)\"");
    private static final Pattern CODE = Pattern.compile("(?m)^([a-z-]+),");

    @Test
    void everyApproachIsDrawn() throws IOException {
        Set<String> drawn = found(DRAWING, "static/images/approaches.svg");
        Set<String> wanted = new HashSet<>(ApproachMarks.DRAWN);
        wanted.add(ApproachMarks.OTHER);
        assertThat(drawn).isEqualTo(wanted);
        Set<String> approaches = found(CODE, "jp/tsunagari/portal/vocabulary/approaches.csv");
        approaches.remove("code");
        assertThat(ApproachMarks.DRAWN).containsAll(approaches);
        assertThat(ApproachMarks.of("new-one")).isEqualTo(ApproachMarks.OTHER);
    }

    private static Set<String> found(Pattern pattern, String file) throws IOException {
        String text = new ClassPathResource(file).getContentAsString(StandardCharsets.UTF_8);
        return pattern.matcher(text).results().map(match -> match.group(1)).collect(Collectors.toSet());
    }
}
