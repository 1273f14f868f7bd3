package jp.tsunagari.portal.ingest.casestudy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
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

    private static final int MAX_QUOTED_LINES = 10;

    private final CaseReader reader;

    public DocumentReader(RegionDirectory regions, LegalForms legalForms) {
        Wrapping wrapping = new Wrapping();
        LegalFormNames forms = new LegalFormNames(legalForms, regions);
        this.reader = new CaseReader(
                new ProfileReader(forms, new AddressReader(regions)),
                new HeaderReader(new RegionExpressionReader(regions), forms, wrapping),
                new ItemReader(wrapping),
                new WorkRegions(new PlaceMentions(regions)),
                new CaseWarnings(forms));
    }

    /** All cases of the document. The same text always gives the same reading. */
    public DocumentReading read(SourceText source) {
        List<TextLine> lines = TextLine.of(source);
        Warnings warnings = new Warnings();
        Optional<ProgrammeReader.Programme> programme = ProgrammeReader.read(lines, warnings);
        List<CaseReader.Draft> drafts = reader.draft(lines);
        List<CaseStudy> cases = new ArrayList<>();
        for (int i = 0; i < drafts.size(); i++) {
            boolean last = i + 1 == drafts.size();
            int end = last ? lines.size() : drafts.get(i + 1).header().start();
            cases.add(reader.read(i + 1, drafts.get(i), end));
        }
        report(lines, drafts, warnings);
        return new DocumentReading(
                programme.map(ProgrammeReader.Programme::fiscalYear).orElse(null),
                programme.map(ProgrammeReader.Programme::name).orElse(null),
                cases,
                warnings.inOrder());
    }

    /** What belongs to no single case, or to two of them. */
    private static void report(List<TextLine> lines, List<CaseReader.Draft> drafts, Warnings warnings) {
        if (drafts.isEmpty()) {
            warnings.add(WarningCode.NO_CASES, 1, "事例の見出し（取組のかたち、団体概要など）が見つかりません。取り込める事例がありません。");
            return;
        }
        int start = drafts.get(0).header().start();
        if (start > 0) {
            warnings.add(
                    WarningCode.PREFACE_SKIPPED,
                    lines.get(0).number(),
                    "最初の事例より前に" + start + "行の文章があります。どの事例にも含めていません。" + quoted(lines.subList(0, start)));
        }
        for (int i = 1; i < drafts.size(); i++) {
            Header header = drafts.get(i).header();
            if (header.isMissing() && header.start() > drafts.get(i - 1).captionsStart()) {
                warnings.add(
                        WarningCode.CAPTIONS_RUN_ON,
                        lines.get(header.start()).number(),
                        (i + 1) + "番目の事例には見出し部分がなく、直前の事例の写真説明がそのまま続いています。写真説明はすべて直前の事例に含めました。");
            }
        }
    }

    /** The lines directly above the first case, which may be a header that was not recognised. */
    private static String quoted(List<TextLine> preface) {
        List<TextLine> last = preface.subList(Math.max(0, preface.size() - MAX_QUOTED_LINES), preface.size());
        return last.stream()
                .map(line -> "「" + line.text() + "」")
                .collect(Collectors.joining("", last.size() < preface.size() ? "末尾は" : "", "とあります。"));
    }
}
