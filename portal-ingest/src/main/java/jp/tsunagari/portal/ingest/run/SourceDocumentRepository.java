package jp.tsunagari.portal.ingest.run;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface SourceDocumentRepository extends Repository<SourceDocument, Long> {

    SourceDocument save(SourceDocument document);

    Optional<SourceDocument> findById(long id);

    Optional<SourceDocument> findBySha256(String sha256);
}
