package jp.tsunagari.portal.ingest.register;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import jp.tsunagari.portal.ingest.layout.Layout;
import jp.tsunagari.portal.ingest.layout.Layouts;
import jp.tsunagari.portal.ingest.layout.Layouts.LayoutVersion;
import jp.tsunagari.portal.ingest.layout.RegisterField;
import jp.tsunagari.portal.ingest.layout.RegisterWords;
import jp.tsunagari.portal.ingest.register.RegisterView.Column;
import jp.tsunagari.portal.ingest.register.RegisterView.SheetChoice;
import jp.tsunagari.portal.ingest.register.RegisterView.State;
import jp.tsunagari.portal.ingest.register.RegisterView.TopRow;
import jp.tsunagari.portal.ingest.source.SheetCells;
import jp.tsunagari.portal.ingest.source.SourceText;
import jp.tsunagari.portal.ingest.source.SourceText.SourceLine;
import jp.tsunagari.portal.shared.Sha256;
import jp.tsunagari.portal.text.Folding;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds the register in a file: its sheet, its head, and the layout that knows its columns. */
@Component
public class Registers {

    private static final int SAMPLES = 3;
    private static final int MAX_SAMPLE = 80;
    private static final int GUESS_SAMPLES = 30;
    private static final int TOP_ROWS = 12;
    private static final int TOP_COLUMNS = 12;

    /** A layout that knows fewer of the columns is of another register. */
    private static final double MIN_KNOWN = 0.5;

    private final Layouts layouts;
    private final RegisterGuess guesses;

    Registers(Layouts layouts, RegisterGuess guesses) {
        this.layouts = layouts;
        this.guesses = guesses;
    }

    /**
     * A register that was found.
     *
     * @param above the lines above its head
     */
    public record Found(Layout layout, int version, Reading reading, SourceText above) {}

    /** The rows of a register, with what is wrong in them, which grows while they are read further. */
    public static final class Reading {

        private final RowReader rows;
        private final RegisterUse use;
        private final Shown shown;
        private final List<Column> columns;
        private final boolean confirmed;

        private Reading(RowReader rows, RegisterUse use, Shown shown, List<Column> columns, boolean confirmed) {
            this.rows = rows;
            this.use = use;
            this.shown = shown;
            this.columns = columns;
            this.confirmed = confirmed;
        }

        public List<RegisterRow> rows() {
            return rows.rows();
        }

        /** Notes something that is wrong in a cell and was only seen when it was read. */
        public void fault(int row, String head, String key, String value) {
            rows.fault(row, head, key, value);
        }

        /** The first of what is wrong in the rows. */
        public List<RegisterView.RowFault> faults() {
            return List.copyOf(rows.faults());
        }

        /** Rows that are no cases. */
        public List<Integer> notes() {
            return List.copyOf(rows.notes());
        }

        /** @param unknown values that are no terms, with how often they are there */
        public RegisterView view(List<RegisterView.UnknownValue> unknown) {
            State state =
                    !isMapped() ? State.COLUMNS : rows.leftOut() > 0 && !use.skipsFaults() ? State.FAULTS : State.READY;
            return new RegisterView(
                    state,
                    use,
                    shown.name(),
                    shown.choices(),
                    shown.top(),
                    columns,
                    unknown,
                    rows.faults(),
                    rows.faultCount(),
                    rows.leftOut(),
                    rows.notes());
        }

        /** Whether it is known of each column what it is, and a case can come of it. */
        private boolean isMapped() {
            return confirmed
                    && columns.stream().allMatch(column -> column.field() != null)
                    && has(RegisterField.TITLE)
                    && has(RegisterField.ORGANISATION);
        }

        private boolean has(RegisterField field) {
            return columns.stream().anyMatch(column -> column.field() == field);
        }
    }

    /**
     * The register in a file; empty if no sheet has a head with rows below it.
     *
     * @param confirmed how a person has said that it is read, null if nobody has
     */
    public Optional<Found> find(SourceText text, SheetCells cells, @Nullable RegisterUse confirmed) {
        List<SheetRows> sheets = SheetRows.of(text, cells);
        List<LayoutVersion> known = layouts.registers();
        Candidate best = confirmed == null ? best(sheets, known) : confirmed(sheets, known, confirmed);
        if (best == null) {
            return Optional.empty();
        }
        RegisterHead head = best.head();
        LayoutVersion layout = best.layout() == null ? fresh(head, best.sheet(), text) : best.layout();
        RegisterWords words = new RegisterWords(layout.layout());
        RegisterUse use = new RegisterUse(
                best.sheet().sheet().number(),
                head.firstRow(),
                head.lastRow(),
                layout.layout().code(),
                confirmed != null && confirmed.skipsFaults());
        Reading reading = new Reading(
                RowReader.read(best.sheet(), head, words),
                use,
                new Shown(
                        best.sheet().sheet().name(),
                        sheets.stream().map(Registers::choice).toList(),
                        top(best.sheet())),
                columns(best.sheet(), head, words, known),
                confirmed != null || words.known(head.heads()) == head.heads().size());
        return Optional.of(new Found(layout.layout(), layout.version(), reading, above(best.sheet(), head, text)));
    }

    /**
     * The rows of an own table that have no card yet.
     *
     * @param layout that says what all of its columns are
     */
    public Found fresh(ReturnedSheet returned, Layout layout) {
        RegisterHead head = returned.head();
        Reading reading = new Reading(
                RowReader.read(returned.sheet(), head, new RegisterWords(layout), returned.fresh()::contains),
                returned.use(true),
                new Shown(returned.name(), List.of(), List.of()),
                List.of(),
                true);
        return new Found(layout, 0, reading, returned.nothingAbove());
    }

    /** What is shown of the sheet, so that a person can choose another or another head. */
    private record Shown(String name, List<SheetChoice> choices, List<TopRow> top) {}

    private record Candidate(
            SheetRows sheet, RegisterHead head, @Nullable LayoutVersion layout, double points) {}

    private @Nullable Candidate best(List<SheetRows> sheets, List<LayoutVersion> known) {
        return sheets.stream()
                .map(sheet -> candidate(sheet, known))
                .flatMap(Optional::stream)
                .max(Comparator.comparingDouble(Candidate::points))
                .orElse(null);
    }

    private Optional<Candidate> candidate(SheetRows sheet, List<LayoutVersion> known) {
        List<RegisterWords> words =
                known.stream().map(each -> new RegisterWords(each.layout())).toList();
        RegisterHead head = RegisterHead.find(
                sheet,
                name -> words.stream().anyMatch(each -> each.field(name).isPresent()) || guesses.isLikeAHead(name));
        if (head == null || head.names().size() < 2) {
            return Optional.empty();
        }
        LayoutVersion layout = layout(head, known);
        long likely = head.heads().stream().filter(guesses::isLikeAHead).count();
        double points = likely + (layout == null ? 0 : head.names().size());
        return Optional.of(new Candidate(
                sheet, head, layout, points + Math.min(0.9, sheet.rows().size() / 10_000.0)));
    }

    private @Nullable Candidate confirmed(List<SheetRows> sheets, List<LayoutVersion> known, RegisterUse use) {
        return sheets.stream()
                .filter(sheet -> sheet.sheet().number() == use.sheet())
                .findFirst()
                .map(sheet -> {
                    RegisterHead head = RegisterHead.at(sheet, use.headFirst(), use.headLast());
                    LayoutVersion named = known.stream()
                            .filter(each -> each.layout().code().equals(use.layout()))
                            .findFirst()
                            .orElseGet(() -> layout(head, known));
                    return new Candidate(sheet, head, named, 0);
                })
                .orElse(null);
    }

    private static @Nullable LayoutVersion layout(RegisterHead head, List<LayoutVersion> known) {
        LayoutVersion best = null;
        long most = 0;
        for (LayoutVersion each : known) {
            long count = new RegisterWords(each.layout()).known(head.heads());
            if (count > most && count >= head.names().size() * MIN_KNOWN) {
                best = each;
                most = count;
            }
        }
        return best;
    }

    /** A layout of this head that nobody has saved yet. */
    private static LayoutVersion fresh(RegisterHead head, SheetRows sheet, SourceText text) {
        String heads = head.heads().stream().map(Folding.NAMES::apply).collect(Collectors.joining("\n"));
        String code = "register-"
                + Sha256.of(heads.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                        .substring(0, 8);
        String name = sheet.sheet().name().isBlank()
                ? text.documentName()
                : sheet.sheet().name();
        return new LayoutVersion(
                Layout.ofRegister(code, name.length() > 100 ? name.substring(0, 100) : name), 0, null, null);
    }

    private static SheetChoice choice(SheetRows sheet) {
        return new SheetChoice(
                sheet.sheet().number(), sheet.sheet().name(), sheet.rows().size());
    }

    private static List<TopRow> top(SheetRows sheet) {
        return sheet.rows().stream()
                .limit(TOP_ROWS)
                .map(row -> new TopRow(
                        row.number(),
                        row.cells().values().stream()
                                .limit(TOP_COLUMNS)
                                .map(cell -> shortened(cell.text()))
                                .toList()))
                .toList();
    }

    private List<Column> columns(SheetRows sheet, RegisterHead head, RegisterWords words, List<LayoutVersion> known) {
        Map<Integer, List<String>> values = new java.util.HashMap<>();
        Map<Integer, Integer> filled = new java.util.HashMap<>();
        for (SheetRows.Row row : sheet.rows()) {
            if (row.number() > head.lastRow()) {
                row.cells().forEach((column, cell) -> {
                    filled.merge(column, 1, Integer::sum);
                    List<String> of = values.computeIfAbsent(column, key -> new ArrayList<>());
                    if (of.size() < GUESS_SAMPLES && !of.contains(cell.text())) {
                        of.add(cell.text());
                    }
                });
            }
        }
        List<Column> columns = new ArrayList<>();
        head.names().forEach((column, name) -> {
            List<String> samples = values.getOrDefault(column, List.of());
            RegisterGuess.Guess guess = guesses.guess(name, samples, known).orElse(null);
            boolean taken = guess != null
                    && !guess.field().isRepeatable()
                    && columns.stream().anyMatch(other -> other.guess() == guess.field());
            columns.add(new Column(
                    column,
                    name,
                    filled.getOrDefault(column, 0),
                    samples.stream().limit(SAMPLES).map(Registers::shortened).toList(),
                    words.field(name).orElse(null),
                    guess == null || taken ? null : guess.field(),
                    guess == null || taken ? null : guess.reason(),
                    guess == null || taken ? null : guess.of()));
        });
        return columns;
    }

    private static String shortened(String text) {
        String line = text.replaceAll("\\s+", " ").strip();
        return line.length() > MAX_SAMPLE ? line.substring(0, MAX_SAMPLE) + "…" : line;
    }

    /** With the number that the lines have in the document. */
    private static SourceText above(SheetRows sheet, RegisterHead head, SourceText text) {
        List<SourceLine> lines = sheet.rows().stream()
                .filter(row -> row.number() < head.firstRow())
                .flatMap(row -> row.cells().values().stream())
                .flatMap(cell -> cell.lines().stream())
                .toList();
        return new SourceText(text.documentName(), text.sha256(), text.encoding(), lines);
    }
}
