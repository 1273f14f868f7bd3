package jp.tsunagari.portal.web.form;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A button beside a row of a form: {@code remove-metrics-3}, {@code up-sections-0}, {@code add-representatives}.
 *
 * @param list the name of the rows
 * @param row from 0; of no meaning for a new row
 */
public record RowChange(Kind kind, String list, int row) {

    private static final Pattern ADD = Pattern.compile("add-([a-z]+)");
    private static final Pattern OTHER = Pattern.compile("(remove|up|down)-([a-z]+)-([0-9]{1,3})");

    /** No card needs more; a form beyond this would not be sent whole. */
    static final int MAX_ROWS = 100;

    public enum Kind {
        ADD,
        REMOVE,
        UP,
        DOWN
    }

    /** Empty for a button that does not belong to a row. */
    public static Optional<RowChange> of(String button) {
        Matcher add = ADD.matcher(button);
        if (add.matches()) {
            return Optional.of(new RowChange(Kind.ADD, add.group(1), 0));
        }
        Matcher other = OTHER.matcher(button);
        if (!other.matches()) {
            return Optional.empty();
        }
        Kind kind = switch (other.group(1)) {
            case "remove" -> Kind.REMOVE;
            case "up" -> Kind.UP;
            default -> Kind.DOWN;
        };
        return Optional.of(new RowChange(kind, other.group(2), Integer.parseInt(other.group(3))));
    }

    /**
     * The rows after it; the same rows where there is nothing to change, such as above the first.
     *
     * @param empty a new row
     */
    public <T> List<T> applyTo(List<T> rows, T empty) {
        List<T> changed = new ArrayList<>(rows);
        switch (kind) {
            case ADD -> {
                if (rows.size() < MAX_ROWS) {
                    changed.add(empty);
                }
            }
            case REMOVE -> {
                if (row < rows.size()) {
                    changed.remove(row);
                }
            }
            case UP -> swap(changed, row - 1);
            case DOWN -> swap(changed, row);
        }
        return changed;
    }

    private static <T> void swap(List<T> rows, int upper) {
        if (upper >= 0 && upper + 1 < rows.size()) {
            Collections.swap(rows, upper, upper + 1);
        }
    }
}
