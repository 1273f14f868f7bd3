package jp.tsunagari.portal.ingest.run;

import java.util.List;
import jp.tsunagari.portal.ingest.intake.DocumentFile;
import jp.tsunagari.portal.ingest.intake.ReadDocument;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The documents that were taken in. */
@Component
public class SourceDocumentStore {

    private final JdbcClient jdbc;

    SourceDocumentStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A document, and what its last import took it for. */
    public record Taken(
            DocumentFile file,
            @Nullable String programme,
            @Nullable Integer fiscalYear) {}

    /** A kept document, be it of a plan that was never applied. */
    public DocumentFile kept(long id) {
        return jdbc.sql("select name, content from source_document where id = :id")
                .param("id", id)
                .query((row, number) -> new DocumentFile(row.getString("name"), row.getBytes("content")))
                .single();
    }

    /** In the order in which they were last taken in, so that the latest word counts again. */
    public List<Taken> taken() {
        return jdbc.sql("""
                        select d.name, d.content, r.programme, r.fiscal_year
                        from source_document d
                        join lateral (select id, programme, fiscal_year from import_run
                                      where source_document_id = d.id and state = 'SUCCEEDED'
                                      order by id desc limit 1) r on true
                        order by r.id
                        """)
                .query((row, number) -> new Taken(
                        new DocumentFile(row.getString("name"), row.getBytes("content")),
                        row.getString("programme"),
                        row.getObject("fiscal_year", Integer.class)))
                .list();
    }

    /** Whether it was taken in before, and another document of the same programme and year after it. */
    public boolean isOlder(String sha256, ReadDocument reading) {
        return jdbc.sql("""
                        select exists (
                            select 1 from import_run later
                            join source_document d on d.id = later.source_document_id
                            where later.state = 'SUCCEEDED' and d.sha256 <> :sha256
                              and later.programme is not distinct from cast(:programme as text)
                              and later.fiscal_year is not distinct from cast(:year as int)
                              and later.id > (select max(r.id) from import_run r
                                              join source_document s on s.id = r.source_document_id
                                              where s.sha256 = :sha256 and r.state = 'SUCCEEDED'))
                        """)
                .param("sha256", sha256)
                .param("programme", reading.programme())
                .param("year", reading.fiscalYear())
                .query(Boolean.class)
                .single();
    }
}
