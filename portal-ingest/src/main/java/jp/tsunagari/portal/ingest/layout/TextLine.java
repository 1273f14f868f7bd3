package jp.tsunagari.portal.ingest.layout;

import java.util.ArrayList;
import java.util.List;
import jp.tsunagari.portal.ingest.source.SourceText;
import jp.tsunagari.portal.ingest.source.SourceText.SourceLine;

/**
 * A line that is not blank.
 *
 * @param number in the document, counted from 1
 * @param text without white space at either end
 * @param detached whether a blank line is before it; always true in a document that has hardly any blank lines, where
 *     their absence says nothing
 */
public record TextLine(int number, String text, boolean detached) {

    /** A document in which fewer lines than one in so many are blank does not separate its blocks by them. */
    private static final int LINES_PER_BLANK = 10;

    /** All lines of a document that are not blank. */
    public static List<TextLine> of(SourceText source) {
        long blanks = source.lines().stream().filter(SourceLine::isBlank).count();
        boolean unseparated = blanks * LINES_PER_BLANK < source.lines().size();
        List<TextLine> lines = new ArrayList<>();
        boolean detached = true;
        for (SourceLine line : source.lines()) {
            String text = line.text().strip();
            if (!text.isEmpty()) {
                lines.add(new TextLine(line.number(), text, detached || unseparated));
            }
            detached = text.isEmpty();
        }
        return lines;
    }
}
