package jp.tsunagari.portal.ingest.casestudy;

/** Pairs of brackets and quotation marks. */
final class Brackets {

    private static final String OPENING = "「『（(〈《【［[“";
    private static final String CLOSING = "」』）)〉》】］]”";

    private Brackets() {}

    /** Whether a bracket is opened and not closed. */
    static boolean leavesOpen(String text) {
        int depth = 0;
        for (int i = 0; i < text.length(); i++) {
            if (OPENING.indexOf(text.charAt(i)) >= 0) {
                depth++;
            } else if (CLOSING.indexOf(text.charAt(i)) >= 0 && depth > 0) {
                depth--;
            }
        }
        return depth > 0;
    }

    /** Whether the text begins with a remark in round brackets, which belongs to what stands before it. */
    static boolean beginsWithRemark(String text) {
        return text.startsWith("(") || text.startsWith("（");
    }

    static boolean endsWithClosing(String text) {
        return !text.isEmpty() && CLOSING.indexOf(text.charAt(text.length() - 1)) >= 0;
    }
}
