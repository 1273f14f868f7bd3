package jp.tsunagari.portal.web;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The {@code page} parameter of a list.
 *
 * @param value from 1
 * @param understood false when the parameter made no sense and the first page is shown in its stead
 */
public record PageNumber(int value, boolean understood) {

    private static final int MAX_PAGE = 1_000_000;

    /** Reads the parameter; an absent one is page 1. */
    public static PageNumber of(@Nullable String parameter) {
        if (parameter == null || parameter.isBlank()) {
            return new PageNumber(1, true);
        }
        return parse(parameter.strip())
                .map(number -> new PageNumber(number, true))
                .orElseGet(() -> new PageNumber(1, false));
    }

    private static Optional<Integer> parse(String digits) {
        try {
            int number = Integer.parseInt(digits);
            return number >= 1 && number <= MAX_PAGE ? Optional.of(number) : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
