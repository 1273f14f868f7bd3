package jp.tsunagari.portal.group.web;

import java.util.List;
import jp.tsunagari.portal.search.web.BadParameter;

/**
 * An address of two groups as far as it was understood.
 *
 * @param problems what made no sense and is left out of the query
 */
record ReadGroupQuery(GroupQuery query, List<BadParameter> problems) {

    ReadGroupQuery {
        problems = List.copyOf(problems);
    }
}
