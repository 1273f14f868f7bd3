package jp.tsunagari.portal.ingest.run;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.util.List;
import jp.tsunagari.portal.ingest.casestudy.DocumentReader;
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
        long document = jdbc.sql("select source_document_id from import_run where id = :id")
                .param("id", importRun)
                .query(Long.class)
                .single();
        SourceText text = publicTexts.get(document);
        return part(text, first, last).stream()
                .map(line -> new PublicLine(line.number(), line.text(), text.page(line.number())))
                .toList();
    }

    private static List<SourceLine> part(SourceText text, int first, int last) {
        List<SourceLine> lines = text.lines();
        int from = Math.min(Math.max(first - 1, 0), lines.size());
        int to = Math.min(Math.max(last, from), lines.size());
        return List.copyOf(lines.subList(from, to));
    }

    /**
     * A line that the public may see.
     *
     * @param number from 1
     * @param page from 1; null where the document has no pages
     */
    public record PublicLine(
            int number, String text, @Nullable Integer page) {}
}
