package jp.tsunagari.portal.ingest.register;

import java.util.List;
import jp.tsunagari.portal.ingest.casestudy.PartsReader.Part;
import jp.tsunagari.portal.ingest.layout.RegisterField;
import org.jspecify.annotations.Nullable;

/**
 * A row of a register as the parts of a case.
 *
 * @param firstLine of its own cells in the document
 * @param lastLine of its own cells
 * @param parts in the order in which they are read
 * @param lines for every line of the parts, the line of the document that it is
 * @param fiscalYear that the row names, else null
 * @param key that tells the case from others, else null
 */
public record RegisterRow(
        int number,
        int firstLine,
        int lastLine,
        List<Part> parts,
        List<Integer> lines,
        @Nullable Integer fiscalYear,
        @Nullable String key) {

    public RegisterRow {
        parts = List.copyOf(parts);
        lines = List.copyOf(lines);
    }

    /** The line of the document that a line of the parts is, both from 1. */
    public int documentLine(int line) {
        return lines.get(Math.max(0, Math.min(lines.size(), line) - 1));
    }

    /** The first part of a kind on one line; "" if there is none. */
    public String text(RegisterField field) {
        return parts.stream()
                .filter(part -> part.field() == field)
                .map(Part::text)
                .findFirst()
                .orElse("");
    }
}
