package jp.tsunagari.portal.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import jp.tsunagari.portal.ingest.source.SourceText.SourceLine;
import jp.tsunagari.portal.message.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bytes become lines, or a message that says why not. */
class SourceTextReaderTest {

    private static final String TEXT = "私たちの軌跡です。\nつづき";

    private final SourceTextReader reader = new SourceTextReader();

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16", "windows-31j"})
    void readsEveryEncoding(String encoding) {
        SourceText source = reader.read("a.txt", TEXT.getBytes(Charset.forName(encoding)));
        assertThat(source.encoding()).isEqualTo(encoding);
        assertThat(source.lines()).containsExactly(new SourceLine(1, "私たちの軌跡です。"), new SourceLine(2, "つづき"));
    }

    @Test
    void countsLinesWhateverEndsThem() {
        assertThat(lines("一\r\n二\r三\n\n五")).extracting(SourceLine::text).containsExactly("一", "二", "三", "", "五");
    }

    @Test
    void dropsWhatCannotBeSeen() {
        assertThat(lines("\uFEFF一\f二\u200B\t三\n\f\n四"))
                .extracting(SourceLine::text)
                .containsExactly("一二\t三", "", "四");
    }

    @Test
    void knowsTheChecksumOfTheBytes() {
        assertThat(reader.read("a.txt", "abc".getBytes(StandardCharsets.UTF_8)).sha256())
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    @Test
    void refusesAnEmptyFile() {
        assertRefused(new byte[0], "空");
        assertRefused("\n \n".getBytes(StandardCharsets.UTF_8), "文字がありません");
    }

    @Test
    void refusesAFileThatIsTooLarge() {
        byte[] bytes = new byte[SourceTextReader.MAX_BYTES + 1];
        Arrays.fill(bytes, (byte) 'a');
        assertRefused(bytes, "大きすぎます");
    }

    @Test
    void refusesBytesThatAreNoText() {
        assertRefused(new byte[] {'%', 'P', 'D', 'F', 0, 1, 2}, "テキストファイルとして読めません");
        assertRefused(new byte[] {(byte) 0xFE, (byte) 0xFF, (byte) 0xD8, 0, 0, 'a'}, "テキストファイルとして読めません");
        byte[] damaged = "これは壊れた文章です。".repeat(20).getBytes(StandardCharsets.UTF_8);
        damaged[31] = 'x';
        assertRefused(damaged, "テキストファイルとして読めません");
    }

    static IntStream seeds() {
        return IntStream.rangeClosed(1, 50);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void anyBytesAreReadOrRefused(int seed) {
        Random random = new Random(seed);
        byte[] bytes = new byte[1 + random.nextInt(4000)];
        random.nextBytes(bytes);
        try {
            assertThat(reader.read("a.txt", bytes).lines()).isNotEmpty();
        } catch (UnreadableDocumentException e) {
            assertThat(e).hasMessageContaining("a.txt");
        }
    }

    private java.util.List<SourceLine> lines(String text) {
        return reader.read("a.txt", text.getBytes(StandardCharsets.UTF_8)).lines();
    }

    private void assertRefused(byte[] bytes, String reason) {
        assertThatThrownBy(() -> reader.read("a.txt", bytes))
                .isInstanceOfSatisfying(
                        UnreadableDocumentException.class,
                        problem ->
                                assertThat(Messages.ofClasspath().get(problem)).contains("a.txt", reason));
    }

    @Test
    void formFeedsPartPages() {
        SourceText text = pages("一\n二\n\f三\n四\f五\n六\n\f");
        assertThat(text.lines().stream().map(line -> text.page(line.number()))).containsExactly(1, 1, 2, 2, 3, 3);
        assertThat(pages("一\r\n\f二\f\r\n三").pageStarts()).containsExactly(1, 2, 3);
        assertThat(pages("一\n二").page(1)).as("a text without pages").isNull();
        SourceText blankPage = pages("一\n\f\f三");
        assertThat(blankPage.page(2)).isEqualTo(3);
    }

    private SourceText pages(String text) {
        return reader.read("a.txt", text.getBytes(StandardCharsets.UTF_8));
    }
}
