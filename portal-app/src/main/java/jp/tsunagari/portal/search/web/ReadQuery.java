package jp.tsunagari.portal.search.web;

import java.util.List;

/**
 * An address as far as it was understood.
 *
 * @param query what it asks for, with what made no sense left out
 * @param problems what made no sense
 */
public record ReadQuery(ListQuery query, List<BadParameter> problems) {

    public ReadQuery {
        problems = List.copyOf(problems);
    }
}
