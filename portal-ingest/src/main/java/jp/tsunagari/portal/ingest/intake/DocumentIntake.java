package jp.tsunagari.portal.ingest.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.tsunagari.portal.ingest.casestudy.CaseStudy;
import jp.tsunagari.portal.ingest.casestudy.DocumentReader;
import jp.tsunagari.portal.ingest.casestudy.DocumentReader.DocumentReading;
import jp.tsunagari.portal.ingest.layout.LayoutWords;
import jp.tsunagari.portal.ingest.layout.Layouts;
import jp.tsunagari.portal.ingest.layout.Layouts.LayoutVersion;
import jp.tsunagari.portal.ingest.register.RegisterUse;
import jp.tsunagari.portal.ingest.register.RegisterView;
import jp.tsunagari.portal.ingest.source.SheetCells;
import jp.tsunagari.portal.ingest.source.SourceText;
import jp.tsunagari.portal.ingest.source.SourceTextReader;
import jp.tsunagari.portal.ingest.source.UnreadableDocumentException;
import jp.tsunagari.portal.initiative.InitiativeKey;
import jp.tsunagari.portal.organisation.OrganisationDetails;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** From a file to what the catalogue could take of it. Writes nothing. */
@Component
public class DocumentIntake {

    /** Raised whenever the reader reads something differently, so that documents that failed are tried again. */
    public static final int READER_VERSION = 7;

    private final SourceTextReader sourceTextReader;
    private final DocumentReader documentReader;
    private final Layouts layouts;
    private final InitiativeMapper initiativeMapper;
    private final SheetIntake sheets;
    private final ImportWarnings words;

    DocumentIntake(
            SourceTextReader sourceTextReader,
            DocumentReader documentReader,
            Layouts layouts,
            InitiativeMapper initiativeMapper,
            SheetIntake sheets,
            ImportWarnings words) {
        this.sheets = sheets;
        this.sourceTextReader = sourceTextReader;
        this.documentReader = documentReader;
        this.layouts = layouts;
        this.initiativeMapper = initiativeMapper;
        this.words = words;
    }

    /** What was read, and what was odd about it. */
    public record Intake(ReadDocument document, List<ImportWarning> warnings) {}

    /**
     * @throws UnreadableDocumentException if it is no document with cases; the message says what to do
     */
    public Intake read(DocumentFile file) throws UnreadableDocumentException {
        SourceText text = sourceTextReader.read(file.name(), file.content());
        SheetCells cells = text.cells();
        if (cells != null) {
            return sheets.read(text, cells)
                    .orElseThrow(() -> new UnreadableDocumentException("source.without-register", file.name()));
        }
        LayoutVersion layout = layouts.best(text);
        DocumentReading reading = documentReader.read(text, new LayoutWords(layout.layout()));
        if (reading.cases().isEmpty()) {
            throw new UnreadableDocumentException("source.without-cases", file.name());
        }
        List<ImportWarning> warnings = new ArrayList<>();
        reading.documentWarnings().forEach(warning -> warnings.add(words.of(warning)));
        Integer fiscalYear = fiscalYear(reading, warnings);
        List<ReadCase> cases = new ArrayList<>();
        for (CaseStudy caseStudy : reading.cases()) {
            caseStudy.warnings().forEach(warning -> warnings.add(words.of(warning)));
            OrganisationMapper.unusableWebsite(caseStudy)
                    .ifPresent(website -> warnings.add(words.unusableWebsite(website, caseStudy)));
            Optional<OrganisationDetails> organisation = OrganisationMapper.map(caseStudy);
            if (organisation.isEmpty()) {
                warnings.add(words.withoutOrganisation(caseStudy));
            } else {
                cases.add(new ReadCase(
                        caseStudy.firstLine(),
                        caseStudy.lastLine(),
                        organisation.get(),
                        initiativeMapper.map(reading.text(), caseStudy)));
            }
        }
        return new Intake(
                new ReadDocument(
                        reading.programme(),
                        fiscalYear,
                        reading.cases().size(),
                        new ReadDocument.LayoutUse(
                                layout.layout().code(), layout.layout().name(), layout.version()),
                        UnknownWords.of(reading.cases(), layout.layout()),
                        cases,
                        null,
                        null),
                warnings);
    }

    /** The columns of a register that everyone may see; empty for any other document. */
    public static Optional<ShownColumns> shown(ReadDocument document) {
        RegisterView register = document.register();
        return register == null
                ? Optional.empty()
                : Optional.of(new ShownColumns(register.use(), RegisterIntake.shown(register)));
    }

    /**
     * Columns of a register.
     *
     * @param columns their numbers, from 1
     */
    public record ShownColumns(RegisterUse use, List<Integer> columns) {}

    /** What to tell the user who chose the file. */
    public String reason(UnreadableDocumentException problem) {
        return words.reason(problem);
    }

    public static boolean isYear(@Nullable Integer year) {
        return year == null || InitiativeKey.isPossibleYear(year);
    }

    /** Without a year that can only be a misreading, and that the catalogue would refuse together with all cases. */
    private @Nullable Integer fiscalYear(DocumentReading reading, List<ImportWarning> warnings) {
        Integer year = reading.fiscalYear();
        if (year != null && !isYear(year)) {
            warnings.add(words.yearOutOfRange(year));
            return null;
        }
        return year;
    }
}
