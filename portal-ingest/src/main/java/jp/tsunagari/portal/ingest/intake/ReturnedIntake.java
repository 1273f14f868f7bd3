package jp.tsunagari.portal.ingest.intake;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import jp.tsunagari.portal.ingest.exported.ReturnedReader;
import jp.tsunagari.portal.ingest.exported.ReturnedReader.Returned;
import jp.tsunagari.portal.ingest.exported.ReturnedTable;
import jp.tsunagari.portal.ingest.layout.Layout;
import jp.tsunagari.portal.ingest.layout.RegisterField;
import jp.tsunagari.portal.ingest.layout.RegisterWords;
import jp.tsunagari.portal.ingest.register.RegisterRow;
import jp.tsunagari.portal.ingest.register.RegisterUse;
import jp.tsunagari.portal.ingest.register.RegisterUses;
import jp.tsunagari.portal.ingest.register.RegisterView;
import jp.tsunagari.portal.ingest.register.RegisterView.RowFault;
import jp.tsunagari.portal.ingest.register.RegisterView.State;
import jp.tsunagari.portal.ingest.register.Registers;
import jp.tsunagari.portal.ingest.register.Registers.Found;
import jp.tsunagari.portal.ingest.source.SheetCells;
import jp.tsunagari.portal.ingest.source.SourceText;
import jp.tsunagari.portal.message.Messages;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** From a table of the portal's own to what people have edited in it, and to the cases that they have added. */
@Component
class ReturnedIntake {

    /** What the columns of the table are where a row is a new case; the others say nothing that a case is made of. */
    private static final Map<String, RegisterField> FIELDS = Map.ofEntries(
            Map.entry("title", RegisterField.TITLE),
            Map.entry("organisation", RegisterField.ORGANISATION),
            Map.entry("legal-form", RegisterField.LEGAL_FORM),
            Map.entry("region", RegisterField.PLACE),
            Map.entry("address", RegisterField.ADDRESS),
            Map.entry("contact", RegisterField.WEBSITE),
            Map.entry("year", RegisterField.YEAR),
            Map.entry("programme", RegisterField.PROGRAMME),
            Map.entry("approach-items", RegisterField.APPROACH),
            Map.entry("target-phrases", RegisterField.TARGETS),
            Map.entry("target", RegisterField.TARGET_GROUPS),
            Map.entry("target-code", RegisterField.TARGET_GROUPS),
            Map.entry("approach", RegisterField.APPROACH_TERMS),
            Map.entry("approach-code", RegisterField.APPROACH_TERMS),
            Map.entry("history", RegisterField.HISTORY),
            Map.entry("activity", RegisterField.NEW_ACTIVITY),
            Map.entry("reason", RegisterField.STORY),
            Map.entry("ideas", RegisterField.STORY),
            Map.entry("obstacles", RegisterField.STORY),
            Map.entry("other-stories", RegisterField.STORY),
            Map.entry("results", RegisterField.RESULTS),
            Map.entry("figures", RegisterField.OTHER));

    private static final int MAX_FAULTS = 200;

    private final ReturnedReader reader;
    private final Registers registers;
    private final RegisterUses uses;
    private final RowIntake rows;
    private final RegisterTerms terms;
    private final Words words;

    ReturnedIntake(
            ReturnedReader reader,
            Registers registers,
            RegisterUses uses,
            RowIntake rows,
            RegisterTerms terms,
            Words words) {
        this.reader = reader;
        this.registers = registers;
        this.uses = uses;
        this.rows = rows;
        this.terms = terms;
        this.words = words;
    }

    /** The words that are stored with what was read. */
    @Component
    static class Words {

        private final Messages messages;
        private final ImportWarnings warnings;

        Words(Messages messages, ImportWarnings warnings) {
            this.messages = messages.stored();
            this.warnings = warnings;
        }

        String layout() {
            return messages.get("import.returned.layout");
        }

        ImportWarning notRead(List<String> names) {
            return warnings.warning("RETURNED_NOT_READ", 1, String.join(messages.get("common.list-separator"), names));
        }

        ImportWarning hidden(SourceText.LeftOut left) {
            return warnings.hidden(left);
        }
    }

    /** Empty if it is no such table. */
    Optional<DocumentIntake.Intake> read(SourceText text, SheetCells cells) {
        return reader.read(text, cells).map(returned -> read(text, returned));
    }

    private DocumentIntake.Intake read(SourceText text, Returned returned) {
        boolean skips = uses.confirmed(text.sha256())
                .filter(RegisterUse::isOfOwnTable)
                .map(RegisterUse::skipsFaults)
                .orElse(false);
        List<ImportWarning> warnings = new ArrayList<>();
        text.leftOut().forEach(left -> warnings.add(words.hidden(left)));
        if (!returned.notRead().isEmpty()) {
            warnings.add(words.notRead(returned.notRead()));
        }
        Fresh fresh = fresh(returned, warnings);
        List<RowFault> faults = Stream.concat(returned.faults().stream(), fresh.faults().stream())
                .toList();
        RegisterView view = view(returned, faults, fresh.notes(), skips);
        ReadDocument document = new ReadDocument(
                fresh.programme(),
                fresh.year(),
                returned.table().rows() + fresh.cases().size(),
                new ReadDocument.LayoutUse(RegisterUse.OWN_TABLE, words.layout(), 0),
                List.of(),
                view.isReady() ? fresh.cases() : List.of(),
                view,
                view.isReady()
                        ? returned.table()
                        : new ReturnedTable(
                                returned.table().rows(), returned.table().unchanged(), List.of()));
        return new DocumentIntake.Intake(document, view.isReady() ? warnings : List.of());
    }

    private static RegisterView view(Returned returned, List<RowFault> faults, List<Integer> notes, boolean skips) {
        return new RegisterView(
                faults.isEmpty() || skips ? State.READY : State.FAULTS,
                returned.sheet().use(skips),
                returned.sheet().name(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                faults.stream().limit(MAX_FAULTS).toList(),
                faults.size(),
                ReturnedReader.rows(faults).size(),
                notes);
    }

    /** Rows that people have added. */
    private record Fresh(
            List<ReadCase> cases,
            List<RowFault> faults,
            List<Integer> notes,
            @Nullable String programme,
            @Nullable Integer year) {}

    private Fresh fresh(Returned returned, List<ImportWarning> warnings) {
        Layout layout = Layout.ofRegister(RegisterUse.OWN_TABLE, words.layout());
        for (Map.Entry<String, String> head : returned.sheet().heads().entrySet()) {
            layout = layout.column(head.getValue(), FIELDS.getOrDefault(head.getKey(), RegisterField.LEFT_OUT));
        }
        Found found = registers.fresh(returned.sheet(), layout);
        RegisterTerms.Counter counter = terms.counter(new RegisterWords(layout));
        String programme = most(found.reading().rows());
        List<ReadCase> cases = new ArrayList<>();
        List<RowFault> faults = new ArrayList<>();
        for (RegisterRow row : found.reading().rows()) {
            String own = row.text(RegisterField.PROGRAMME);
            if (!own.isEmpty() && !own.equals(programme)) {
                faults.add(fault(returned, row.number(), "programme", "programme-other", own));
            } else {
                rows.read(row, found, counter, warnings).ifPresent(cases::add);
            }
        }
        faults.addAll(found.reading().faults());
        counter.unknown()
                .forEach(value -> faults.add(fault(
                        returned,
                        returned.sheet().use(false).headLast(),
                        value.field() == RegisterField.TARGET_GROUPS ? "target" : "approach",
                        "term",
                        value.value())));
        return new Fresh(cases, faults, found.reading().notes(), programme, year(cases));
    }

    private static RowFault fault(Returned returned, int row, String column, String key, String value) {
        return new RowFault(
                row,
                returned.sheet().place(column).letters(),
                returned.sheet().place(column).head(),
                "returned.fault." + key,
                value,
                key.equals("programme-other"));
    }

    private static @Nullable Integer year(List<ReadCase> cases) {
        Set<Integer> years = new HashSet<>();
        cases.stream().map(ReadCase::ownYear).filter(Objects::nonNull).forEach(years::add);
        return years.stream().max(Integer::compare).orElse(null);
    }

    private static @Nullable String most(List<RegisterRow> rows) {
        return rows.stream()
                .map(row -> row.text(RegisterField.PROGRAMME))
                .filter(text -> !text.isEmpty())
                .collect(groupingBy(text -> text, counting()))
                .entrySet()
                .stream()
                .max(Map.Entry.<String, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse(null);
    }
}
