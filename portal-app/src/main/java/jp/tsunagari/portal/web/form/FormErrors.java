package jp.tsunagari.portal.web.form;

import java.util.List;
import jp.tsunagari.portal.message.Messages;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.validation.Errors;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;

/**
 * What has to be put right in a form, in words and in the order in which it was found.
 *
 * @param all empty for a form that is right
 */
public record FormErrors(List<Item> all) {

    public static final FormErrors NONE = new FormErrors(List.of());

    public FormErrors {
        all = List.copyOf(all);
    }

    public static FormErrors of(Errors errors, Messages messages) {
        return new FormErrors(errors.getAllErrors().stream()
                .map(error -> new Item(field(error), messages.get((MessageSourceResolvable) error)))
                .toList());
    }

    /** One field that has to be put right; none if there is no message. */
    public static FormErrors at(String name, @Nullable String message) {
        return message == null ? NONE : new FormErrors(List.of(new Item(name, message)));
    }

    private static String field(ObjectError error) {
        return error instanceof FieldError field ? field.getField() : "";
    }

    public boolean isEmpty() {
        return all.isEmpty();
    }

    /** The first message for a field, or for the form as a whole where the name is empty; null if there is none. */
    public @Nullable String of(String name) {
        return all.stream()
                .filter(error -> error.name().equals(name))
                .map(Item::message)
                .findFirst()
                .orElse(null);
    }

    /** Whether something inside a row, such as {@code metrics[2]}, has to be put right; it is shown open then. */
    public boolean within(String row) {
        return all.stream().anyMatch(error -> error.name().startsWith(row));
    }

    /** The id on the page of a field: {@code metrics-2-value} for {@code metrics[2].value}. */
    public static String id(String name) {
        return name.replaceAll("]?\\.|\\[", "-").replace("]", "");
    }

    /**
     * One thing to put right.
     *
     * @param name of the field as it is sent, e.g. {@code metrics[2].value}; empty for the form as a whole
     * @param message what to do, in the language of the request
     */
    public record Item(String name, String message) {

        /** The id of the field's element on the page. */
        public String id() {
            return FormErrors.id(name);
        }
    }
}
