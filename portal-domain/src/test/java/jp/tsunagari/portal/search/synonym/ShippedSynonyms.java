package jp.tsunagari.portal.search.synonym;

import jp.tsunagari.portal.search.text.SearchableText;
import jp.tsunagari.portal.search.text.SynonymSource;
import jp.tsunagari.portal.search.text.Synonyms;

/** The synonyms that the portal starts with, without a database. */
public final class ShippedSynonyms {

    private ShippedSynonyms() {}

    public static SynonymSource source(SearchableText texts) {
        Synonyms synonyms = new Synonyms(
                texts,
                LoadSynonyms.TABLE.rows().stream()
                        .map(row -> SynonymText.read(row.get("line")))
                        .toList());
        return () -> synonyms;
    }
}
