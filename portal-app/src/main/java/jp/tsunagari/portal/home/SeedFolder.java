package jp.tsunagari.portal.home;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.tsunagari.portal.ingest.intake.DocumentFile;
import jp.tsunagari.portal.ingest.intake.ReadyDocuments;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The folder with the documents that a new portal begins with. */
@Component
class SeedFolder implements ReadyDocuments {

    private static final Logger log = LoggerFactory.getLogger(SeedFolder.class);

    private static final Pattern DOCUMENT = Pattern.compile("\\.(txt|pdf|docx)$", Pattern.CASE_INSENSITIVE);

    private final Path folder;

    SeedFolder(@Value("${portal.seeds}") String folder) {
        this.folder = Path.of(folder).toAbsolutePath().normalize();
    }

    /** Its documents in the order of their names; none, with a warning, when there is no such folder or file. */
    List<DocumentFile> documents() {
        if (!Files.isDirectory(folder)) {
            log.warn("資料のフォルダー {} がありません。カタログは空のまま起動します。", folder);
            return List.of();
        }
        List<DocumentFile> documents =
                files().stream().flatMap(SeedFolder::read).toList();
        if (documents.isEmpty()) {
            log.warn("資料のフォルダー {} に、取り込める資料（.txt、.pdf、.docx）がありません。", folder);
        }
        return documents;
    }

    @Override
    public List<String> names() {
        return Files.isDirectory(folder)
                ? files().stream().map(SeedFolder::name).toList()
                : List.of();
    }

    /** Names are looked up among those that are there, never made a path of. */
    @Override
    public List<DocumentFile> named(Collection<String> names) {
        return Files.isDirectory(folder)
                ? files().stream()
                        .filter(file -> names.contains(name(file)))
                        .flatMap(SeedFolder::read)
                        .toList()
                : List.of();
    }

    private List<Path> files() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(SeedFolder::isDocument).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list " + folder, e);
        }
    }

    private static String name(Path file) {
        return file.getFileName().toString();
    }

    private static boolean isDocument(Path file) {
        return Files.isRegularFile(file)
                && DOCUMENT.matcher(file.getFileName().toString()).find();
    }

    /** A file that cannot be read must not keep the portal from starting with the others. */
    private static Stream<DocumentFile> read(Path file) {
        try {
            return Stream.of(new DocumentFile(file.getFileName().toString(), Files.readAllBytes(file)));
        } catch (IOException e) {
            log.error("資料 {} を読めません。ファイルの権限を確かめてください。", file, e);
            return Stream.empty();
        }
    }
}
