package jp.tsunagari.portal.card.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What has to be put right in a form, in the order of its fields. */
final class FormErrors {

    private final List<FieldError> errors = new ArrayList<>();

    void add(String name, String message) {
        errors.add(new FieldError(name, message));
    }

    public boolean isEmpty() {
        return errors.isEmpty();
    }

    public List<FieldError> all() {
        return List.copyOf(errors);
    }

    /** The message for a field; null if there is nothing to put right. */
    public @Nullable String of(String name) {
        return errors.stream()
                .filter(error -> error.name().equals(name))
                .map(FieldError::message)
                .findFirst()
                .orElse(null);
    }

    /** Whether something inside a row, such as {@code metrics[2]}, has to be put right; it is shown open then. */
    public boolean within(String row) {
        return errors.stream().anyMatch(error -> error.name().startsWith(row));
    }
}
