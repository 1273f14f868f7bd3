package jp.tsunagari.portal.api;

import org.jspecify.annotations.Nullable;

/**
 * Which part of a list is asked for.
 *
 * @param page from 1
 * @param size from 1 to {@value #LARGEST}
 */
record PageRequestParameters(int page, int size) {

    private static final int DEFAULT_SIZE = 20;
    private static final int LARGEST = 100;
    private static final int LAST_PAGE = 1_000_000;

    /** @throws BadParameterException naming the parameter that is no number or out of bounds */
    static PageRequestParameters of(@Nullable String page, @Nullable String size) {
        return new PageRequestParameters(
                number("page", page, 1, LAST_PAGE), number("size", size, DEFAULT_SIZE, LARGEST));
    }

    private static int number(String name, @Nullable String value, int absent, int highest) {
        if (value == null) {
            return absent;
        }
        try {
            int number = Integer.parseInt(value);
            if (number >= 1 && number <= highest) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw new BadParameterException(name, value, wanted(highest), e);
        }
        throw new BadParameterException(name, value, wanted(highest), null);
    }

    private static String wanted(int highest) {
        return "1から" + highest + "までの整数";
    }
}
