package jp.tsunagari.portal.thesaurus.exchange;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jp.tsunagari.portal.thesaurus.Concept;
import jp.tsunagari.portal.thesaurus.ConceptDraft;
import jp.tsunagari.portal.thesaurus.ConceptDraft.Links;
import jp.tsunagari.portal.thesaurus.Labels;
import jp.tsunagari.portal.thesaurus.Thesaurus;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * The thesaurus as a table: a concept a row, in the columns {@code code, label, reading, english, same, broader, related,
 * never, definition, cues}, of which only the first two are required. Several words in a cell are parted by {@code |},
 * English ones by {@code /}; others are named by their label or code. A cue is followed by {@code @} and the places where
 * it counts, joined by {@code +}.
 */
final class ThesaurusCsv {

    static final List<String> COLUMNS =
            List.of("code", "label", "reading", "english", "same", "broader", "related", "never", "definition", "cues");

    private static final List<String> REQUIRED = COLUMNS.subList(0, 2);
    private static final String MARK = "\uFEFF";
    /** What keeps spreadsheets from running a text, as the portal's tables have it. */
    private static final Pattern FORMULA = Pattern.compile("^'[=+\\-@|%\uFF1D\uFF0B\uFF0D\uFF20]");

    private static final CSVFormat FORMAT = CSVFormat.DEFAULT;

    private ThesaurusCsv() {}

    /** Names of other concepts are still as written. */
    static FileConcepts read(String text) {
        String plain = text.startsWith(MARK) ? text.substring(1) : text;
        try (Reader reader = new StringReader(plain);
                CSVParser parser = CSVParser.parse(reader, FORMAT)) {
            return read(parser);
        } catch (IOException | UncheckedIOException | IllegalStateException e) {
            // The parser says by these that quotes are not closed, or that letters follow a closed one.
            return FileConcepts.refused(FileFault.of(0, "no-table"));
        }
    }

    private static FileConcepts read(CSVParser parser) {
        List<ConceptDraft> drafts = new ArrayList<>();
        List<Integer> lines = new ArrayList<>();
        List<FileFault> faults = new ArrayList<>();
        List<String> header = List.of();
        for (CSVRecord row : parser) {
            int line = Math.toIntExact(Math.max(1, parser.getCurrentLineNumber()));
            if (header.isEmpty()) {
                header = row.stream().map(String::strip).toList();
                if (!header.containsAll(REQUIRED) || !COLUMNS.containsAll(header)) {
                    return FileConcepts.refused(FileFault.of(1, "header", String.join(",", COLUMNS)));
                }
            } else if (row.size() != header.size()) {
                faults.add(
                        FileFault.of(line, "columns", Integer.toString(header.size()), Integer.toString(row.size())));
            } else {
                drafts.add(draft(new Cells(header, row)));
                lines.add(line);
            }
        }
        if (drafts.isEmpty() && faults.isEmpty()) {
            faults.add(FileFault.of(0, "empty"));
        }
        return new FileConcepts(drafts, lines, faults);
    }

    private static ConceptDraft draft(Cells cells) {
        Labels labels = new Labels(
                cells.get("label"),
                cells.get("reading"),
                cells.list("english", "/"),
                cells.list("same", "\\|"),
                cells.list("cues", "\\|").stream().map(ThesaurusCsv::cue).toList());
        Links links = new Links(cells.list("broader", "\\|"), cells.list("related", "\\|"), cells.list("never", "\\|"));
        return new ConceptDraft(cells.get("code"), labels, links, cells.get("definition"));
    }

    private static Labels.Cue cue(String written) {
        int at = written.lastIndexOf('@');
        return at < 0
                ? new Labels.Cue(written, "all")
                : new Labels.Cue(
                        written.substring(0, at), written.substring(at + 1).replace('+', '|'));
    }

    /** The names of the columns and all concepts, so that {@link #read} gives them again. */
    static List<List<String>> rows(Thesaurus thesaurus) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(COLUMNS);
        thesaurus.concepts().forEach(concept -> rows.add(row(concept, thesaurus)));
        return rows;
    }

    private static List<String> row(Concept concept, Thesaurus thesaurus) {
        Labels labels = concept.labels();
        ConceptDraft draft = ConceptDraft.of(thesaurus, concept);
        return List.of(
                concept.code(),
                labels.preferred(),
                labels.reading(),
                String.join("/", labels.english()),
                String.join("|", labels.same()),
                names(draft.links().broader(), thesaurus),
                names(draft.links().related(), thesaurus),
                names(draft.links().never(), thesaurus),
                draft.definition(),
                joined(labels.cues(), cue -> cue.phrase() + "@" + cue.countsIn().replace('|', '+')));
    }

    private static String names(List<String> codes, Thesaurus thesaurus) {
        return joined(codes, code -> thesaurus.get(code).label());
    }

    private static <T> String joined(List<T> things, Function<T, String> name) {
        return things.stream().map(name).collect(Collectors.joining("|"));
    }

    /** A row by the names of its columns. */
    private record Cells(List<String> header, CSVRecord row) {

        String get(String column) {
            int at = header.indexOf(column);
            String cell = at < 0 ? "" : row.get(at).strip();
            return FORMULA.matcher(cell).find() ? cell.substring(1) : cell;
        }

        List<String> list(String column, String separator) {
            return Arrays.stream(get(column).split(separator))
                    .map(String::strip)
                    .filter(word -> !word.isEmpty())
                    .distinct()
                    .toList();
        }
    }
}
