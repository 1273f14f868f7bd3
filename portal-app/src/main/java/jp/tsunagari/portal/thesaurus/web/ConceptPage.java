package jp.tsunagari.portal.thesaurus.web;

import java.util.List;
import jp.tsunagari.portal.thesaurus.Concept;
import jp.tsunagari.portal.thesaurus.ManagedConcept;
import jp.tsunagari.portal.thesaurus.Thesaurus;

/** A concept as its page shows it, with the concepts around it. */
record ConceptPage(
        ManagedConcept managed,
        List<Concept> broader,
        List<Concept> narrower,
        List<Concept> related,
        List<Concept> never) {

    static ConceptPage of(ManagedConcept managed, Thesaurus thesaurus) {
        String code = managed.draft().code();
        return new ConceptPage(
                managed,
                thesaurus.broader(code),
                thesaurus.narrower(code),
                thesaurus.related(code),
                thesaurus.never(code));
    }

    /** Key of the words that say where it comes from. */
    public String originKey() {
        if (managed.isTerm()) {
            return "thesaurus.origin.term";
        }
        return managed.shipped() ? "thesaurus.origin.shipped" : "thesaurus.origin.person";
    }
}
