package jp.tsunagari.portal.vocabulary.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** All that has to be put right in a form, in the order of its fields. */
record FormErrors(List<FormError> all) {

    static final FormErrors NONE = new FormErrors(List.of());

    FormErrors {
        all = List.copyOf(all);
    }

    /** For the template: the first error of this field; null when it is right. */
    public @Nullable String of(String field) {
        return all.stream()
                .filter(error -> error.field().equals(field))
                .map(FormError::message)
                .findFirst()
                .orElse(null);
    }

    public boolean isEmpty() {
        return all.isEmpty();
    }

    /** Whether somebody else was faster, so that what is there now has to be shown. */
    public boolean isLate() {
        return of("") != null;
    }
}
