package jp.tsunagari.portal.thesaurus;

/** Knows the thesaurus as it is now; admins change it while the portal runs. */
@FunctionalInterface
public interface ThesaurusSource {

    /** As it is now. A caller with several questions that belong together asks one snapshot. */
    Thesaurus current();
}
