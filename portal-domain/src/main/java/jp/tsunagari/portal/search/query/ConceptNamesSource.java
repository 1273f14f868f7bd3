package jp.tsunagari.portal.search.query;

import jp.tsunagari.portal.search.text.SearchableText;
import jp.tsunagari.portal.thesaurus.Thesaurus;
import jp.tsunagari.portal.thesaurus.ThesaurusSource;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps the names of the thesaurus as it is now. */
@Component
class ConceptNamesSource {

    private final ThesaurusSource thesaurus;
    private final SearchableText texts;
    private final SpellingVariants spellings;
    private final GeneralWords general;
    private volatile @Nullable ConceptNames last;

    ConceptNamesSource(
            ThesaurusSource thesaurus, SearchableText texts, SpellingVariants spellings, GeneralWords general) {
        this.thesaurus = thesaurus;
        this.texts = texts;
        this.spellings = spellings;
        this.general = general;
    }

    /** Two threads that find a new thesaurus both make the same. */
    ConceptNames current() {
        Thesaurus current = thesaurus.current();
        ConceptNames made = last;
        if (made == null || made.thesaurus() != current) {
            made = new ConceptNames(current, texts, spellings, general);
            last = made;
        }
        return made;
    }
}
