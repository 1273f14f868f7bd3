package jp.tsunagari.portal.picture.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import javax.imageio.ImageIO;
import jp.tsunagari.portal.testing.Html;
import jp.tsunagari.portal.testing.PortalTest;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What networks show of a page: a picture of the right size, with the words of that page within its edges. */
@PortalTest
class PictureTest {

    private static final PictureFont FONT = new PictureFont();

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private PicturePainter painter;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/initiatives/2025-watalis",
                "/organisations/watalis",
                "/regions/04",
                "/about/help",
                "/matrix",
                "/en/initiatives/2025-watalis"
            })
    void everyPageNamesItsPicture(String path) throws IOException {
        Document page = Html.get(mvc, path);
        String address = page.select("meta[property=og:image]").attr("content");
        assertThat(page.select("meta[name=twitter:card]").attr("content")).isEqualTo("summary_large_image");
        assertThat(page.select("meta[property=og:image:alt]").attr("content")).isNotBlank();
        assertThat(address)
                .startsWith("http://localhost/")
                .endsWith(path.equals("/") ? "?page=/" : "")
                .contains("picture.png");
        MvcTestResult answer =
                mvc.get().uri(address.replace("http://localhost", "")).exchange();
        assertThat(answer).hasStatusOk().hasContentType("image/png");
        BufferedImage picture =
                ImageIO.read(new ByteArrayInputStream(answer.getResponse().getContentAsByteArray()));
        assertThat(picture.getWidth()).isEqualTo(1200);
        assertThat(picture.getHeight()).isEqualTo(630);
        assertThat(answer.getResponse().getContentLength()).isLessThan(200_000);
    }

    @Test
    void noOneElseChoosesTheWords() {
        assertThat(mvc.get().uri("/initiatives/none/picture.png")).hasStatus(HttpStatus.NOT_FOUND);
        byte[] plain = bytes("/picture.png");
        assertThat(bytes("/picture.png?page=/about/help")).isNotEqualTo(plain);
        assertThat(bytes("/picture.png?page=/words/of/another")).isEqualTo(plain);
        assertThat(bytes("/picture.png?title=x")).isEqualTo(plain);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "縁側",
                "ひとりで悩む人と、その隣にいる人が、町のあちこちで気軽に立ち寄れる場所をつくる取組",
                "とても長い題名の取組であって、どのような大きさの文字を使っても決して一枚の絵には収まりきらないほどに長く、途中で切らなければならないことが初めから分かっているものの、それでも読む人には何の取組かが分かるようにしたい、そのような題名を持つ、全国各地の居場所づくりと見守りの活動のためのネットワーク形成モデル事業",
                "Pneumonoultramicroscopicsilicovolcanoconiosis-Pneumonoultramicroscopicsilicovolcanoconiosis",
                "An initiative whose English title has a good many words that have to be broken between words",
            })
    void aTitleFitsHoweverLongItIs(String title) throws IOException {
        PictureLayout layout = PictureLayout.of(title, 1056, 280, FONT::width);
        assertThat(layout.lines()).allMatch(line -> FONT.width(line, layout.size()) <= 1056);
        assertThat(layout.lines().size() * layout.lineHeight()).isLessThanOrEqualTo(280);
        String shown = String.join("", layout.lines());
        assertThat(shown.endsWith("…") || shown.replace(" ", "").equals(title.replace(" ", "")))
                .as(shown)
                .isTrue();
        assertEdgesAreEmpty(painter.paint(new PictureWords("つながり", title, title, List.of(title, title))));
    }

    @Test
    void nothingIsCutWithinAWordNorLeavesALetterToALineOfItsOwn() {
        String sentence = "A catalogue of initiatives against loneliness and social isolation in Japan";
        for (int width = 300; width < 900; width += 7) {
            String cut = PictureLayout.cut(sentence, width, text -> FONT.width(text, 34));
            assertThat(sentence.split(" ")).contains(cut.substring(cut.lastIndexOf(' ') + 1, cut.length() - 1));
        }
        assertThat(PictureLayout.of("孤独・孤立対策 取組カタログ", 1056, 280, FONT::width).lines())
                .noneMatch(line -> line.length() < 3);
    }

    @Test
    void noLineBeginsWithWhatMustNotBeginOne() {
        PictureLayout layout = PictureLayout.of("あいうえおかきくけこさしすせそ。たちつてとなにぬねの、はひふへほ", 72 * 15, 280, FONT::width);
        assertThat(layout.lines()).noneMatch(line -> line.startsWith("。") || line.startsWith("、"));
    }

    private static void assertEdgesAreEmpty(byte[] png) throws IOException {
        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(png));
        int ink = 0;
        // Above the band at the foot; what is drawn behind the words is pale.
        for (int y = 0; y < 518; y++) {
            for (int x : List.of(0, 20, 40, 1160, 1180, 1199)) {
                assertThat(picture.getRGB(x, y) >> 16 & 0xFF).as(x + "," + y).isGreaterThanOrEqualTo(0xE8);
            }
            for (int x = 72; x < 1128; x++) {
                ink += (picture.getRGB(x, y) & 0xFF) < 0x80 ? 1 : 0;
            }
        }
        assertThat(ink).isGreaterThan(2_000);
    }

    private byte[] bytes(String path) {
        return mvc.get().uri(path).exchange().getResponse().getContentAsByteArray();
    }
}
