package jp.tsunagari.portal.ingest.casestudy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import jp.tsunagari.portal.contact.Contacts;
import jp.tsunagari.portal.ingest.layout.LayoutWords;
import jp.tsunagari.portal.ingest.layout.PageFurniture;
import jp.tsunagari.portal.ingest.layout.RecurringWords;
import jp.tsunagari.portal.ingest.layout.TextLine;
import jp.tsunagari.portal.ingest.region.AddressReader;
import jp.tsunagari.portal.ingest.region.PlaceMentions;
import jp.tsunagari.portal.ingest.region.RegionExpressionReader;
import jp.tsunagari.portal.ingest.source.SourceText;
import jp.tsunagari.portal.ingest.source.SourceText.LeftOut;
import jp.tsunagari.portal.region.RegionDirectory;
import jp.tsunagari.portal.text.WrappedText;
import jp.tsunagari.portal.vocabulary.LegalForms;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads the cases of a document. Never fails: what cannot be read is left out with a warning. */
@Component
public class DocumentReader {

    private static final int MAX_QUOTED_LINES = 10;

    private final CaseReader reader;
    private final HeaderReader headers;
    private final Contacts contacts = new Contacts();

    public DocumentReader(RegionDirectory regions, LegalForms legalForms) {
        WrappedText wrapping = new WrappedText();
        LegalFormNames forms = new LegalFormNames(legalForms, regions);
        this.headers = new HeaderReader(new RegionExpressionReader(regions), forms, wrapping);
        this.reader = new CaseReader(
                new ProfileReader(forms, new AddressReader(regions)),
                headers,
                new ItemReader(wrapping),
                new WorkRegions(new PlaceMentions(regions)),
                new CaseWarnings(forms));
    }

    /** The document without contacts of persons, line by line the same as what is read of it. */
    public SourceText withoutContacts(SourceText source) {
        return WithheldContacts.of(source, contacts, LayoutWords.cabinetOffice())
                .text();
    }

    /** All cases of a document in the layout that the portal was made for. */
    public DocumentReading read(SourceText source) {
        return read(source, LayoutWords.cabinetOffice());
    }

    /** All cases of the document. The same text in the same layout always gives the same reading. */
    public DocumentReading read(SourceText source, LayoutWords layout) {
        WithheldContacts withheld = WithheldContacts.of(source, contacts, layout);
        List<TextLine> allLines = TextLine.of(withheld.text());
        Warnings warnings = new Warnings();
        PageFurniture furniture = PageFurniture.in(allLines, layout);
        reportLeftOut(furniture, withheld.text(), warnings);
        List<TextLine> lines = furniture.rest();
        LayoutWords words = RecurringWords.noticed(lines, layout, headers::isPart);
        Optional<ProgrammeReader.Programme> programme = ProgrammeReader.read(allLines, words, warnings);
        List<CaseReader.Draft> drafts = reader.draft(lines, words);
        List<CaseStudy> cases = new ArrayList<>();
        for (int i = 0; i < drafts.size(); i++) {
            boolean last = i + 1 == drafts.size();
            int end = last ? lines.size() : drafts.get(i + 1).header().start();
            CaseReader.Draft draft = drafts.get(i);
            int first = lines.get(draft.header().start()).number();
            withheld.report(first, lines.get(end - 1).number(), draft.warnings());
            cases.add(reader.read(i + 1, draft, end));
        }
        report(lines, drafts, warnings);
        return new DocumentReading(
                withheld.text(),
                programme.map(ProgrammeReader.Programme::fiscalYear).orElse(null),
                programme.map(ProgrammeReader.Programme::name).orElse(null),
                cases,
                warnings.inOrder());
    }

    private static void reportLeftOut(PageFurniture furniture, SourceText text, Warnings warnings) {
        furniture
                .found()
                .forEach((line, count) ->
                        warnings.addVariant(WarningCode.LEFT_OUT, "furniture", line.number(), line.text(), count));
        for (LeftOut left : text.leftOut()) {
            String variant = left.kind() == LeftOut.Kind.NOTE ? "note" : "furniture";
            warnings.addVariant(WarningCode.LEFT_OUT, variant, 1, left.text(), left.count());
        }
    }

    /** What belongs to no single case, or to two of them. */
    private static void report(List<TextLine> lines, List<CaseReader.Draft> drafts, Warnings warnings) {
        if (drafts.isEmpty()) {
            warnings.add(WarningCode.NO_CASES, 1);
            return;
        }
        int start = drafts.get(0).header().start();
        if (start > 0) {
            reportPreface(lines.subList(0, start), warnings);
        }
        for (int i = 1; i < drafts.size(); i++) {
            HeaderReader.Header header = drafts.get(i).header();
            if (header.isMissing() && header.start() > drafts.get(i - 1).captionsStart()) {
                warnings.add(
                        WarningCode.CAPTIONS_RUN_ON, lines.get(header.start()).number(), i + 1);
            }
        }
    }

    /** Quotes the lines directly above the first case, which may be a header that was not recognised. */
    private static void reportPreface(List<TextLine> preface, Warnings warnings) {
        int line = preface.get(0).number();
        List<TextLine> last = preface.subList(Math.max(0, preface.size() - MAX_QUOTED_LINES), preface.size());
        String quotes = last.stream().map(each -> "「" + each.text() + "」").collect(Collectors.joining());
        if (last.size() < preface.size()) {
            warnings.addVariant(WarningCode.PREFACE_SKIPPED, "quoted-in-part", line, preface.size(), quotes);
        } else {
            warnings.add(WarningCode.PREFACE_SKIPPED, line, preface.size(), quotes);
        }
    }

    /**
     * What a document says.
     *
     * @param text what was read: the document without contacts of persons
     * @param fiscalYear Western year in which the Japanese fiscal year begins; null when the document does not name one
     * @param programme name of the programme without its year; null when the document does not name one
     * @param cases in the order of the document
     * @param documentWarnings those that belong to no single case
     */
    public record DocumentReading(
            SourceText text,
            @Nullable Integer fiscalYear,
            @Nullable String programme,
            List<CaseStudy> cases,
            List<ReadingWarning> documentWarnings) {

        public DocumentReading {
            cases = List.copyOf(cases);
            documentWarnings = List.copyOf(documentWarnings);
        }
    }
}
