package jp.tsunagari.portal.matrix.web;

import java.util.List;
import jp.tsunagari.portal.search.web.BadParameter;

/**
 * An address of a table as far as it was understood.
 *
 * @param problems what made no sense and is left out of the query
 */
record ReadMatrixQuery(MatrixQuery query, List<BadParameter> problems) {

    ReadMatrixQuery {
        problems = List.copyOf(problems);
    }
}
