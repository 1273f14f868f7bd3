package jp.tsunagari.portal.ingest.run;

import java.util.Locale;
import java.util.Set;

/** The life of an import run: running, and then exactly one end. */
public enum ImportState {
    RUNNING,
    /** Everything that it added is in the catalogue. */
    SUCCEEDED,
    /** Nothing of it is in the catalogue; the reason is kept. */
    FAILED,
    /** The portal or its database was stopped in the middle. Nothing of it is in the catalogue. */
    INTERRUPTED;

    /** Of the word for it. */
    public String messageKey() {
        return "import.state." + name().toLowerCase(Locale.ROOT);
    }

    boolean mayBecome(ImportState next) {
        return switch (this) {
            case RUNNING -> Set.of(SUCCEEDED, FAILED, INTERRUPTED).contains(next);
            case SUCCEEDED, FAILED, INTERRUPTED -> false;
        };
    }
}
