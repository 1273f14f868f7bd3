package jp.tsunagari.portal.ingest.plan;

import java.util.Locale;

/**
 * Something that only shows when the cases are held together.
 *
 * @param code stable, upper case with underscores
 * @param document its place in the plan, from 0
 * @param line in the document, from 1
 */
public record PlanNote(String code, int document, int line) {

    /** Of the words for it. */
    public String messageKey() {
        return "import.warning." + code.toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
