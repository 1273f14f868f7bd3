package jp.tsunagari.portal.search.query;

import jp.tsunagari.portal.search.text.SearchableText;
import jp.tsunagari.portal.thesaurus.Thesaurus;
import jp.tsunagari.portal.thesaurus.ThesaurusSource;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps the names of the thesaurus as it is now. */
@Component
class ConceptLexicons {

    private final ThesaurusSource thesaurus;
    private final SearchableText texts;
    private final SpellingVariants spellings;
    private final GeneralWords general;
    private volatile @Nullable ConceptLexicon last;

    ConceptLexicons(ThesaurusSource thesaurus, SearchableText texts, SpellingVariants spellings, GeneralWords general) {
        this.thesaurus = thesaurus;
        this.texts = texts;
        this.spellings = spellings;
        this.general = general;
    }

    /** Those of a thesaurus that never changes. */
    ConceptLexicons of(Thesaurus fixed) {
        return new ConceptLexicons(() -> fixed, texts, spellings, general);
    }

    /** Two threads that find a new thesaurus both make the same. */
    ConceptLexicon current() {
        Thesaurus current = thesaurus.current();
        ConceptLexicon made = last;
        if (made == null || made.thesaurus() != current) {
            made = new ConceptLexicon(current, texts, spellings, general);
            last = made;
        }
        return made;
    }
}
