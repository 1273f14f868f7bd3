package jp.tsunagari.portal.ingest.vocabulary;

import java.util.ArrayList;
import java.util.List;
import jp.tsunagari.portal.ingest.casestudy.CaseStudy;
import jp.tsunagari.portal.ingest.casestudy.Section;
import jp.tsunagari.portal.shared.SectionKind;

/** The parts of a case that say what it is and whom it is for. History, story, results and captions are not among them. */
final class Passages {

    private Passages() {}

    /** In the order of {@link Place}. */
    static List<Passage> of(CaseStudy caseStudy) {
        List<Passage> passages = new ArrayList<>();
        caseStudy.targetPhrases().forEach(phrase -> add(passages, Place.TARGET, phrase));
        caseStudy.approachItems().forEach(item -> add(passages, Place.FORM, item));
        if (caseStudy.title() != null) {
            add(passages, Place.TITLE, caseStudy.title());
        }
        caseStudy.sections().stream()
                .filter(section -> section.kind() == SectionKind.NEW_ACTIVITY)
                .map(Section::body)
                .flatMap(body -> SentenceSplitter.split(body).stream())
                .forEach(sentence -> add(passages, Place.ACTIVITY, sentence));
        return passages;
    }

    private static void add(List<Passage> passages, Place place, String text) {
        if (!text.isBlank()) {
            passages.add(new Passage(place, text.strip()));
        }
    }
}
