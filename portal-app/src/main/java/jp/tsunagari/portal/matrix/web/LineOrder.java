package jp.tsunagari.portal.matrix.web;

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
