package jp.tsunagari.portal;

import jp.tsunagari.portal.shared.SourceReference;
import org.springframework.jdbc.core.JdbcTemplate;

/** A document that was taken in once, for tests of what is read from one. */
public final class StoredDocument {

    private StoredDocument() {}

    /** Stores a document and its import, and gives lines in it. */
    public static SourceReference add(JdbcTemplate jdbc) {
        Long run = jdbc.queryForObject("""
                        with document as (
                            insert into source_document (name, sha256, content, stored_at)
                            values ('事例集.md', repeat('0', 64), '', now()) returning id)
                        insert into import_run (source_document_id, reader_version, started_by, state, started_at, finished_at)
                        select id, 1, '試験', 'SUCCEEDED', now(), now() from document returning id
                        """, Long.class);
        if (run == null) {
            throw new IllegalStateException("no import");
        }
        return new SourceReference(run, 1, 9);
    }
}
