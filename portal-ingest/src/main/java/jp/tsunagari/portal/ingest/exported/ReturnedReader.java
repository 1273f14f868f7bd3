package jp.tsunagari.portal.ingest.exported;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.tsunagari.portal.card.CardHistoryStore;
import jp.tsunagari.portal.card.CardKind;
import jp.tsunagari.portal.ingest.exported.ExportedTable.State;
import jp.tsunagari.portal.ingest.exported.ReturnedTable.EditedRow;
import jp.tsunagari.portal.ingest.register.RegisterView.RowFault;
import jp.tsunagari.portal.ingest.register.ReturnedSheet;
import jp.tsunagari.portal.ingest.register.ReturnedSheet.ReturnedRow;
import jp.tsunagari.portal.ingest.source.SheetCells;
import jp.tsunagari.portal.ingest.source.SourceText;
import jp.tsunagari.portal.initiative.InitiativeCard;
import jp.tsunagari.portal.initiative.InitiativeDetails;
import jp.tsunagari.portal.initiative.InitiativeShape;
import jp.tsunagari.portal.initiative.InitiativeStore;
import jp.tsunagari.portal.vocabulary.Vocabulary;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Recognises tables of the portal's own and finds out what people have edited in them: every cell is held against what the
 * version that was exported would be written as, so that what nobody has touched is no change, whatever it looks like.
 */
@Component
public class ReturnedReader {

    private static final String ID = "id";
    private static final String VERSION = "card-version";
    private static final List<Locale> LANGUAGES = List.of(Locale.JAPANESE, Locale.ENGLISH);

    /** Columns that follow from others or from the organisation: what is edited in them is told of, and not taken. */
    private static final Set<String> FIXED = Set.of(
            "prefecture",
            "prefecture-code",
            "seat-only",
            "organisation",
            "legal-form",
            "legal-form-code",
            "address",
            "contact",
            "year",
            "programme",
            "figures");

    /** What is wrong with a row as a whole. */
    private static final Set<String> ROWS =
            Set.of("without-id", "unknown-id", "unknown-version", "merged", "id-twice", "withdrawn");

    /** Cards that are looked at at once. */
    private static final int BATCH = 500;

    private final ObjectProvider<ExportedTable> tables;
    private final InitiativeStore initiatives;
    private final CardHistoryStore history;
    private final Vocabulary vocabulary;
    private final TransactionTemplate apart;

    ReturnedReader(
            ObjectProvider<ExportedTable> tables,
            InitiativeStore initiatives,
            CardHistoryStore history,
            Vocabulary vocabulary,
            PlatformTransactionManager transactions) {
        // Cards are only looked at: a batch that stayed in the session of the plan would be searched for changes by the
        // next.
        this.apart = new TransactionTemplate(transactions);
        this.apart.setReadOnly(true);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.tables = tables;
        this.initiatives = initiatives;
        this.history = history;
        this.vocabulary = vocabulary;
    }

    /**
     * What came back.
     *
     * @param faults what cannot be taken, row by row
     * @param notRead the names of columns and sheets that are not read
     */
    public record Returned(ReturnedSheet sheet, ReturnedTable table, List<RowFault> faults, List<String> notRead) {

        public Returned {
            faults = List.copyOf(faults);
            notRead = List.copyOf(notRead);
        }
    }

    /** Empty if no sheet is such a table. */
    public Optional<Returned> read(SourceText text, SheetCells cells) {
        ExportedTable table = tables.getIfAvailable();
        return table == null
                ? Optional.empty()
                : ReturnedSheet.find(
                                text,
                                cells,
                                LANGUAGES.stream().map(table::heads).toList(),
                                List.of(ID, VERSION))
                        .map(sheet -> new Work(table, sheet, text.encoding()).read());
    }

    /** One table. */
    private final class Work {

        private final ExportedTable table;
        private final ReturnedSheet sheet;
        private final Locale language;
        private final boolean shiftJis;
        private final CellEdits edits;
        private final List<RowFault> faults = new ArrayList<>();
        private final List<EditedRow> changed = new ArrayList<>();
        private int rows;
        private int unchanged;

        Work(ExportedTable table, ReturnedSheet sheet, String encoding) {
            this.table = table;
            this.sheet = sheet;
            this.language = LANGUAGES.get(sheet.language());
            this.shiftJis = SheetHabits.isShiftJis(encoding);
            this.edits = new CellEdits(table, language, vocabulary);
        }

        Returned read() {
            sheet.twice().stream()
                    .sorted()
                    .forEach(key -> fault(sheet.use(false).headLast(), key, "column-twice", ""));
            List<Known> known = known();
            for (int from = 0; from < known.size(); from += BATCH) {
                List<Known> batch = known.subList(from, Math.min(known.size(), from + BATCH));
                apart.executeWithoutResult(status -> compare(batch));
            }
            return new Returned(sheet, new ReturnedTable(rows, unchanged, changed), faults, notRead());
        }

        /** Columns that tell of the document or are made of others have nothing that people could have to say. */
        private List<String> notRead() {
            Stream<String> computed = sheet.heads().entrySet().stream()
                    .filter(column -> !CellEdits.isEditable(column.getKey())
                            && !FIXED.contains(column.getKey())
                            && !column.getKey().equals(ID)
                            && !column.getKey().equals(VERSION))
                    .map(Map.Entry::getValue);
            return Stream.of(computed, sheet.foreign().stream(), sheet.others().stream())
                    .flatMap(names -> names)
                    .distinct()
                    .toList();
        }

        /** A row of a card with what both have been. */
        private record Known(ReturnedRow row, long card, int version) {}

        /** The rows of which it is known which card and version they are. */
        private List<Known> known() {
            Map<Long, List<Known>> byCard = new LinkedHashMap<>();
            for (ReturnedRow row : sheet.rows()) {
                if (sheet.fresh().contains(row.number())) {
                    if (row.cells().containsKey(VERSION)) {
                        fault(row.number(), ID, "without-id", "");
                    }
                    continue;
                }
                rows++;
                Long card = SheetHabits.whole(row.cells().getOrDefault(ID, "")).orElse(null);
                Long version = SheetHabits.whole(row.cells().getOrDefault(VERSION, ""))
                        .filter(number -> number > 0 && number < Integer.MAX_VALUE)
                        .orElse(null);
                if (card == null) {
                    fault(row.number(), ID, "unknown-id", row.cells().getOrDefault(ID, ""));
                } else if (version == null) {
                    fault(row.number(), VERSION, "unknown-version", row.cells().getOrDefault(VERSION, ""));
                } else if (row.merged()) {
                    fault(row.number(), ID, "merged", "");
                } else {
                    byCard.computeIfAbsent(card, id -> new ArrayList<>(1))
                            .add(new Known(row, card, version.intValue()));
                }
            }
            List<Known> known = new ArrayList<>();
            byCard.values().forEach(ofOne -> {
                if (ofOne.stream().map(each -> each.row().cells()).distinct().count() == 1) {
                    known.add(ofOne.get(0));
                    unchanged += ofOne.size() - 1;
                } else {
                    ofOne.forEach(each -> fault(each.row().number(), ID, "id-twice", Long.toString(each.card())));
                }
            });
            return known;
        }

        private void compare(List<Known> batch) {
            Map<Long, InitiativeCard> cards = initiatives
                    .find(batch.stream().map(Known::card).toList())
                    .stream()
                    .collect(Collectors.toMap(InitiativeCard::id, card -> card));
            Map<Long, Integer> numbers = new HashMap<>();
            batch.forEach(known -> numbers.put(known.card(), known.version()));
            Map<Long, InitiativeDetails> bases = new HashMap<>();
            history.contents(CardKind.INITIATIVE, numbers)
                    .forEach((id, content) -> bases.put(id, initiatives.read(content)));
            List<Known> there = new ArrayList<>();
            List<State> states = new ArrayList<>();
            for (Known known : batch) {
                InitiativeCard card = cards.get(known.card());
                InitiativeDetails base = bases.get(known.card());
                if (card == null) {
                    fault(known.row().number(), ID, "unknown-id", Long.toString(known.card()));
                } else if (card.withdrawnAt() != null) {
                    fault(known.row().number(), ID, "withdrawn", Long.toString(known.card()));
                } else if (base == null) {
                    fault(known.row().number(), VERSION, "unknown-version", Integer.toString(known.version()));
                } else {
                    there.add(known);
                    states.add(new State(card, base));
                }
            }
            Map<Long, Map<String, String>> written = table.cells(states, language);
            Map<Long, Edited> edited = new LinkedHashMap<>();
            for (int i = 0; i < there.size(); i++) {
                Known known = there.get(i);
                State state = states.get(i);
                edit(known, state, written.getOrDefault(known.card(), Map.of()))
                        .ifPresentOrElse(each -> edited.put(known.card(), each), () -> unchanged++);
            }
            settle(edited);
        }

        /**
         * A row with differences.
         *
         * @param fixed the columns that the portal does not take and that are otherwise than they were
         */
        private record Edited(Known known, State state, InitiativeDetails details, Set<String> fixed) {}

        private Optional<Edited> edit(Known known, State state, Map<String, String> written) {
            Map<String, String> edited = new HashMap<>();
            Set<String> fixed = new TreeSet<>();
            for (String column : sheet.columns()) {
                boolean editable = CellEdits.isEditable(column);
                if ((!editable && !FIXED.contains(column)) || sheet.twice().contains(column)) {
                    continue;
                }
                String was = SheetHabits.comparable(written.getOrDefault(column, ""));
                String is = known.row().cells().getOrDefault(column, "");
                if (SheetHabits.isSame(was, is)) {
                    continue;
                }
                String habit = SheetHabits.fault(was, is, shiftJis);
                if (habit.equals(SheetHabits.NO_CHANGE)) {
                    continue;
                }
                if (!habit.isEmpty()) {
                    fault(known.row().number(), column, habit, is);
                } else if (editable) {
                    edited.put(column, is);
                } else {
                    fixed.add(column);
                }
            }
            if (edited.isEmpty() && fixed.isEmpty()) {
                return Optional.empty();
            }
            Map<String, String> comparable = new HashMap<>();
            written.forEach((column, cell) -> comparable.put(column, SheetHabits.comparable(cell)));
            InitiativeDetails details = edits.apply(
                    state.details(),
                    comparable,
                    edited,
                    (column, key) -> fault(known.row().number(), column, key, edited.getOrDefault(column, "")));
            return Optional.of(new Edited(known, state, details, fixed));
        }

        /** What follows from something else may be as that is now, or as it was edited. */
        private void settle(Map<Long, Edited> edited) {
            List<Edited> open = edited.values().stream()
                    .filter(each -> !each.fixed().isEmpty())
                    .toList();
            Map<Long, Map<String, String>> asEdited = table.cells(
                    open.stream()
                            .map(each -> new State(each.state().card(), each.details()))
                            .toList(),
                    language);
            Map<Long, Map<String, String>> asNow = table.cells(
                    open.stream()
                            .map(each -> new State(
                                    each.state().card(), each.state().card().details()))
                            .toList(),
                    language);
            for (Edited each : open) {
                for (String column : each.fixed()) {
                    String is = each.known().row().cells().getOrDefault(column, "");
                    boolean follows = Stream.of(asEdited, asNow)
                            .map(cells -> cells.getOrDefault(each.known().card(), Map.of())
                                    .getOrDefault(column, ""))
                            .anyMatch(cell -> SheetHabits.isSame(SheetHabits.comparable(cell), is));
                    if (!follows) {
                        fault(each.known().row().number(), column, "fixed", is);
                    }
                }
            }
            edited.values().forEach(this::note);
        }

        private void note(Edited each) {
            if (InitiativeShape.SHAPE
                    .changedFields(each.state().details(), each.details())
                    .isEmpty()) {
                unchanged++;
                return;
            }
            ReturnedRow row = each.known().row();
            changed.add(new EditedRow(
                    each.known().card(),
                    each.known().version(),
                    row.number(),
                    row.firstLine(),
                    row.lastLine(),
                    each.state().details(),
                    each.details()));
        }

        private void fault(int row, String column, String key, String value) {
            ReturnedSheet.Place place = sheet.place(column);
            faults.add(new RowFault(
                    row,
                    place.letters(),
                    place.head(),
                    "returned.fault." + key,
                    value.length() > 60 ? value.substring(0, 60) + "…" : value,
                    ROWS.contains(key)));
        }
    }

    /** The numbers of the rows of which something cannot be taken. */
    public static Set<Integer> rows(List<RowFault> faults) {
        Set<Integer> rows = new HashSet<>();
        faults.forEach(fault -> rows.add(fault.row()));
        return rows;
    }
}
