package jp.tsunagari.portal.ingest.casestudy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import jp.tsunagari.portal.ingest.casestudy.DocumentReader.DocumentReading;
import jp.tsunagari.portal.ingest.layout.LayoutWords;
import jp.tsunagari.portal.ingest.source.SourceTextReader;
import jp.tsunagari.portal.message.Messages;
import jp.tsunagari.portal.region.RegionDirectory;
import jp.tsunagari.portal.vocabulary.LegalForms;

/** The real document, and readings of invented ones. */
final class Documents {

    static final DocumentReader READER = new DocumentReader(new RegionDirectory(), new LegalForms());

    static final Messages MESSAGES = Messages.ofClasspath();

    private static final Path SEEDS = Path.of("..", "seeds");

    private Documents() {}

    /** The document that the project ships with. */
    static String real() {
        try (var files = Files.list(SEEDS)) {
            Path document = files.filter(file -> file.toString().endsWith(".txt"))
                    .sorted()
                    .findFirst()
                    .orElseThrow();
            return Files.readString(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static DocumentReading read(String text) {
        return read(text, LayoutWords.cabinetOffice());
    }

    static DocumentReading read(String text, LayoutWords words) {
        return READER.read(new SourceTextReader().read("test.txt", text.getBytes(StandardCharsets.UTF_8)), words);
    }

    static DocumentReading readReal() {
        return read(real());
    }
}
