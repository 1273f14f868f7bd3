package jp.tsunagari.portal.ingest.run;

import java.util.Locale;
import java.util.Set;

/** The life of an import run: running, and then exactly one end. */
public enum ImportState {
    RUNNING("実行中"),
    /** Everything that it added is in the catalogue. */
    SUCCEEDED("完了"),
    /** Nothing of it is in the catalogue; the reason is kept. */
    FAILED("失敗"),
    /** The portal or its database was stopped in the middle. Nothing of it is in the catalogue. */
    INTERRUPTED("中断");

    private final String label;

    ImportState(String label) {
        this.label = label;
    }

    /** Of the word for it. */
    public String messageKey() {
        return "import.state." + name().toLowerCase(Locale.ROOT);
    }

    /** As shown in Japanese. */
    public String label() {
        return label;
    }

    boolean mayBecome(ImportState next) {
        return switch (this) {
            case RUNNING -> Set.of(SUCCEEDED, FAILED, INTERRUPTED).contains(next);
            case SUCCEEDED, FAILED, INTERRUPTED -> false;
        };
    }
}
