package jp.tsunagari.portal.ingest.vocabulary;

import java.util.List;
import jp.tsunagari.portal.ingest.casestudy.CaseStudy;
import jp.tsunagari.portal.ingest.casestudy.CaseStudy.CaseSection;
import jp.tsunagari.portal.shared.SectionKind;

/** Invented cases that say one thing only. */
final class Cases {

    private Cases() {}

    static CaseStudy withTarget(String phrase) {
        return of(null, List.of(), List.of(phrase), List.of());
    }

    static CaseStudy withForm(String item) {
        return of(null, List.of(item), List.of(), List.of());
    }

    static CaseStudy withTitle(String title) {
        return of(title, List.of(), List.of(), List.of());
    }

    static CaseStudy withActivity(String body) {
        return withSection(SectionKind.NEW_ACTIVITY, body);
    }

    static CaseStudy withSection(SectionKind kind, String body) {
        return of(null, List.of(), List.of(), List.of(new CaseSection(kind, "見出し", 1, body, 2, 2)));
    }

    static CaseStudy withSections(List<CaseSection> sections) {
        return of(null, List.of(), List.of(), sections);
    }

    private static CaseStudy of(String title, List<String> forms, List<String> targets, List<CaseSection> sections) {
        return new CaseStudy(1, 1, 2, title, null, null, List.of(), forms, targets, sections, null, List.of());
    }
}
