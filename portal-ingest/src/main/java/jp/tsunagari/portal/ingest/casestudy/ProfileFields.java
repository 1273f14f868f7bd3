package jp.tsunagari.portal.ingest.casestudy;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import jp.tsunagari.portal.ingest.layout.CaseHeading;
import jp.tsunagari.portal.ingest.layout.LabelledLine;
import jp.tsunagari.portal.ingest.layout.LayoutWords;
import jp.tsunagari.portal.ingest.layout.LineMarks;
import jp.tsunagari.portal.ingest.layout.ProfileField;
import jp.tsunagari.portal.ingest.layout.TextLine;
import jp.tsunagari.portal.text.WrappedText;
import org.jspecify.annotations.Nullable;

/** The fields of one 団体概要 as text, each with the line that it begins on. */
final class ProfileFields {

    /** So many lines that are no fields may be between two that are. */
    private static final int MAX_BETWEEN = 4;

    private final Map<ProfileField, FieldText> texts = new EnumMap<>(ProfileField.class);
    private final LayoutWords words;
    private int used;
    private @Nullable UnknownField unknown;

    private ProfileFields(LayoutWords words) {
        this.words = words;
    }

    /**
     * @param bounded whether a heading ends the lines; otherwise captions may follow, and reading stops after the
     *     first field that neither a label nor the rest of a sentence follows
     */
    static ProfileFields read(List<TextLine> lines, boolean bounded, LayoutWords words, Warnings warnings) {
        ProfileFields fields = new ProfileFields(words);
        ProfileField current = null;
        for (int i = 0; i < lines.size(); i++) {
            TextLine line = lines.get(i);
            Optional<LabelledLine> labelled = fields.labelled(lines, i, bounded);
            if (labelled.isPresent()) {
                current = fields.begin(labelled.get(), line.number(), warnings);
            } else if (fields.unknown != null && (bounded || !line.detached())) {
                fields.unknown.append(line.text());
            } else if (current == null || !fields.goesOn(current, line, bounded) || !fields.hasRoom(current, line)) {
                if (!bounded) {
                    fields.reportUnknown(warnings);
                    return fields;
                }
                warnings.addVariant(WarningCode.FIELD_UNKNOWN, "text", line.number(), line.text());
            } else {
                fields.append(current, line.text());
            }
            fields.used++;
        }
        fields.reportUnknown(warnings);
        return fields;
    }

    /** Fields that are known apart, each with the line that it is on. */
    static ProfileFields of(Map<ProfileField, FieldText> texts, LayoutWords words) {
        ProfileFields fields = new ProfileFields(words);
        texts.forEach((field, text) -> {
            if (text.value().length() <= field.maxLength()) {
                fields.texts.put(field, text);
            }
        });
        return fields;
    }

    /** Whether the line begins with the label of a field. */
    static boolean beginsField(String line, LayoutWords words) {
        return LabelledLine.of(line, words)
                .flatMap(labelled -> words.field(labelled.label()))
                .isPresent();
    }

    private @Nullable ProfileField begin(LabelledLine labelled, int line, Warnings warnings) {
        reportUnknown(warnings);
        Optional<ProfileField> field = words.field(labelled.label());
        if (field.isEmpty()) {
            unknown = new UnknownField(labelled.label(), new StringBuilder(labelled.value()), line);
            return null;
        }
        if (texts.containsKey(field.get())) {
            warnings.add(WarningCode.FIELD_DUPLICATE, line, labelled.label(), labelled.value());
            return null;
        }
        if (labelled.value().length() > field.get().maxLength()) {
            warnings.add(WarningCode.FIELD_UNKNOWN, line, labelled.label(), labelled.value());
            return null;
        }
        texts.put(field.get(), new FieldText(labelled.value(), line));
        return field.get();
    }

    /** What is marked as a label is one, unless captions may have begun: there a field has to follow it or be above it. */
    private Optional<LabelledLine> labelled(List<TextLine> lines, int index, boolean bounded) {
        TextLine line = lines.get(index);
        if (bounded || (index > 0 && !line.detached()) || fieldFollows(lines, index)) {
            return LabelledLine.amongFields(line.text(), words);
        }
        return LabelledLine.of(line.text(), words);
    }

    private boolean fieldFollows(List<TextLine> lines, int index) {
        return lines.subList(index + 1, Math.min(lines.size(), index + 1 + MAX_BETWEEN)).stream()
                .anyMatch(line -> beginsField(line.text(), words));
    }

    /** Nothing of it is added to another field; it is kept with its label. */
    private void reportUnknown(Warnings warnings) {
        UnknownField field = unknown;
        unknown = null;
        if (field == null) {
            return;
        }
        String value = field.value().toString();
        Optional<CaseHeading> meaning = words.other(field.label());
        if (meaning.isEmpty()) {
            warnings.add(WarningCode.FIELD_UNKNOWN, field.line(), field.label(), value);
        } else if (meaning.get() == CaseHeading.OTHER) {
            warnings.addVariant(WarningCode.FIELD_UNKNOWN, "kept", field.line(), field.label(), value);
        }
    }

    private record UnknownField(String label, StringBuilder value, int line) {

        void append(String more) {
            String joined = WrappedText.join(value.toString(), more);
            value.setLength(0);
            value.append(joined);
        }
    }

    /** A name, a date or an address has no sentences; only a message has. */
    private boolean goesOn(ProfileField field, TextLine line, boolean bounded) {
        if (field != ProfileField.MESSAGE && LineMarks.isRunningText(line.text())) {
            return false;
        }
        return bounded
                || (!line.detached() && !LineMarks.endsSentence(text(field).value()));
    }

    private boolean hasRoom(ProfileField field, TextLine line) {
        return text(field).value().length() + line.text().length() < field.maxLength();
    }

    private void append(ProfileField field, String more) {
        FieldText before = text(field);
        texts.put(field, new FieldText(WrappedText.join(before.value(), more), before.line()));
    }

    LayoutWords words() {
        return words;
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

    /**
     * The value of a field as written.
     *
     * @param line that the field begins on; 0 when it is not there
     */
    record FieldText(String value, int line) {

        static final FieldText NONE = new FieldText("", 0);

        private static final Pattern PLACEHOLDER = Pattern.compile("[-‐―ー—–－\\s]*|(該当)?(なし|無し)|未設定");

        /** Whether the field says nothing, be it with a dash. */
        boolean isEmpty() {
            return PLACEHOLDER.matcher(value).matches();
        }
    }
}
