package jp.tsunagari.portal.ingest.robustness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import jp.tsunagari.portal.ingest.source.SourceTextReader;
import jp.tsunagari.portal.ingest.source.UnreadableDocumentException;
import jp.tsunagari.portal.message.Messages;
import jp.tsunagari.portal.testing.ProcessorTime;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Documents made to keep the reader busy or to fill its memory, and files that are no documents. Every build puts each
 * unit into one part of a case, {@code -Pthorough} into every part.
 */
@Tag("load")
class HostileDocumentsTest {

    private static final int LENGTH = 50_000;

    private static final boolean ALL = Boolean.getBoolean("hostile.all");

    private static final List<String> HEADINGS =
            List.of("取組のかたち", "私たちの新たな取組", "取組の成果", "団体概要\n団体名\tあさの会\n代表者", "取組の様子");

    /**
     * Reading in proportion takes a tenth of it; looking through the rest of the text at every character takes more.
     * Processor time, because a machine may be busy with other things.
     */
    private static final long MAX_NANOSECONDS = 2_000_000_000L;

    private static final Pipeline PIPELINE = new Pipeline();

    static Stream<String> units() {
        return Stream.of(
                "-",
                "|-",
                "[",
                "[a](",
                "<http://",
                "a",
                "a@",
                "0",
                "090",
                " ",
                "\u3000",
                "　a",
                "(",
                "「",
                "((a)",
                "・ア",
                "ア・",
                "、",
                "令和",
                "。",
                "1,111",
                "*a(b+c",
                "*a(" + "b+",
                "市",
                "亶理町、",
                "長野県",
                "市1 山方",
                "自宅の市",
                "市1コーポ10",
                "090-",
                "0",
                "a@",
                "@a",
                "LINE:a",
                "(at)",
                "高齢者",
                "○月に1回、",
                "か\u3099",
                "\t",
                "a\t");
    }

    /** The unit is on one line, and on lines of its own. */
    @ParameterizedTest
    @MethodSource("units")
    void repetitionTakesTimeInProportion(String unit) {
        List<IntFunction<String>> texts = List.of(
                length -> unit.repeat(length / unit.length()),
                length -> (unit + "\n").repeat(length / (unit.length() + 1)),
                length -> "x" + unit.repeat(length / unit.length()) + "\u2028y");
        for (IntFunction<String> text : texts) {
            for (String heading : headings(unit)) {
                assertThat(readInTime(length -> "令和5年度 つながりの調査\n取組のかたち\n会\n" + heading + "\n" + text.apply(length)
                                        + "\n取組の成果\n参加者は20名。\n")
                                .reading()
                                .cases())
                        .isNotEmpty();
            }
        }
    }

    private static List<String> headings(String unit) {
        return ALL ? HEADINGS : List.of(HEADINGS.get(Math.floorMod(unit.hashCode(), HEADINGS.size())));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "団体概要\n",
                "団体概要\n団体名\ta\n",
                "取組の様子\n",
                "取組のかたち\n",
                "取組の成果\n",
                "取組の成果\n団体概要\n",
                "取組の成果\n団体概要\n団体名\tあさの会\n",
                "団体概要\n団体名\tNPO法人 あさの会\n代表者\t山田花子\n住所\t長野県松本市\n",
                "NPO法人\nあさの会\n長野県松本市\n",
            })
    void aDocumentOfHeadingsTakesTimeInProportion(String unit) {
        assertThat(readInTime(length -> unit.repeat(length / unit.length()))
                        .source()
                        .lines())
                .isNotEmpty();
    }

    @Test
    void tooMuchIsRefused() {
        assertRefused(new byte[SourceTextReader.MAX_BYTES + 1], "上限は50MB");
    }

    @Test
    void tooManyLinesAreRefused() {
        byte[] lines = new byte[SourceTextReader.MAX_BYTES];
        Arrays.fill(lines, (byte) '\n');
        lines[0] = 'a';
        assertRefused(lines, "行が多すぎます");
    }

    @Test
    void picturesAndProgramsAreNoTexts() {
        Random random = Randoms.of(1);
        for (String beginning : List.of(
                "\u0089PNG\r\n\u001A\n", "\u00FF\u00D8\u00FF\u00E0\0\u0010JFIF", "\u007FELF", "MZ", "GIF89a", "ID3")) {
            byte[] bytes = Arrays.copyOf(beginning.getBytes(StandardCharsets.ISO_8859_1), 100_000);
            byte[] noise = new byte[bytes.length - beginning.length()];
            random.nextBytes(noise);
            System.arraycopy(noise, 0, bytes, beginning.length(), noise.length);
            assertRefused(bytes, "テキストファイルとして読めません");
        }
    }

    @Test
    void aWordDocumentOfDeepNestingIsRefused() throws IOException {
        assertRefused(word("<a>", 20_000_000), "Word文書（.docx）として読めません");
    }

    @Test
    void aWordDocumentOfEmptyParagraphsIsRefused() throws IOException {
        assertRefused(word("<p/>", 60_000_000), "Word文書（.docx）として読めません");
    }

    @Test
    void aWordDocumentOfEndlessTextIsRefused() throws IOException {
        assertRefused(word("<p><t>" + "a".repeat(1 << 20) + "</t></p>", 60), "Word文書（.docx）として読めません");
    }

    /**
     * What takes longer than a quick machine needs is compared with half as much of the same: twice the time is in proportion,
     * four times is not. So a slow machine fails nothing.
     */
    private Pipeline.Result readInTime(IntFunction<String> documents) {
        String document = documents.apply(LENGTH);
        AtomicReference<Pipeline.Result> result = new AtomicReference<>();
        long whole = nanoseconds(document, result);
        if (whole > MAX_NANOSECONDS) {
            String part = documents.apply(LENGTH / 2);
            long half = nanoseconds(part, new AtomicReference<>());
            for (int again = 0; again < 3 && whole > 3 * half; again++) {
                half = Math.max(half, nanoseconds(part, new AtomicReference<>()));
                whole = Math.min(whole, nanoseconds(document, result));
            }
            assertThat(whole)
                    .as("nanoseconds for %s…", document.substring(0, Math.min(60, document.length())))
                    .isLessThan(3 * half);
        }
        return result.get();
    }

    private long nanoseconds(String document, AtomicReference<Pipeline.Result> result) {
        byte[] bytes = document.getBytes(StandardCharsets.UTF_8);
        return ProcessorTime.of(() -> result.set(PIPELINE.read(bytes))).toNanos();
    }

    private void assertRefused(byte[] document, String reason) {
        assertThatThrownBy(() -> PIPELINE.read(document))
                .isInstanceOfSatisfying(
                        UnreadableDocumentException.class,
                        problem ->
                                assertThat(Messages.ofClasspath().get(problem)).contains(reason));
    }

    private static byte[] word(String unit, int times) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int atOnce = Math.max(1, 100_000 / unit.length());
        byte[] block = unit.repeat(Math.min(times, atOnce)).getBytes(StandardCharsets.US_ASCII);
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            zip.write("<d>".getBytes(StandardCharsets.US_ASCII));
            for (int i = 0; i < times; i += atOnce) {
                zip.write(block);
            }
            zip.write("</d>".getBytes(StandardCharsets.US_ASCII));
        }
        return out.toByteArray();
    }
}
