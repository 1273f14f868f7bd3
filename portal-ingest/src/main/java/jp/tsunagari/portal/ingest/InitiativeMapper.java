package jp.tsunagari.portal.ingest;

import java.util.List;
import java.util.Set;
import jp.tsunagari.portal.ingest.casestudy.CaseStudy;
import jp.tsunagari.portal.initiative.InitiativeDetails;
import jp.tsunagari.portal.initiative.ReadingNote;
import jp.tsunagari.portal.initiative.RegionBasis;
import jp.tsunagari.portal.initiative.Section;
import jp.tsunagari.portal.initiative.WorkRegion;
import jp.tsunagari.portal.shared.SectionKind;

/** From a case as it was read to what the catalogue stores of the initiative. */
final class InitiativeMapper {

    /** For a heading of nothing but layout marks. */
    private static final String WITHOUT_HEADING = "（見出しなし）";

    private InitiativeMapper() {}

    static InitiativeDetails map(CaseStudy caseStudy) {
        return new InitiativeDetails(
                caseStudy.title(),
                caseStudy.approachItems(),
                caseStudy.targetPhrases(),
                Set.of(),
                Set.of(),
                regions(caseStudy),
                sections(caseStudy),
                List.of(),
                notes(caseStudy));
    }

    private static List<WorkRegion> regions(CaseStudy caseStudy) {
        return caseStudy.regions().stream()
                .map(region -> new WorkRegion(
                        region.code(), RegionBasis.valueOf(region.basis().name())))
                .distinct()
                .toList();
    }

    private static List<Section> sections(CaseStudy caseStudy) {
        return caseStudy.sections().stream()
                .map(section -> new Section(
                        SectionKind.valueOf(section.kind().name()),
                        section.heading().isBlank() ? WITHOUT_HEADING : section.heading(),
                        section.body(),
                        section.firstLine(),
                        section.lastLine()))
                .toList();
    }

    private static List<ReadingNote> notes(CaseStudy caseStudy) {
        return caseStudy.warnings().stream()
                .map(warning -> new ReadingNote(warning.code().name(), warning.message(), warning.line()))
                .toList();
    }
}
