package jp.tsunagari.portal.ingest.layout.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import jp.tsunagari.portal.ingest.layout.RegisterField;
import jp.tsunagari.portal.ingest.register.RegisterView;
import jp.tsunagari.portal.ingest.source.SheetCells;
import jp.tsunagari.portal.message.Messages;
import jp.tsunagari.portal.vocabulary.Term;
import jp.tsunagari.portal.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the columns of a table into words. */
@Component
class ColumnsPages {

    private final Vocabulary vocabulary;
    private final Messages messages;

    ColumnsPages(Vocabulary vocabulary, Messages messages) {
        this.vocabulary = vocabulary;
        this.messages = messages;
    }

    /** A thing to choose. */
    record Choice(String value, String name) {}

    /**
     * A column.
     *
     * @param letters as spreadsheets name it
     * @param chosen the name of what it is, or may be
     * @param reason for the guess, in words; null where it is known or nothing speaks for anything
     */
    record ColumnView(
            int number,
            String letters,
            String head,
            int filled,
            List<String> samples,
            String chosen,
            @Nullable String reason) {

        ColumnView {
            samples = List.copyOf(samples);
        }
    }

    /** A value that is no term yet. */
    record ValueView(int number, String value, String column, int count, List<Choice> terms) {

        ValueView {
            terms = List.copyOf(terms);
        }
    }

    /** A fault in words. */
    record FaultView(int row, String cell, String head, String what, String value, boolean leavesOut) {}

    /** A page. */
    record ColumnsPage(
            List<Choice> fields, List<ColumnView> columns, List<ValueView> values, List<FaultView> faults, int kept) {

        ColumnsPage {
            fields = List.copyOf(fields);
            columns = List.copyOf(columns);
            values = List.copyOf(values);
            faults = List.copyOf(faults);
        }
    }

    static String key(RegisterField field) {
        return "register.field." + field.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    ColumnsPage page(RegisterView view) {
        List<ValueView> values = new ArrayList<>();
        for (RegisterView.UnknownValue value : view.unknownValues()) {
            values.add(new ValueView(
                    values.size(),
                    value.value(),
                    messages.get(key(value.field())),
                    value.count(),
                    terms(value.field())));
        }
        return new ColumnsPage(
                Stream.of(RegisterField.values())
                        .map(field -> new Choice(field.name(), messages.get(key(field))))
                        .toList(),
                view.columns().stream().map(this::column).toList(),
                values,
                view.faults().stream()
                        .map(fault -> new FaultView(
                                fault.row(),
                                fault.column() + fault.row(),
                                fault.head(),
                                messages.get(fault.key()),
                                fault.value(),
                                fault.leavesOut()))
                        .toList(),
                view.faultCount() - view.faults().size());
    }

    private ColumnView column(RegisterView.Column column) {
        RegisterField field = column.field();
        RegisterField guess = column.guess();
        String reason = column.reason();
        RegisterField chosen = field != null ? field : guess != null ? guess : RegisterField.OTHER;
        return new ColumnView(
                column.number(),
                SheetCells.letters(column.number()),
                column.head(),
                column.filled(),
                column.samples(),
                chosen.name(),
                field != null
                        ? null
                        : reason == null
                                ? messages.get("register.guess.none")
                                : messages.get(reason, column.reasonOf() == null ? "" : column.reasonOf()));
    }

    private List<Choice> terms(RegisterField field) {
        List<Term> terms = field == RegisterField.TARGET_GROUPS ? vocabulary.targetGroups() : vocabulary.approaches();
        return terms.stream()
                .filter(term -> !term.retired())
                .map(term -> new Choice(term.code(), messages.name(term)))
                .toList();
    }
}
