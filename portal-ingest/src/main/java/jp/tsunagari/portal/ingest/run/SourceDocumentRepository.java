package jp.tsunagari.portal.ingest.run;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface SourceDocumentRepository extends Repository<SourceDocument, Long> {

    SourceDocument save(SourceDocument document);

    Optional<SourceDocument> findById(long id);

    Optional<SourceDocument> findBySha256(String sha256);

    @Query("""
            select new jp.tsunagari.portal.ingest.run.KeptDocument(
                d.id, d.name, d.sha256, d.storedAt, d.originVersion, d.origin)
            from SourceDocument d order by d.storedAt desc, d.id desc
            """)
    List<KeptDocument> kept();

    /** Those that were taken in, the latest first. */
    @Query("""
            select new jp.tsunagari.portal.ingest.run.KeptDocument(
                d.id, d.name, d.sha256, d.storedAt, d.originVersion, d.origin)
            from SourceDocument d
            where exists (select 1 from ImportRun r where r.document = d and r.state = SUCCEEDED)
            order by d.storedAt desc, d.id desc
            """)
    List<KeptDocument> taken();

    /** Those that some initiative of the catalogue says it is from, in the order in which they came. */
    @Query("""
            select new jp.tsunagari.portal.ingest.run.KeptDocument(
                d.id, d.name, d.sha256, d.storedAt, d.originVersion, d.origin)
            from SourceDocument d
            where exists (select 1 from ImportRun r, Initiative i
                          where r.document = d and i.source.importRunId = r.id)
            order by d.id
            """)
    List<KeptDocument> shown();

    @Query("""
            select new jp.tsunagari.portal.ingest.run.KeptDocument(
                d.id, d.name, d.sha256, d.storedAt, d.originVersion, d.origin)
            from SourceDocument d where d.id = :id
            """)
    Optional<KeptDocument> kept(long id);

    @Query("""
            select new jp.tsunagari.portal.ingest.run.SourceDocumentRepository$ImportOf(
                r.id, new jp.tsunagari.portal.ingest.run.KeptDocument(
                    d.id, d.name, d.sha256, d.storedAt, d.originVersion, d.origin))
            from ImportRun r join r.document d where r.id in :runs
            """)
    List<ImportOf> imported(Set<Long> runs);

    /** An import and its document. */
    record ImportOf(long run, KeptDocument document) {}

    /** The document of an import. */
    @Query("""
            select new jp.tsunagari.portal.ingest.run.KeptDocument(
                d.id, d.name, d.sha256, d.storedAt, d.originVersion, d.origin)
            from ImportRun r join r.document d where r.id = :run
            """)
    Optional<KeptDocument> keptByRun(long run);
}
