package jp.tsunagari.portal.ingest;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.tsunagari.portal.ingest.layout.Layout;
import jp.tsunagari.portal.ingest.layout.Layouts;
import jp.tsunagari.portal.ingest.layout.Layouts.LayoutVersion;
import jp.tsunagari.portal.ingest.layout.Layouts.UnusableLayoutException;
import jp.tsunagari.portal.ingest.layout.RegisterField;
import jp.tsunagari.portal.ingest.plan.PlannedDocument;
import jp.tsunagari.portal.ingest.register.RegisterUse;
import jp.tsunagari.portal.ingest.register.RegisterUses;
import jp.tsunagari.portal.ingest.register.RegisterView;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says which sheet of a file is the register, what its columns are and what their values mean, and reads it again. */
@Service
public class RegisterMapping {

    private static final List<RegisterField> NEEDED = List.of(RegisterField.TITLE, RegisterField.ORGANISATION);

    private final Layouts layouts;
    private final RegisterUses uses;
    private final ImportPlans plans;

    RegisterMapping(Layouts layouts, RegisterUses uses, ImportPlans plans) {
        this.layouts = layouts;
        this.uses = uses;
        this.plans = plans;
    }

    /** A value of a column of a vocabulary. */
    public record Value(RegisterField field, String text) {}

    /** What is wrong with what was said of columns. */
    public record Problem(String key, RegisterField field) {}

    /** Chooses another sheet or head: what the columns are is then to be said of that. */
    @Transactional
    public void choose(long plan, PlannedDocument document, int sheet, int headFirst, int headLast, String by) {
        uses.confirm(document.sha256(), new RegisterUse(sheet, headFirst, headLast, "", false), by);
        plans.readAgain(plan);
    }

    /**
     * Goes on with a table of the portal's own, with or without what cannot be taken of it.
     *
     * @param skipsFaults whether that is left out
     */
    @Transactional
    public void confirmOwn(long plan, PlannedDocument document, boolean skipsFaults, String by) {
        RegisterUse use = document.readingOrFail().registerOrFail().use();
        uses.confirm(
                document.sha256(),
                new RegisterUse(use.sheet(), use.headFirst(), use.headLast(), use.layout(), skipsFaults),
                by);
        plans.readAgain(plan);
    }

    /** Why columns cannot be these; null if they can. */
    public @Nullable Problem problem(List<RegisterField> columns) {
        Set<RegisterField> seen = EnumSet.noneOf(RegisterField.class);
        for (RegisterField field : columns) {
            if (!seen.add(field) && !field.isRepeatable()) {
                return new Problem("register.problem.twice", field);
            }
        }
        return NEEDED.stream()
                .filter(field -> !seen.contains(field))
                .findFirst()
                .map(field -> new Problem("register.problem.missing", field))
                .orElse(null);
    }

    /**
     * Saves what columns and values mean as the next version of their layout, for this file and all later ones with these
     * columns.
     *
     * @param columns by the name at their head
     * @param values codes of terms, "" for none
     * @param skipsFaults whether rows with faults are left out
     * @throws UnusableLayoutException if they cannot be saved; nothing is changed
     */
    @Transactional
    public void confirm(
            long plan,
            PlannedDocument document,
            Map<String, RegisterField> columns,
            Map<Value, String> values,
            boolean skipsFaults,
            String by) {
        RegisterView view = document.readingOrFail().registerOrFail();
        RegisterUse use = view.use();
        Layout layout = layouts.current(use.layout())
                .map(LayoutVersion::layout)
                .orElseGet(() ->
                        Layout.ofRegister(use.layout(), document.readingOrFail().layoutName()));
        for (Map.Entry<String, RegisterField> column : columns.entrySet()) {
            layout = layout.column(column.getKey(), column.getValue());
        }
        for (Map.Entry<Value, String> value : values.entrySet()) {
            layout = layout.value(value.getKey().field(), value.getKey().text(), value.getValue());
        }
        layouts.save(layout, by);
        uses.confirm(
                document.sha256(),
                new RegisterUse(use.sheet(), use.headFirst(), use.headLast(), use.layout(), skipsFaults),
                by);
        plans.readAgain(plan);
    }
}
