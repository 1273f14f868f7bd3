package jp.tsunagari.portal.compare;

/**
 * Units that count the same kind of thing, such as 人 and 名.
 *
 * @param code the same for two units exactly when they belong together
 * @param label as shown in Japanese; empty for figures without a unit
 */
public record UnitClass(String code, String label) {

    static final String PEOPLE = "people";
    static final String TIMES = "times";
    private static final String SHARE = "share";

    boolean isPeople() {
        return code.equals(PEOPLE);
    }

    /** Only whole events: 回 and not 回/月. */
    boolean isTimes() {
        return code.equals(TIMES);
    }

    boolean isShare() {
        return code.equals(SHARE);
    }
}
