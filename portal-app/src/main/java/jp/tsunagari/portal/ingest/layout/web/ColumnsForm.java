package jp.tsunagari.portal.ingest.layout.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import jp.tsunagari.portal.ingest.RegisterMapping;
import jp.tsunagari.portal.ingest.layout.RegisterField;
import jp.tsunagari.portal.ingest.register.RegisterView;

/** What an admin has sent of the columns of a table. */
final class ColumnsForm {

    private static final int MAX_HEAD_ROWS = 5;

    /** Of a value that is to be settled later. */
    static final String LATER = "?";

    private final Map<String, String> sent;

    ColumnsForm(Map<String, String> sent) {
        this.sent = Map.copyOf(sent);
    }

    /** A sheet and the rows of its head. */
    record Head(int sheet, int first, int last) {}

    /**
     * What the columns are.
     *
     * @param stale whether the page was of another head than the one that counts now
     */
    record Columns(Map<String, RegisterField> byHead, boolean stale) {

        List<RegisterField> all() {
            return List.copyOf(byHead.values());
        }
    }

    boolean choosesHead() {
        return "head".equals(sent.get("go"));
    }

    boolean skipsFaults() {
        return sent.containsKey("skip");
    }

    /** Empty if it makes no sense. */
    Optional<Head> head() {
        int sheet = number("sheet");
        int first = number("first");
        int last = sent.getOrDefault("last", "").isBlank() ? first : number("last");
        return sheet < 1 || first < 1 || last < first || last >= first + MAX_HEAD_ROWS
                ? Optional.empty()
                : Optional.of(new Head(sheet, first, last));
    }

    private int number(String field) {
        String typed = sent.getOrDefault(field, "").strip();
        return typed.matches("[0-9]{1,7}") ? Integer.parseInt(typed) : 0;
    }

    Columns columns(RegisterView view) {
        Map<String, RegisterField> byHead = new LinkedHashMap<>();
        boolean stale = false;
        for (RegisterView.Column column : view.columns()) {
            stale |= !column.head().equals(sent.get("head-" + column.number()));
            RegisterField field = Stream.of(RegisterField.values())
                    .filter(each -> each.name().equals(sent.get("column-" + column.number())))
                    .findFirst()
                    .orElse(RegisterField.OTHER);
            byHead.put(column.head(), field);
        }
        return new Columns(byHead, stale);
    }

    Map<RegisterMapping.Value, String> values(RegisterView view) {
        Map<RegisterMapping.Value, String> values = new LinkedHashMap<>();
        for (int i = 0; i < view.unknownValues().size(); i++) {
            RegisterView.UnknownValue value = view.unknownValues().get(i);
            String code = sent.getOrDefault("value-" + i, LATER);
            if (!code.equals(LATER) && value.value().equals(sent.get("value-name-" + i))) {
                values.put(new RegisterMapping.Value(value.field(), value.value()), code);
            }
        }
        return values;
    }
}
