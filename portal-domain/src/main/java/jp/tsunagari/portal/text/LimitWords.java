package jp.tsunagari.portal.text;

/** Words that put a figure beyond its limit, and not at it at least or at most. */
public final class LimitWords {

    private static final String OVER = "超";
    private static final String UNDER = "未満";

    private LimitWords() {}

    public static boolean sayOver(String text) {
        return text.contains(OVER);
    }

    public static boolean sayUnder(String text) {
        return text.contains(UNDER);
    }
}
