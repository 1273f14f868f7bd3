package jp.tsunagari.portal.matrix.web;

import java.util.List;

/**
 * A row of a table.
 *
 * @param heading its value, with a link to the list of all that have it
 * @param cells in the order of the columns
 */
record MatrixRow(Heading heading, List<MatrixCell> cells) {

    MatrixRow {
        cells = List.copyOf(cells);
    }
}
