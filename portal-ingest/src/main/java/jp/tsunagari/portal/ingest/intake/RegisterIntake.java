package jp.tsunagari.portal.ingest.intake;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import jp.tsunagari.portal.ingest.casestudy.DocumentReader.DocumentReading;
import jp.tsunagari.portal.ingest.casestudy.PartsReader;
import jp.tsunagari.portal.ingest.casestudy.WarningCode;
import jp.tsunagari.portal.ingest.layout.RegisterField;
import jp.tsunagari.portal.ingest.layout.RegisterWords;
import jp.tsunagari.portal.ingest.register.RegisterRow;
import jp.tsunagari.portal.ingest.register.RegisterUses;
import jp.tsunagari.portal.ingest.register.RegisterView;
import jp.tsunagari.portal.ingest.register.Registers;
import jp.tsunagari.portal.ingest.register.Registers.Found;
import jp.tsunagari.portal.ingest.source.SheetCells;
import jp.tsunagari.portal.ingest.source.SourceText;
import jp.tsunagari.portal.initiative.InitiativeKey;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** From a table with one row a case to what the catalogue could take of it. */
@Component
class RegisterIntake {

    private final Registers registers;
    private final RegisterUses uses;
    private final PartsReader reader;
    private final RowIntake rows;
    private final RegisterTerms terms;
    private final ImportWarnings words;

    RegisterIntake(
            Registers registers,
            RegisterUses uses,
            PartsReader reader,
            RowIntake rows,
            RegisterTerms terms,
            ImportWarnings words) {
        this.registers = registers;
        this.uses = uses;
        this.reader = reader;
        this.rows = rows;
        this.terms = terms;
        this.words = words;
    }

    /** Empty if no sheet is a register. Before its columns are known there are no cases. */
    Optional<DocumentIntake.Intake> read(SourceText text, SheetCells places) {
        return registers
                .find(text, places, uses.confirmed(text.sha256()).orElse(null))
                .map(found -> read(text, found));
    }

    private DocumentIntake.Intake read(SourceText text, Found found) {
        Registers.Reading reading = found.reading();
        List<ImportWarning> warnings = new ArrayList<>();
        text.leftOut().forEach(left -> warnings.add(words.hidden(left)));
        RegisterTerms.Counter counter = terms.counter(new RegisterWords(found.layout()));
        List<ReadCase> cases = new ArrayList<>();
        int count = reading.rows().size();
        for (RegisterRow row : reading.rows()) {
            rows.read(row, found, counter, warnings).ifPresent(cases::add);
        }
        RegisterView view = reading.view(counter.unknown());
        DocumentReading above = reader.programme(found.above());
        Integer year = year(cases, above);
        ReadDocument document = new ReadDocument(
                Optional.ofNullable(most(reading, RegisterField.PROGRAMME)).orElse(above.programme()),
                year,
                count,
                new ReadDocument.LayoutUse(found.layout().code(), found.layout().name(), found.version()),
                List.of(),
                view.isReady() ? cases : List.of(),
                view,
                null);
        if (view.isReady()) {
            above.documentWarnings().stream()
                    .filter(warning -> document.programme() == null
                            || document.fiscalYear() == null
                            || warning.code() != WarningCode.PROGRAMME_MISSING)
                    .forEach(warning -> warnings.add(words.of(warning)));
        }
        return new DocumentIntake.Intake(document, view.isReady() ? warnings : List.of());
    }

    /** Of the rows, if they say one; else of what is above the head. */
    private static @Nullable Integer year(List<ReadCase> cases, DocumentReading above) {
        Map<Integer, Long> counts = cases.stream()
                .flatMap(each -> Stream.ofNullable(each.ownYear()))
                .collect(groupingBy(year -> year, counting()));
        Integer said = above.fiscalYear();
        return counts.entrySet().stream()
                .max(Map.Entry.<Integer, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse(said != null && InitiativeKey.isPossibleYear(said) ? said : null);
    }

    private static @Nullable String most(Registers.Reading reading, RegisterField field) {
        return reading.rows().stream()
                .map(row -> row.text(field))
                .filter(text -> !text.isEmpty())
                .collect(groupingBy(text -> text, counting()))
                .entrySet()
                .stream()
                .max(Map.Entry.<String, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse(null);
    }

    /** The columns of which everyone may see what they say. */
    static List<Integer> shown(RegisterView view) {
        return List.copyOf(new TreeSet<>(view.columns().stream()
                .filter(column -> column.field() != null
                        && column.field() != RegisterField.LEFT_OUT
                        && column.field() != RegisterField.OTHER
                        && column.field() != RegisterField.KEY)
                .map(RegisterView.Column::number)
                .filter(Objects::nonNull)
                .toList()));
    }
}
