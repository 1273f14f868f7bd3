package jp.tsunagari.portal.ingest.source;

/** The bytes are not a text that can be read. The message is Japanese and meant for the person who chose the file. */
public class UnreadableDocumentException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UnreadableDocumentException(String message) {
        super(message);
    }

    UnreadableDocumentException(String message, Exception cause) {
        super(message, cause);
    }

    /** The message, which this exception always has. */
    public String reason() {
        return String.valueOf(getMessage());
    }
}
