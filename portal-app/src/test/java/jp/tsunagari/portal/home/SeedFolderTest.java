package jp.tsunagari.portal.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import jp.tsunagari.portal.ingest.intake.DocumentFile;
import jp.tsunagari.portal.ingest.intake.DocumentOrigin;
import jp.tsunagari.portal.ingest.intake.DocumentOrigin.Field;
import jp.tsunagari.portal.message.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class SeedFolderTest {

    @TempDir
    private Path folder;

    @Test
    void anEmptyOneIsReportedAndStopsNothing(CapturedOutput log) {
        assertThat(new SeedFolder(folder.toString(), Messages.ofClasspath()).documents())
                .isEmpty();

        assertThat(log).contains(folder + " に、取り込める資料（.txt、.pdf、.docx）がありません");
    }

    @Test
    void aMissingOneIsReportedAndStopsNothing(CapturedOutput log) {
        Path missing = folder.resolve("missing");

        assertThat(new SeedFolder(missing.toString(), Messages.ofClasspath()).documents())
                .isEmpty();

        assertThat(log).contains(missing + " がありません");
    }

    @Test
    void onlyDocumentsCountInTheOrderOfTheirNames() throws Exception {
        Files.writeString(folder.resolve("b.TXT"), "b");
        Files.writeString(folder.resolve("a.txt"), "a");
        Files.writeString(folder.resolve("c.pdf"), "c");
        Files.writeString(folder.resolve("d.docx"), "d");
        Files.writeString(folder.resolve("readme.md"), "");
        Files.createDirectory(folder.resolve("folder.txt"));

        assertThat(new SeedFolder(folder.toString(), Messages.ofClasspath()).documents())
                .extracting(DocumentFile::name)
                .containsExactly("a.txt", "b.TXT", "c.pdf", "d.docx");
    }

    @Test
    void whatLiesBesideADocumentSaysWhereItIsFrom(CapturedOutput log) throws Exception {
        Files.writeString(folder.resolve("a.txt"), "a");
        Files.writeString(folder.resolve("b.txt"), "b");
        Files.writeString(folder.resolve("a.properties"), "publisher = 縁側市\npublished = 2026/3\npage = soon\n");
        SeedFolder seeds = new SeedFolder(folder.toString(), Messages.ofClasspath());

        assertThat(seeds.origin("a.txt"))
                .isEqualTo(DocumentOrigin.of(Map.of(Field.PUBLISHER, "縁側市", Field.PUBLISHED, "2026-03")));
        assertThat(seeds.origin("b.txt")).isEqualTo(DocumentOrigin.UNKNOWN);
        assertThat(seeds.origin("../a.txt")).isEqualTo(DocumentOrigin.UNKNOWN);
        assertThat(log).contains("a.properties の page を読めません：soon");
    }
}
