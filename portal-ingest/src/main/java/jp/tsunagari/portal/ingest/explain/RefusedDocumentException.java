package jp.tsunagari.portal.ingest.explain;

/** There is nothing to explain: no file, no text, or no case. The message is Japanese and meant for a person. */
public class RefusedDocumentException extends Exception {

    private static final long serialVersionUID = 1L;

    RefusedDocumentException(String message) {
        super(message);
    }

    RefusedDocumentException(String message, Exception cause) {
        super(message, cause);
    }

    /** The message, which this exception always has. */
    public String reason() {
        return String.valueOf(getMessage());
    }
}
