package jp.tsunagari.portal.search.query;

import jp.tsunagari.portal.search.text.SearchableText;
import jp.tsunagari.portal.thesaurus.Thesaurus;
import jp.tsunagari.portal.thesaurus.ThesaurusSource;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps the lexicon of the thesaurus as it is now. */
@Component
class Lexicons {

    private final ThesaurusSource thesaurus;
    private final SearchableText texts;
    private final Spellings spellings;
    private final GeneralWords general;
    private volatile @Nullable Lexicon last;

    Lexicons(ThesaurusSource thesaurus, SearchableText texts, Spellings spellings, GeneralWords general) {
        this.thesaurus = thesaurus;
        this.texts = texts;
        this.spellings = spellings;
        this.general = general;
    }

    /** Two threads that find a new thesaurus both make the same. */
    Lexicon current() {
        Thesaurus current = thesaurus.current();
        Lexicon made = last;
        if (made == null || made.thesaurus() != current) {
            made = new Lexicon(current, texts, spellings, general);
            last = made;
        }
        return made;
    }
}
