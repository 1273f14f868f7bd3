package jp.tsunagari.portal.ingest.photo;

import java.util.Locale;

/** A file that no photo can be made of. */
public final class UnreadablePhotoException extends Exception {

    private static final long serialVersionUID = 1L;

    private final Reason reason;

    UnreadablePhotoException(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    UnreadablePhotoException(Reason reason, Throwable cause) {
        super(reason.name(), cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    /** Why not. */
    public enum Reason {
        /** None of the kinds that are taken. */
        KIND,
        /** More pixels than are looked into. */
        PIXELS,
        /** Too few to show anything. */
        SMALL,
        /** A PDF with a password. */
        PROTECTED,
        /** Colours for printing, which browsers do not show. */
        COLOURS,
        /** It would take longer than anyone waits. */
        SLOW,
        DAMAGED;

        /** Of the words for it. */
        public String messageKey() {
            return "photo.refused." + name().toLowerCase(Locale.ROOT);
        }
    }
}
