package jp.tsunagari.portal.home;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.tsunagari.portal.ingest.intake.DocumentFile;
import jp.tsunagari.portal.ingest.intake.DocumentOrigin;
import jp.tsunagari.portal.ingest.intake.DocumentOrigin.Field;
import jp.tsunagari.portal.ingest.intake.ReadyDocuments;
import jp.tsunagari.portal.message.Messages;
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
    private final Messages messages;

    SeedFolder(@Value("${portal.seeds}") String folder, Messages messages) {
        this.messages = messages;
        this.folder = Path.of(folder).toAbsolutePath().normalize();
    }

    /** Its documents in the order of their names; none, with a warning, when there is no such folder or file. */
    List<DocumentFile> documents() {
        if (!Files.isDirectory(folder)) {
            log.warn(messages.get("home.seeds.no-folder", folder));
            return List.of();
        }
        List<DocumentFile> documents = files().stream().flatMap(this::read).toList();
        if (documents.isEmpty()) {
            log.warn(messages.get("home.seeds.no-document", folder));
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
                        .flatMap(this::read)
                        .toList()
                : List.of();
    }

    /** From the properties of the same name beside it; what cannot be read there is passed over with a warning. */
    @Override
    public DocumentOrigin origin(String name) {
        Path about = folder.resolve(DOCUMENT.matcher(name).replaceFirst(".properties"))
                .normalize();
        if (!names().contains(name) || !Files.isRegularFile(about)) {
            return DocumentOrigin.UNKNOWN;
        }
        Properties said = new Properties();
        try (Reader in = Files.newBufferedReader(about)) {
            said.load(in);
        } catch (IOException | IllegalArgumentException e) {
            log.error(messages.get("home.seeds.unreadable", about), e);
            return DocumentOrigin.UNKNOWN;
        }
        Map<Field, String> values = new EnumMap<>(Field.class);
        for (Field field : Field.values()) {
            String typed = said.getProperty(field.code(), "");
            if (!typed.isBlank()) {
                field.read(typed)
                        .ifPresentOrElse(
                                value -> values.put(field, value),
                                () -> log.warn(messages.get("home.seeds.odd-origin", about, field.code(), typed)));
            }
        }
        return DocumentOrigin.of(values);
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
    private Stream<DocumentFile> read(Path file) {
        try {
            return Stream.of(new DocumentFile(file.getFileName().toString(), Files.readAllBytes(file)));
        } catch (IOException e) {
            log.error(messages.get("home.seeds.unreadable", file), e);
            return Stream.empty();
        }
    }
}
