package jp.tsunagari.portal.ingest.apply;

import org.jspecify.annotations.Nullable;

/** Another import is being applied. Nothing has been stored. */
public class ImportBusyException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ImportBusyException(@Nullable Throwable cause) {
        super("another import is running", cause);
    }
}
