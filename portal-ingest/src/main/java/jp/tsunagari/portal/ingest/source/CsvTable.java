package jp.tsunagari.portal.ingest.source;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** A table as text, its cells separated by commas, semicolons or tabs. */
final class CsvTable {

    private static final List<Character> SEPARATORS = List.of(',', '\t', ';');

    /** Rows that are looked at to tell a table from running text. */
    private static final int SAMPLE = 200;

    /** Of the rows, so many have as many cells as the others; what is above the head and notes may have fewer. */
    private static final double ALIKE = 0.75;

    private static final int MIN_COLUMNS = 3;
    private static final int MIN_ROWS = 2;

    /** What the portal's own tables keep spreadsheets from computing. */
    private static final String FORMULA_STARTS = "=+-@＝＋－＠|%\t\r";

    private CsvTable() {}

    /** The cells of a text that is a table; empty for any other. */
    static Optional<DecodedText> read(String name, DecodedText text) {
        boolean named = name.toLowerCase(Locale.ROOT).matches(".*\\.[ct]sv");
        char best = 0;
        int most = 0;
        for (char separator : SEPARATORS) {
            int columns = columns(text.text(), separator);
            if (columns > most) {
                best = separator;
                most = columns;
            }
        }
        return most < (named ? MIN_COLUMNS - 1 : MIN_COLUMNS) ? Optional.empty() : Optional.of(cells(name, text, best));
    }

    /** How many columns most rows have with this separator; 0 if that makes no table. */
    private static int columns(String text, char separator) {
        Map<Integer, Integer> counts = new HashMap<>();
        int rows = 0;
        try (CSVParser parser = parser(text, separator)) {
            for (CSVRecord row : parser) {
                if (row.stream().allMatch(String::isBlank)) {
                    continue;
                }
                counts.merge(row.size(), 1, Integer::sum);
                if (++rows == SAMPLE) {
                    break;
                }
            }
        } catch (IOException | UncheckedIOException e) {
            // A quotation mark that is never closed: no table of this separator.
            return 0;
        }
        Map.Entry<Integer, Integer> usual =
                counts.entrySet().stream().max(Map.Entry.comparingByValue()).orElse(Map.entry(0, 0));
        return rows >= MIN_ROWS && usual.getValue() >= rows * ALIKE ? usual.getKey() : 0;
    }

    private static DecodedText cells(String name, DecodedText text, char separator) {
        SheetCells.Builder cells = new SheetCells.Builder();
        cells.begin("");
        try (CSVParser parser = parser(text.text(), separator)) {
            for (CSVRecord row : parser) {
                for (int column = 0; column < row.size(); column++) {
                    cells.add((int) row.getRecordNumber(), column + 1, unguarded(row.get(column)));
                }
            }
        } catch (CSVException | UncheckedIOException e) {
            throw new UnreadableDocumentException(e, "source.csv.damaged", name);
        } catch (IOException | IllegalStateException e) {
            throw new UnreadableDocumentException(e, "source.sheet.damaged", name);
        }
        cells.end();
        return cells.build(text.encoding(), List.of());
    }

    /** The mark that keeps spreadsheets from computing a cell, as the portal's own tables have it. */
    static String unguarded(String cell) {
        if (!cell.startsWith("'") || cell.length() < 2) {
            return cell;
        }
        String text = cell.substring(1);
        String stripped = text.replace('\u00A0', ' ').stripLeading();
        boolean guarded = FORMULA_STARTS.indexOf(text.charAt(0)) >= 0
                || (!stripped.isEmpty() && FORMULA_STARTS.indexOf(stripped.charAt(0)) >= 0);
        return guarded ? text : cell;
    }

    private static CSVParser parser(String text, char separator) throws IOException {
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(separator)
                .setIgnoreEmptyLines(false)
                .setTrailingData(true)
                .setLenientEof(false)
                .get();
        return CSVParser.parse(new StringReader(text.startsWith("\uFEFF") ? text.substring(1) : text), format);
    }
}
