package jp.tsunagari.portal.matrix.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.tsunagari.portal.search.Crossing;
import jp.tsunagari.portal.search.Facet;
import jp.tsunagari.portal.search.Filters;
import jp.tsunagari.portal.search.web.ListQuery;
import jp.tsunagari.portal.web.Addresses;
import org.jspecify.annotations.Nullable;

/**
 * What the address of a table asks for: the words and filters of a list, and how the table is laid out. The same table
 * always has the same address: parameters in one order, defaults left out.
 *
 * @param list words and filters; its order and page are the usual ones
 * @param gapsOnlyInside whether rows and columns without any initiative are left out
 * @param near the cell for which initiatives near it are looked for; null for none
 */
record MatrixQuery(
        ListQuery list,
        Crossing crossing,
        LineOrder rowOrder,
        LineOrder columnOrder,
        boolean gapsOnlyInside,
        @Nullable Pair near) {

    static final String PATH = "/matrix";
    static final String CSV_PATH = "/matrix.csv";
    private static final String LIST_PATH = "/initiatives";

    static final String ROWS = "rows";
    static final String COLUMNS = "columns";
    static final String ROW_ORDER = "roworder";
    static final String COLUMN_ORDER = "columnorder";
    static final String EMPTY = "empty";
    static final String HIDE = "hide";
    static final String SHOW = "show";
    static final String NEAR_ROW = "nearrow";
    static final String NEAR_COLUMN = "nearcolumn";

    /** The filters as this table keeps them. */
    Filters filters() {
        return crossing.within(list.request().filters());
    }

    /** Its own address. */
    String address() {
        return at(PATH);
    }

    /** Its address at another path. */
    String at(String path) {
        return Addresses.of(path, parameters());
    }

    /** The list of the initiatives that have this value in this facet, its other values set aside. */
    ListQuery listWith(Facet facet, String code) {
        return list.filters(filters().only(facet, Set.of(code)));
    }

    /** The address of the list of a cell. */
    String listOf(String row, String column) {
        return list.filters(filters().only(crossing.rows(), Set.of(row)).only(crossing.columns(), Set.of(column)))
                .at(LIST_PATH);
    }

    /** The address of the list of a row or column. */
    String listOf(Facet facet, String code) {
        return listWith(facet, code).at(LIST_PATH);
    }

    /** The address of the list of all that is in the table. */
    String wholeList() {
        return list.filters(filters()).at(LIST_PATH);
    }

    /** Name and value of each parameter in order, not encoded. */
    List<Map.Entry<String, String>> parameters() {
        List<Map.Entry<String, String>> parameters = new ArrayList<>(list.parameters());
        parameters.addAll(layoutParameters());
        return List.copyOf(parameters);
    }

    /** Those that say how the table is laid out. */
    List<Map.Entry<String, String>> layoutParameters() {
        List<Map.Entry<String, String>> parameters = new ArrayList<>();
        if (crossing != Crossing.TARGET_APPROACH) {
            parameters.add(Map.entry(ROWS, crossing.rows().parameter()));
        }
        if (crossing.columns() != Facet.APPROACH) {
            parameters.add(Map.entry(COLUMNS, crossing.columns().parameter()));
        }
        if (rowOrder != LineOrder.USUAL) {
            parameters.add(Map.entry(ROW_ORDER, rowOrder.parameter()));
        }
        if (columnOrder != LineOrder.USUAL) {
            parameters.add(Map.entry(COLUMN_ORDER, columnOrder.parameter()));
        }
        if (gapsOnlyInside != hidesEmpty(crossing)) {
            parameters.add(Map.entry(EMPTY, gapsOnlyInside ? HIDE : SHOW));
        }
        if (near != null) {
            parameters.add(Map.entry(NEAR_ROW, near.row()));
            parameters.add(Map.entry(NEAR_COLUMN, near.column()));
        }
        return parameters;
    }

    /** Whether empty rows and columns are left out when nothing is said: most prefectures have no initiative. */
    static boolean hidesEmpty(Crossing crossing) {
        return crossing.rows() == Facet.REGION;
    }

    MatrixQuery list(ListQuery other) {
        return new MatrixQuery(other, crossing, rowOrder, columnOrder, gapsOnlyInside, near);
    }

    /** What is usual for the other table stays usual. */
    MatrixQuery crossing(Crossing other) {
        boolean usual = gapsOnlyInside == hidesEmpty(crossing);
        return new MatrixQuery(list, other, rowOrder, columnOrder, usual ? hidesEmpty(other) : gapsOnlyInside, null);
    }

    MatrixQuery rowOrder(LineOrder other) {
        return new MatrixQuery(list, crossing, other, columnOrder, gapsOnlyInside, near);
    }

    MatrixQuery columnOrder(LineOrder other) {
        return new MatrixQuery(list, crossing, rowOrder, other, gapsOnlyInside, near);
    }

    MatrixQuery gapsOnlyInside(boolean other) {
        return new MatrixQuery(list, crossing, rowOrder, columnOrder, other, near);
    }

    MatrixQuery near(@Nullable Pair other) {
        return new MatrixQuery(list, crossing, rowOrder, columnOrder, gapsOnlyInside, other);
    }

    /** The codes of a row and a column. */
    record Pair(String row, String column) {}

    /** The order of rows or of columns. */
    enum LineOrder {
        /** As the vocabulary or the country has them. */
        USUAL("usual"),
        /** The most initiatives first; equal ones in the usual order. */
        TOTAL("total");

        private final String parameter;

        LineOrder(String parameter) {
            this.parameter = parameter;
        }

        /** Its name in addresses. */
        String parameter() {
            return parameter;
        }
    }
}
