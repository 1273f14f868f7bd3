package jp.tsunagari.portal.ingest.casestudy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.tsunagari.portal.ingest.region.AddressReader;
import jp.tsunagari.portal.ingest.region.PlaceMentions;
import jp.tsunagari.portal.ingest.region.RegionExpressionReader;
import jp.tsunagari.portal.ingest.source.SourceText;
import jp.tsunagari.portal.region.RegionDirectory;
import jp.tsunagari.portal.vocabulary.LegalForms;
import org.springframework.stereotype.Component;

/** Reads the cases of a document. Never fails: what cannot be read is left out with a warning. */
@Component
public class DocumentReader {

    private final CaseDrafter drafter;
    private final CaseReader reader;

    public DocumentReader(RegionDirectory regions, LegalForms legalForms) {
        Wrapping wrapping = new Wrapping(new Morphology());
        LegalFormNames forms = new LegalFormNames(legalForms, regions);
        this.drafter = new CaseDrafter(
                new ProfileReader(forms, new AddressReader(regions)),
                new HeaderReader(
                        new HeaderRegionReader(new RegionExpressionReader(regions)),
                        new HeaderOrganisationReader(forms),
                        new HeaderTitleReader(wrapping)));
        this.reader = new CaseReader(
                new ItemReader(wrapping), new WorkRegions(new PlaceMentions(regions)), new HeaderWarnings(forms));
    }

    /** All cases of the document. The same text always gives the same reading. */
    public DocumentReading read(SourceText source) {
        List<TextLine> lines = TextLine.of(source);
        Warnings warnings = new Warnings();
        Optional<Programme> programme = ProgrammeReader.read(lines, warnings);
        List<CaseDraft> drafts = drafter.draft(lines);
        List<CaseStudy> cases = new ArrayList<>();
        for (int i = 0; i < drafts.size(); i++) {
            boolean last = i + 1 == drafts.size();
            int end = last ? lines.size() : drafts.get(i + 1).header().start();
            cases.add(reader.read(i + 1, drafts.get(i), lines, end));
        }
        DocumentWarnings.report(lines, drafts, warnings);
        return new DocumentReading(
                programme.map(Programme::fiscalYear).orElse(null),
                programme.map(Programme::name).orElse(null),
                cases,
                warnings.inOrder());
    }
}
