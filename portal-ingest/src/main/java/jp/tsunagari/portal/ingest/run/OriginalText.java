package jp.tsunagari.portal.ingest.run;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.sql.Array;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import jp.tsunagari.portal.ingest.casestudy.DocumentReader;
import jp.tsunagari.portal.ingest.source.SheetCells;
import jp.tsunagari.portal.ingest.source.SourceText;
import jp.tsunagari.portal.ingest.source.SourceText.SourceLine;
import jp.tsunagari.portal.ingest.source.SourceTextReader;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The lines of kept documents as the reader sees them: whole for admins, without contacts of persons for the public. */
@Service
public class OriginalText {

    /** Some thirty documents like the real one, or the two largest that there can be. */
    private static final long MAX_LINES = 4_000_000;

    private final LoadingCache<Long, SourceText> texts;
    private final LoadingCache<Long, SourceText> publicTexts;
    private final JdbcClient jdbc;

    OriginalText(JdbcClient jdbc, SourceTextReader reader, DocumentReader documents) {
        this.jdbc = jdbc;
        this.texts = cache().build(id -> jdbc.sql("select name, content from source_document where id = :id")
                .param("id", id)
                .query((row, number) -> reader.read(row.getString("name"), row.getBytes("content")))
                .single());
        // Most of its lines are those of the whole text and take no memory of their own.
        this.publicTexts = cache().build(id -> documents.withoutContacts(texts.get(id)));
    }

    private static Caffeine<Long, SourceText> cache() {
        return Caffeine.newBuilder()
                .maximumWeight(MAX_LINES)
                .weigher((Long id, SourceText text) -> Math.max(1, text.lines().size()))
                .softValues();
    }

    /**
     * Some lines of a document that was read before, for admins who compare them with what was read. Never for the
     * public: it has the contacts of persons. What lies outside of the document is left out.
     *
     * @param sourceDocument its id, as {@code PlannedDocument} has it
     * @param first from 1
     * @param last inclusive
     */
    public List<SourceLine> lines(long sourceDocument, int first, int last) {
        return part(texts.get(sourceDocument), first, last);
    }

    /**
     * As above without contacts of persons, for the public. The caller sees to it that these lines tell only of what is
     * public.
     *
     * @param importRun an import of the document
     */
    public List<PublicLine> publicLines(long importRun, int first, int last) {
        Shown shown = jdbc.sql("""
                        select r.source_document_id, g.shown
                        from import_run r join source_document d on d.id = r.source_document_id
                        left join document_register g on g.sha256 = d.sha256
                        where r.id = :id
                        """)
                .param("id", importRun)
                .query((row, number) -> new Shown(row.getLong(1), columns(row.getArray(2))))
                .single();
        SourceText text = publicTexts.get(shown.document());
        return part(text, first, last).stream()
                .filter(line -> isShown(text, line.number(), shown.columns()))
                .map(line -> new PublicLine(
                        line.number(),
                        line.text(),
                        text.page(line.number()),
                        text.cell(line.number())
                                .map(cell -> new PublicCell(cell.sheet().name(), cell.row(), cell.address()))
                                .orElse(null)))
                .toList();
    }

    /** A document, and the columns of it that are for everyone if it is a register. */
    private record Shown(long document, Set<Integer> columns) {}

    private static Set<Integer> columns(@Nullable Array stored) throws SQLException {
        return stored == null ? Set.of() : Set.of((Integer[]) stored.getArray());
    }

    /** What a register has for its own staff, such as telephone numbers and marks, was never read and is never shown. */
    private static boolean isShown(SourceText text, int line, Set<Integer> columns) {
        return text.cell(line).map(cell -> columns.contains(cell.column())).orElse(true);
    }

    /** What a line is called: its number, or in a spreadsheet its cell. */
    public String label(long sourceDocument, int line) {
        return cell(sourceDocument, line).orElse(Integer.toString(line));
    }

    /** The cell that a line is from, as spreadsheets write it; empty where the document is no spreadsheet. */
    public Optional<String> cell(long sourceDocument, int line) {
        return texts.get(sourceDocument).cell(line).map(SheetCells.Cell::address);
    }

    /** The page of each of these lines; empty where the document has no pages. Asks the database once for a document. */
    public List<Integer> pages(long sourceDocument, int first, int last) {
        SourceText text = texts.get(sourceDocument);
        return part(text, first, last).stream()
                .map(line -> text.page(line.number()))
                .filter(Objects::nonNull)
                .toList();
    }

    private static List<SourceLine> part(SourceText text, int first, int last) {
        List<SourceLine> lines = text.lines();
        int from = Math.min(Math.max(first - 1, 0), lines.size());
        int to = Math.min(Math.max(last, from), lines.size());
        return List.copyOf(lines.subList(from, to));
    }

    /**
     * A cell of a spreadsheet.
     *
     * @param address as spreadsheets write it: C5
     */
    public record PublicCell(String sheet, int row, String address) {}

    /**
     * A line that the public may see.
     *
     * @param number from 1
     * @param page from 1; null where the document has no pages
     * @param cell null where the document is no spreadsheet
     */
    public record PublicLine(
            int number,
            String text,
            @Nullable Integer page,
            @Nullable PublicCell cell) {

        /** A line of running text. */
        public PublicLine(int number, String text, @Nullable Integer page) {
            this(number, text, page, null);
        }
    }
}
