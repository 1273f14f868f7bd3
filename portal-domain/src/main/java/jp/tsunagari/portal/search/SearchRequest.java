package jp.tsunagari.portal.search;

/**
 * What a user looks for.
 *
 * @param text as typed; empty when only filters count
 * @param synonyms whether words that mean the same count as well
 * @param page from 1
 * @param size items a page, from 1
 */
public record SearchRequest(String text, boolean synonyms, Filters filters, SortOrder sort, int page, int size) {

    /** Everything that the catalogue has under these words and filters, without caring for order or page. */
    public static SearchRequest of(String text, Filters filters) {
        return new SearchRequest(text, true, filters, SortOrder.RELEVANCE, 1, 20);
    }

    /** The same under other filters. */
    public SearchRequest filters(Filters other) {
        return new SearchRequest(text, synonyms, other, sort, page, size);
    }

    /** The same, from its beginning and only so many. */
    public SearchRequest first(int items) {
        return new SearchRequest(text, synonyms, filters, sort, 1, items);
    }
}
