package jp.tsunagari.portal.search.index;

import java.util.Map;
import jp.tsunagari.portal.search.Filters;
import jp.tsunagari.portal.search.index.QueryPredicates.Reach;
import jp.tsunagari.portal.search.query.TextQuery;

/** Counts found documents and the values that they have: exactly, and all values. */
interface ValueCounter {

    /**
     * Counts what is found, and several fields of it at once.
     *
     * @param query words that all the counted documents have
     * @param reach whether answers are counted or what is near them
     * @param filters what is found is to have besides
     * @param fields fields of codes, each with the filters under which its values are counted in their stead
     */
    Counts count(TextQuery query, Reach reach, Filters filters, Map<String, Filters> fields);

    /**
     * Numbers of documents.
     *
     * @param found with the words, under the filters
     * @param values by field and value; values that no document has are left out
     */
    record Counts(long found, Map<String, Map<String, Long>> values) {

        /** The values of one field. */
        Map<String, Long> of(String field) {
            return values.getOrDefault(field, Map.of());
        }
    }
}
