package jp.tsunagari.portal.ingest.run;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.util.List;
import jp.tsunagari.portal.ingest.source.SourceText.SourceLine;
import jp.tsunagari.portal.ingest.source.SourceTextReader;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * The lines of kept documents as the reader sees them, for admins who compare them with what was read. Never for the
 * public: contacts are withheld only in what is read.
 */
@Service
public class OriginalText {

    /** Some thirty documents like the real one, or the two largest that there can be. */
    private static final long MAX_LINES = 4_000_000;

    private final LoadingCache<Long, List<SourceLine>> texts;

    OriginalText(JdbcClient jdbc, SourceTextReader reader) {
        this.texts = Caffeine.newBuilder()
                .maximumWeight(MAX_LINES)
                .weigher((Long id, List<SourceLine> lines) -> Math.max(1, lines.size()))
                .softValues()
                .build(id -> jdbc.sql("select name, content from source_document where id = :id")
                        .param("id", id)
                        .query((row, number) -> reader.read(row.getString("name"), row.getBytes("content"))
                                .lines())
                        .single());
    }

    /**
     * Some lines of a document that was read before. What lies outside of it is left out.
     *
     * @param sourceDocument its id, as {@code PlannedDocument} has it
     * @param first from 1
     * @param last inclusive
     */
    public List<SourceLine> lines(long sourceDocument, int first, int last) {
        List<SourceLine> lines = texts.get(sourceDocument);
        int from = Math.min(Math.max(first - 1, 0), lines.size());
        int to = Math.min(Math.max(last, from), lines.size());
        return List.copyOf(lines.subList(from, to));
    }
}
