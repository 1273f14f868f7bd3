package jp.tsunagari.portal.ingest.run;

import jakarta.persistence.Basic;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import jp.tsunagari.portal.ingest.intake.DocumentFile;
import jp.tsunagari.portal.ingest.intake.DocumentOrigin;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A stored document. Its bytes never change: other bytes are another document. What is said of it may. */
@Entity
@SuppressWarnings("UnusedVariable") // every field is a column; some are only written
class SourceDocument {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private String name;

    @JdbcTypeCode(SqlTypes.CHAR)
    private String sha256;

    @Basic(fetch = FetchType.LAZY)
    private byte[] content;

    private Instant storedAt;

    @Embedded
    private @Nullable DocumentOrigin origin;

    private int originVersion;

    /** For JPA only. */
    @SuppressWarnings("NullAway.Init")
    protected SourceDocument() {}

    SourceDocument(String name, String sha256, byte[] content, Instant now) {
        this.name = name;
        this.sha256 = sha256;
        this.content = content.clone();
        this.storedAt = now;
    }

    long id() {
        if (id == null) {
            throw new IllegalStateException("not stored yet");
        }
        return id;
    }

    /** The bytes as they were handed over. */
    DocumentFile toFile() {
        return new DocumentFile(name, content);
    }

    String name() {
        return name;
    }

    String sha256() {
        return sha256;
    }

    DocumentOrigin origin() {
        return origin == null ? DocumentOrigin.UNKNOWN : origin;
    }

    int originVersion() {
        return originVersion;
    }

    void describe(DocumentOrigin said, int version) {
        origin = said;
        originVersion = version;
    }
}
