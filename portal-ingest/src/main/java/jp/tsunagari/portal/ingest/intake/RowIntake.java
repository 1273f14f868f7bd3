package jp.tsunagari.portal.ingest.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.tsunagari.portal.ingest.casestudy.CaseStudy;
import jp.tsunagari.portal.ingest.casestudy.PartsReader;
import jp.tsunagari.portal.ingest.casestudy.PartsReader.Part;
import jp.tsunagari.portal.ingest.casestudy.PartsReader.PartsReading;
import jp.tsunagari.portal.ingest.casestudy.ReadingWarning;
import jp.tsunagari.portal.ingest.layout.RegisterField;
import jp.tsunagari.portal.ingest.register.CellReader;
import jp.tsunagari.portal.ingest.register.RegisterRow;
import jp.tsunagari.portal.ingest.register.Registers.Found;
import jp.tsunagari.portal.initiative.InitiativeDetails;
import jp.tsunagari.portal.initiative.InitiativeKey;
import jp.tsunagari.portal.organisation.OrganisationDetails;
import jp.tsunagari.portal.outcome.OutcomeMetric;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** From a row of a register to a case in the terms of the catalogue. */
@Component
class RowIntake {

    private final PartsReader reader;
    private final InitiativeMapper mapper;
    private final CellReader cells;
    private final ImportWarnings words;

    RowIntake(PartsReader reader, InitiativeMapper mapper, CellReader cells, ImportWarnings words) {
        this.reader = reader;
        this.mapper = mapper;
        this.cells = cells;
        this.words = words;
    }

    /** Empty if the row has no organisation. */
    Optional<ReadCase> read(RegisterRow row, Found found, RegisterTerms.Counter counter, List<ImportWarning> warnings) {
        PartsReading read = reader.read(row.number(), row.parts());
        CaseStudy study = read.study();
        Optional<OrganisationDetails> organisation = OrganisationMapper.map(study);
        for (ReadingWarning warning : study.warnings()) {
            ImportWarning said = words.of(warning);
            warnings.add(new ImportWarning(said.code(), said.message(), row.documentLine(said.line())));
            faulty(warning)
                    .ifPresent(field ->
                            found.reading().fault(row.number(), head(row, field), key(warning), row.text(field)));
        }
        OrganisationMapper.unusableWebsite(study)
                .ifPresent(
                        site -> found.reading().fault(row.number(), head(row, RegisterField.WEBSITE), "website", site));
        if (organisation.isEmpty()) {
            found.reading().fault(row.number(), head(row, RegisterField.ORGANISATION), "name", "");
            return Optional.empty();
        }
        InitiativeDetails told = mapper.map(read.text(), study);
        List<OutcomeMetric> figures = new ArrayList<>();
        int line = 1;
        for (Part part : read.parts()) {
            if (part.field() == RegisterField.FIGURE) {
                Optional<OutcomeMetric> figure = cells.read(part.name(), part.text(), line);
                figure.ifPresent(figures::add);
                if (figure.isEmpty()) {
                    found.reading().fault(row.number(), part.name(), "figure", part.text());
                }
            }
            line += part.lines().size();
        }
        figures.addAll(told.metrics());
        InitiativeDetails whole = new InitiativeDetails(
                told.title(),
                told.approachItems(),
                told.targetPhrases(),
                counter.terms(read.parts(), RegisterField.TARGET_GROUPS, told.targetGroups()),
                counter.terms(read.parts(), RegisterField.APPROACH_TERMS, told.approaches()),
                told.regions(),
                told.sections(),
                figures,
                told.efforts(),
                told.notes(),
                told.photos());
        String key = row.key() == null ? null : found.layout().code() + " " + row.key();
        return Optional.of(new ReadCase(
                row.firstLine(),
                row.lastLine(),
                organisation.get(),
                new RowPlaces(row).placed(whole),
                new ReadCase.Row(row.number(), possible(row.fiscalYear()), key)));
    }

    private static @Nullable Integer possible(@Nullable Integer year) {
        return year != null && InitiativeKey.isPossibleYear(year) ? year : null;
    }

    /** What a person has to look at before anything is planned. */
    private static Optional<RegisterField> faulty(ReadingWarning warning) {
        return switch (warning.code()) {
            case DATE_UNREADABLE -> Optional.of(RegisterField.FOUNDED);
            case REGION_UNRESOLVED -> Optional.of(RegisterField.PLACE);
            case ADDRESS_UNRESOLVED -> Optional.of(RegisterField.ADDRESS);
            default -> Optional.empty();
        };
    }

    private static String key(ReadingWarning warning) {
        return switch (warning.code()) {
            case DATE_UNREADABLE -> "date";
            case REGION_UNRESOLVED -> "place";
            default -> "address";
        };
    }

    private static String head(RegisterRow row, RegisterField field) {
        return row.parts().stream()
                .filter(part -> part.field() == field)
                .map(Part::name)
                .findFirst()
                .orElse("");
    }
}
