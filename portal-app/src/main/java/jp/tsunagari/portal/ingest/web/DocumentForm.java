package jp.tsunagari.portal.ingest.web;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.tsunagari.portal.ingest.intake.DocumentOrigin;
import jp.tsunagari.portal.ingest.intake.DocumentOrigin.Field;
import jp.tsunagari.portal.message.Messages;
import jp.tsunagari.portal.web.form.FormErrors;
import jp.tsunagari.portal.web.form.FormText;

/**
 * Where a document is from, as a person typed it.
 *
 * @param values by field; empty for what is not known
 */
record DocumentForm(Map<Field, String> values) {

    public DocumentForm {
        values = Map.copyOf(values);
    }

    /** From what a form sends under the names of the fields. */
    public static DocumentForm sent(Map<String, String> sent) {
        Map<Field, String> values = new EnumMap<>(Field.class);
        for (Field field : Field.values()) {
            values.put(field, FormText.line(sent.getOrDefault(field.code(), "")));
        }
        return new DocumentForm(values);
    }

    /** From what {@link #toSend} has given. */
    public static DocumentForm again(Map<?, ?> kept) {
        Map<String, String> sent = new HashMap<>();
        kept.forEach((field, typed) -> sent.put(String.valueOf(field), String.valueOf(typed)));
        return sent(sent);
    }

    static DocumentForm of(DocumentOrigin origin) {
        Map<Field, String> values = new EnumMap<>(Field.class);
        for (Field field : Field.values()) {
            String value = origin.value(field);
            values.put(field, value == null ? "" : value);
        }
        return new DocumentForm(values);
    }

    /** As a form sends it, to be kept until the form is shown again. */
    public HashMap<String, String> toSend() {
        HashMap<String, String> sent = new HashMap<>();
        values.forEach((field, typed) -> sent.put(field.code(), typed));
        return sent;
    }

    /** What stands in the field. */
    public String value(Field field) {
        return values.getOrDefault(field, "");
    }

    public FormErrors errors(Messages messages) {
        List<FormErrors.Item> errors = new ArrayList<>();
        for (Field field : Field.values()) {
            String typed = value(field);
            if (!typed.isEmpty() && field.read(typed).isEmpty()) {
                String kind =
                        typed.length() > Field.MAX_LENGTH ? "length" : field.isAddress() ? "address" : field.code();
                errors.add(new FormErrors.Item(
                        field.code(), messages.get("document.form.bad." + kind, String.valueOf(Field.MAX_LENGTH))));
            }
        }
        return new FormErrors(errors);
    }

    /** What is stored of it, if there are no errors. */
    public DocumentOrigin origin() {
        Map<Field, String> read = new EnumMap<>(Field.class);
        values.forEach((field, typed) -> field.read(typed).ifPresent(value -> read.put(field, value)));
        return DocumentOrigin.of(read);
    }
}
