package jp.tsunagari.portal.initiative.web;

import java.util.List;
import jp.tsunagari.portal.ingest.run.ImportRuns.SourceLines;
import jp.tsunagari.portal.ingest.run.OriginalText.PublicCell;
import jp.tsunagari.portal.initiative.InitiativeSummary;
import org.jspecify.annotations.Nullable;

/**
 * The original text of an initiative, with one thing that was read of it marked.
 *
 * @param rows the lines of the case, or those around what is marked where the case is very long
 * @param stops everything that was read, in the order of the document
 * @param steps what is marked, and what is before and after it
 * @param unknown whether the address asks for something that is not in this text, or its words are not
 */
record SourcePageView(
        InitiativeSummary initiative,
        SourceLines source,
        List<SourceRow> rows,
        List<SourceStop> stops,
        Steps steps,
        boolean unknown) {

    public SourcePageView {
        rows = List.copyOf(rows);
        stops = List.copyOf(stops);
    }

    /** What is marked; null when nothing is, or only lines that the address names. */
    public @Nullable SourceStop chosen() {
        return steps.chosen();
    }

    /** Pages of the document that the rows are on; null where it has none. */
    public @Nullable Integer firstPage() {
        return rows.isEmpty() ? null : rows.get(0).page();
    }

    /** As above. */
    public @Nullable Integer lastPage() {
        return rows.isEmpty() ? null : rows.get(rows.size() - 1).page();
    }

    /** The first cell of those that the rows are from; null where the document is no spreadsheet. */
    public @Nullable PublicCell firstCell() {
        return rows.isEmpty() ? null : rows.get(0).cell();
    }

    /** The page of the first line that is marked; null where there is none. */
    public @Nullable Integer markedPage() {
        return rows.stream()
                .filter(SourceRow::anchor)
                .findFirst()
                .map(SourceRow::page)
                .orElse(null);
    }

    /**
     * From one thing that was read to the next.
     *
     * @param previous null at the beginning
     * @param chosen null when nothing is, or only lines that the address names
     * @param next null at the end; the first one when nothing is chosen
     */
    public record Steps(
            @Nullable SourceStop previous,
            @Nullable SourceStop chosen,
            @Nullable SourceStop next) {

        static Steps beginning(List<SourceStop> stops) {
            return new Steps(null, null, stops.isEmpty() ? null : stops.get(0));
        }
    }

    /**
     * A line.
     *
     * @param page that it is on; null where the document has no pages
     * @param startsPage whether it is the first that is shown of its page
     * @param marked whether it belongs to what is looked at
     * @param anchor whether it is the first of these
     * @param cell that it is from; null where the document is no spreadsheet
     * @param parts its text
     */
    public record SourceRow(
            int number,
            @Nullable Integer page,
            @Nullable PublicCell cell,
            boolean startsPage,
            boolean marked,
            boolean anchor,
            List<TextPart> parts) {

        public SourceRow {
            parts = List.copyOf(parts);
        }
    }

    /** A part of a line. */
    public record TextPart(String text, boolean marked) {}

    /**
     * What was read at one place of the document.
     *
     * @param key names it in an address
     * @param label in short, for a link
     * @param facts each in words: a figure with its number, a field, a note
     * @param quotes words of the document that they are; empty where all the lines are
     */
    public record SourceStop(
            String key, String label, int firstLine, int lastLine, List<String> facts, List<String> quotes) {

        public SourceStop {
            facts = List.copyOf(facts);
            quotes = List.copyOf(quotes);
        }

        /** Whether it is something said on one line, so that the line without these words is not the place. */
        boolean isSentence() {
            return firstLine == lastLine && !quotes.isEmpty();
        }
    }
}
