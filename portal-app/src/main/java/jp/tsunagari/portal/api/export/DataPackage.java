package jp.tsunagari.portal.api.export;

import static java.util.stream.Collectors.joining;

import jakarta.annotation.PreDestroy;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import jp.tsunagari.portal.api.ApiLinks;
import jp.tsunagari.portal.api.export.DataTable.Subject;
import jp.tsunagari.portal.initiative.Initiatives;
import jp.tsunagari.portal.message.Messages;
import jp.tsunagari.portal.search.names.OrganisationCriteria;
import jp.tsunagari.portal.search.names.OrganisationOrder;
import jp.tsunagari.portal.search.names.OrganisationSearch;
import jp.tsunagari.portal.web.cache.CatalogueState;
import jp.tsunagari.portal.web.credit.Credit;
import jp.tsunagari.portal.web.credit.Credits;
import jp.tsunagari.portal.web.table.CsvWriter;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * Every table in one ZIP, made once for a state of the catalogue, row by row into a temporary file, and kept until the next
 * one is asked for.
 */
@Component
public class DataPackage {

    private static final String CSV = ".csv";

    /** Addresses at which callers reach the portal, in each language; each has a package of its own. */
    private static final int MAX_PLACES = 4;

    private final DataTables tables;
    private final Initiatives initiatives;
    private final OrganisationSearch organisations;
    private final DataDictionary dictionary;
    private final CatalogueState catalogue;
    private final PackageWords words;
    private final Messages messages;
    private final ReentrantLock making = new ReentrantLock();
    private final Map<String, MadePackage> made = new LinkedHashMap<>();

    DataPackage(
            DataTables tables,
            Initiatives initiatives,
            OrganisationSearch organisations,
            DataDictionary dictionary,
            CatalogueState catalogue,
            PackageWords words) {
        this.tables = tables;
        this.initiatives = initiatives;
        this.organisations = organisations;
        this.dictionary = dictionary;
        this.catalogue = catalogue;
        this.words = words;
        this.messages = words.messages();
    }

    /**
     * Bytes of each file by its name in the ZIP, and of the ZIP by its own. Makes it if there is none of this state.
     *
     * @throws IOException if there is no room for it
     */
    public Map<String, Long> sizes() throws IOException {
        making.lock();
        try {
            return current().sizes();
        } finally {
            making.unlock();
        }
    }

    /** Of the columns of all files. */
    public String version() {
        return dictionary.version();
    }

    /** Name by which {@link #sizes()} has the ZIP itself. */
    public static String zipName() {
        return "data.zip";
    }

    /** The tables of the data set by the names of their files, with their titles and what a row of each is. */
    public List<TableFile> files() {
        return tables.all().stream()
                .map(table -> new TableFile(table.name() + CSV, table.title(messages), table.what(messages)))
                .toList();
    }

    /** Hands on the size, and then the content if it is taken. */
    void send(Target target) throws IOException {
        OpenPackage open = open();
        try (InputStream content = open.content()) {
            target.accept(open.size(), content);
        }
    }

    @PreDestroy
    void forget() {
        making.lock();
        try {
            made.values().forEach(DataPackage::discard);
            made.clear();
        } finally {
            making.unlock();
        }
    }

    /** Opened while no one can replace it; what is open can be read to its end. */
    private OpenPackage open() throws IOException {
        making.lock();
        try {
            Path file = current().file();
            return new OpenPackage(Files.size(file), Files.newInputStream(file));
        } finally {
            making.unlock();
        }
    }

    private MadePackage current() throws IOException {
        Optional<String> state = catalogue.current();
        // The addresses in it are those at which the caller reached the portal.
        String place =
                ApiLinks.absolute("/") + "\n" + LocaleContextHolder.getLocale().getLanguage();
        MadePackage last = made.get(place);
        if (last != null && state.isPresent() && last.state().equals(state.get())) {
            return last;
        }
        MadePackage next = make(state.orElse(""));
        made.put(place, next);
        if (last != null) {
            discard(last);
        }
        if (made.size() > MAX_PLACES) {
            String eldest = made.keySet().iterator().next();
            discard(Objects.requireNonNull(made.remove(eldest)));
        }
        return next;
    }

    private MadePackage make(String state) throws IOException {
        Path file = Files.createTempFile("tsunagari-", ".zip");
        boolean whole = false;
        try {
            Map<String, Long> sizes = write(file);
            sizes.put(zipName(), Files.size(file));
            whole = true;
            // Of a catalogue that has changed meanwhile it is of no state.
            boolean holds = catalogue.current().filter(state::equals).isPresent();
            return new MadePackage(holds ? state : "", file, sizes);
        } finally {
            if (!whole) {
                Files.deleteIfExists(file);
            }
        }
    }

    private Map<String, Long> write(Path file) throws IOException {
        Map<String, Long> sizes = new LinkedHashMap<>();
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file), StandardCharsets.UTF_8)) {
            entry(zip, "README.txt", sizes, out -> out.write(readMe().getBytes(StandardCharsets.UTF_8)));
            for (List<DataTable<?>> some : List.of(tables.wide(), tables.all())) {
                for (DataTable<?> table : some) {
                    List<Long> ids = ids(table.subject());
                    entry(
                            zip,
                            table.name() + CSV,
                            sizes,
                            out -> table.write(
                                    CsvWriter.to(new OutputStreamWriter(out, StandardCharsets.UTF_8)), ids, messages));
                }
            }
        }
        return sizes;
    }

    private List<Long> ids(Subject subject) {
        return switch (subject) {
            case INITIATIVES -> initiatives.ids();
            case ORGANISATIONS ->
                organisations
                        .find(new OrganisationCriteria("", null, null, OrganisationOrder.RELEVANCE))
                        .ids();
            case NONE -> List.of();
        };
    }

    private String readMe() {
        Credit credit = words.credits().all();
        return String.join(
                "\r\n",
                messages.get("export.package.title"),
                "",
                credit.orEmpty(),
                Stream.of(credit.licenceNames(), credit.licenceAddresses())
                        .filter(Objects::nonNull)
                        .collect(joining(" ")),
                "",
                messages.get("export.package.files"),
                messages.get("export.encoding"),
                messages.get("export.origin.empty.value"),
                messages.get("export.origin.metrics.value"),
                messages.get("export.package.catalogue", ApiLinks.absolute("/dataset.jsonld")),
                "");
    }

    private static void entry(ZipOutputStream zip, String name, Map<String, Long> sizes, Content content)
            throws IOException {
        ZipEntry entry = new ZipEntry(name);
        zip.putNextEntry(entry);
        content.write(new OpenEntry(zip));
        zip.closeEntry();
        sizes.put(name, entry.getSize());
    }

    private static void discard(MadePackage old) {
        if (!old.file().toFile().delete()) {
            old.file().toFile().deleteOnExit();
        }
    }

    /** A file of the data set. */
    public record TableFile(String name, String title, String what) {}

    /** What a package says of itself. */
    @Component
    record PackageWords(Credits credits, Messages messages) {}

    /** Takes a package. */
    @FunctionalInterface
    interface Target {
        void accept(long size, InputStream content) throws IOException;
    }

    @FunctionalInterface
    private interface Content {
        void write(OutputStream out) throws IOException;
    }

    private record OpenPackage(long size, InputStream content) {}

    /** @param state of the catalogue that it shows; empty if of none for sure */
    private record MadePackage(String state, Path file, Map<String, Long> sizes) {

        MadePackage {
            sizes = Map.copyOf(sizes);
        }
    }

    /** An entry of a ZIP, whose end is not the end of the ZIP. */
    private static final class OpenEntry extends FilterOutputStream {

        OpenEntry(ZipOutputStream zip) {
            super(zip);
        }

        @Override
        public void write(byte[] bytes, int from, int count) throws IOException {
            out.write(bytes, from, count);
        }

        @Override
        public void close() {
            // The next entry follows.
        }
    }
}
