package jp.tsunagari.portal.outcome;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Figures as a person writes them: 57 rather than the 57.0000 that a column holds, and 100 rather than 1E+2. */
public final class PlainNumber {

    private PlainNumber() {}

    /** The same value without zeros at its end and without an exponent. */
    public static BigDecimal of(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /** The same for a figure that may be missing; null stays null. */
    public static @Nullable BigDecimal ofNullable(@Nullable BigDecimal number) {
        return number == null ? null : of(number);
    }
}
