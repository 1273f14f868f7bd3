package jp.tsunagari.portal.ingest.run;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface ImportRunRepository extends Repository<ImportRun, Long> {

    ImportRun save(ImportRun run);

    void flush();

    @EntityGraph(attributePaths = "document")
    Optional<ImportRun> findById(long id);

    /** Without their documents, which may be fifty megabytes each, and without their warnings. */
    @Query("""
            select new jp.tsunagari.portal.ingest.run.ImportRunSummary(
                r.id, d.name, d.sha256, r.readerVersion, r.state, r.startedAt, r.finishedAt, r.programme, r.fiscalYear,
                r.casesRead, r.casesAdded, r.casesChanged, r.casesLeftAlone, size(r.warnings))
            from ImportRun r join r.document d order by r.startedAt desc, r.id desc
            """)
    List<ImportRunSummary> summaries();

    List<ImportRun> findByState(ImportState state);

    @Query("""
            select count(r) > 0 from ImportRun r
            where r.document.sha256 = :sha256
              and (r.state = SUCCEEDED or r.state = FAILED and r.readerVersion >= :readerVersion)
            """)
    boolean isSettled(String sha256, int readerVersion);
}
