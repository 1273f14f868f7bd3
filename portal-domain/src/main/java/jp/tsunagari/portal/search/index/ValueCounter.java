package jp.tsunagari.portal.search.index;

import java.util.Map;
import jp.tsunagari.portal.search.Filters;
import jp.tsunagari.portal.search.text.TextQuery;

/** Counts what values the fields of found documents have: exactly, and all values. */
interface ValueCounter {

    /**
     * Counts several fields at once.
     *
     * @param query words that all the counted documents have
     * @param fields fields of codes, each with the filters under which its values are counted
     * @return for each of the fields, how many documents have a value; values that none has are left out
     */
    Map<String, Map<String, Long>> count(TextQuery query, Map<String, Filters> fields);
}
