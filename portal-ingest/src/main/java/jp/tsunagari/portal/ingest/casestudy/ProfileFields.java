package jp.tsunagari.portal.ingest.casestudy;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The fields of one 団体概要 as text, each with the line that it begins on. */
final class ProfileFields {

    private final Map<ProfileField, FieldText> texts = new EnumMap<>(ProfileField.class);
    private int used;

    private ProfileFields() {}

    /**
     * @param bounded whether a heading ends the lines; otherwise captions may follow, and reading stops behind the
     *     first field after which no label and no unfinished sentence stands
     */
    static ProfileFields read(List<TextLine> lines, boolean bounded, Warnings warnings) {
        ProfileFields fields = new ProfileFields();
        ProfileField current = null;
        for (TextLine line : lines) {
            Optional<LabelledLine> labelled = LabelledLine.of(line.text());
            if (labelled.isPresent()) {
                current = fields.begin(labelled.get(), line.number(), warnings);
            } else if (current == null || !fields.goesOn(current, line, bounded) || !fields.hasRoom(current, line)) {
                if (!bounded) {
                    return fields;
                }
                reportUnknown(line.text(), line.number(), warnings);
            } else {
                fields.append(current, line.text());
            }
            fields.used++;
        }
        return fields;
    }

    private @Nullable ProfileField begin(LabelledLine labelled, int line, Warnings warnings) {
        Optional<ProfileField> field = ProfileField.labelled(labelled.label());
        if (field.isEmpty()) {
            reportUnknown(labelled.label() + "：" + labelled.value(), line, warnings);
            return null;
        }
        if (texts.containsKey(field.get())) {
            warnings.add(
                    WarningCode.FIELD_DUPLICATE,
                    line,
                    "団体概要に「" + labelled.label() + "」が重ねて書かれています。先に書かれた値を採用し、「" + labelled.value() + "」は取り込んでいません。");
            return null;
        }
        if (labelled.value().length() > field.get().longest()) {
            reportUnknown(labelled.label() + "：" + labelled.value(), line, warnings);
            return null;
        }
        texts.put(field.get(), new FieldText(labelled.value(), line));
        return field.get();
    }

    private static void reportUnknown(String text, int line, Warnings warnings) {
        warnings.add(WarningCode.FIELD_UNKNOWN, line, "団体概要に知らない項目「" + text + "」があります。取り込んでいません。");
    }

    /** A name, a date or an address has no sentences; only a message has. */
    private boolean goesOn(ProfileField field, TextLine line, boolean bounded) {
        if (field != ProfileField.MESSAGE && Sentences.isRunningText(line.text())) {
            return false;
        }
        return bounded || (!line.detached() && !Sentences.isComplete(text(field).value()));
    }

    private boolean hasRoom(ProfileField field, TextLine line) {
        return text(field).value().length() + line.text().length() < field.longest();
    }

    private void append(ProfileField field, String more) {
        FieldText before = text(field);
        texts.put(field, new FieldText(Wrapping.join(before.value(), more), before.line()));
    }

    /** Empty text for a field that is not there. */
    FieldText text(ProfileField field) {
        return texts.getOrDefault(field, FieldText.NONE);
    }

    /** Line of the first field, or the one given when there is no field. */
    int firstLine(int otherwise) {
        return texts.values().stream().mapToInt(FieldText::line).min().orElse(otherwise);
    }

    /** How many of the lines belong to the fields. */
    int used() {
        return used;
    }
}
