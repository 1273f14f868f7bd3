package jp.tsunagari.portal.ingest.intake;

import jp.tsunagari.portal.shared.Sha256;

/** A document as it was handed over: a name and bytes that are not read yet. */
public final class DocumentFile {

    private final String name;
    private final byte[] content;

    public DocumentFile(String name, byte[] content) {
        this.name = name;
        this.content = content.clone();
    }

    public String name() {
        return name;
    }

    public byte[] content() {
        return content.clone();
    }

    /** SHA-256 of the bytes, lower-case hexadecimal. */
    public String sha256() {
        return Sha256.of(content);
    }
}
