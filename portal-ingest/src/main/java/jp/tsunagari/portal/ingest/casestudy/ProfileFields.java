package jp.tsunagari.portal.ingest.casestudy;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.tsunagari.portal.ingest.layout.LineMarks;
import jp.tsunagari.portal.ingest.layout.TextLine;
import jp.tsunagari.portal.text.Folding;
import org.jspecify.annotations.Nullable;

/** The fields of one 団体概要 as text, each with the line that it begins on. */
final class ProfileFields {

    private final Map<Field, FieldText> texts = new EnumMap<>(Field.class);
    private int used;

    private ProfileFields() {}

    /**
     * @param bounded whether a heading ends the lines; otherwise captions may follow, and reading stops after the
     *     first field that neither a label nor the rest of a sentence follows
     */
    static ProfileFields read(List<TextLine> lines, boolean bounded, Warnings warnings) {
        ProfileFields fields = new ProfileFields();
        Field current = null;
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

    /** Whether the line begins with the label of a field. */
    static boolean beginsField(String line) {
        return LabelledLine.of(line)
                .flatMap(labelled -> Field.labelled(labelled.label()))
                .isPresent();
    }

    private @Nullable Field begin(LabelledLine labelled, int line, Warnings warnings) {
        Optional<Field> field = Field.labelled(labelled.label());
        if (field.isEmpty()) {
            reportUnknown(labelled.label() + "：" + labelled.value(), line, warnings);
            return null;
        }
        if (texts.containsKey(field.get())) {
            warnings.add(WarningCode.FIELD_DUPLICATE, line, labelled.label(), labelled.value());
            return null;
        }
        if (labelled.value().length() > field.get().maxLength()) {
            reportUnknown(labelled.label() + "：" + labelled.value(), line, warnings);
            return null;
        }
        texts.put(field.get(), new FieldText(labelled.value(), line));
        return field.get();
    }

    private static void reportUnknown(String text, int line, Warnings warnings) {
        warnings.add(WarningCode.FIELD_UNKNOWN, line, text);
    }

    /** A name, a date or an address has no sentences; only a message has. */
    private boolean goesOn(Field field, TextLine line, boolean bounded) {
        if (field != Field.MESSAGE && LineMarks.isRunningText(line.text())) {
            return false;
        }
        return bounded
                || (!line.detached() && !LineMarks.endsSentence(text(field).value()));
    }

    private boolean hasRoom(Field field, TextLine line) {
        return text(field).value().length() + line.text().length() < field.maxLength();
    }

    private void append(Field field, String more) {
        FieldText before = text(field);
        texts.put(field, new FieldText(Wrapping.join(before.value(), more), before.line()));
    }

    /** Empty text for a field that is not there. */
    FieldText text(Field field) {
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

    /** The fields of 団体概要. */
    enum Field {
        NAME("団体名|団体名称|法人名|組織名"),
        REPRESENTATIVES("代表者|代表者名|代表者氏名|代表"),
        FOUNDED("設立年月|設立年月日|設立|設立年|設立日"),
        ADDRESS("住所|所在地|本部所在地"),
        WEBSITE("ホームページ|ホームページURL|HP|URL|ウェブサイト|Webサイト"),
        MESSAGE("メッセージ|ひとことメッセージ|一言メッセージ");

        private static final int MAX_FACT_LENGTH = 300;
        private static final int MAX_MESSAGE_LENGTH = 5_000;
        private static final Map<String, Field> BY_KEY = byKey();

        /** The labels that documents use, the usual one first. */
        private final String spellings;

        Field(String spellings) {
            this.spellings = spellings;
        }

        /** The field that this label stands for. */
        static Optional<Field> labelled(String label) {
            return Optional.ofNullable(BY_KEY.get(Folding.NAMES.apply(label)));
        }

        private static Map<String, Field> byKey() {
            Map<String, Field> fields = new HashMap<>();
            for (Field field : values()) {
                field.labels().forEach(label -> fields.put(Folding.NAMES.apply(label), field));
            }
            return Map.copyOf(fields);
        }

        /** How many characters the field may have. More is text that has slipped in, and is not taken for the field. */
        int maxLength() {
            return this == MESSAGE ? MAX_MESSAGE_LENGTH : MAX_FACT_LENGTH;
        }

        /** The usual label. */
        String label() {
            return labels().findFirst().orElseThrow();
        }

        private Stream<String> labels() {
            return Stream.of(spellings.split("\\|"));
        }
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

    /**
     * A line that begins a field.
     *
     * @param value what follows the label, perhaps nothing
     */
    record LabelledLine(String label, String value) {

        private static final Pattern TABBED = Pattern.compile("(?s)([^\\t]++)\\t++(.*)");
        private static final Pattern SEPARATED =
                Pattern.compile("(?s)([^\\s\u3000:：]++)(?:[\\s\u3000]*+[:：][\\s\u3000]*+|[\\s\u3000]++|$)(.*)");

        /** With a tab any label counts, so that an unknown one is noticed; otherwise only a known one. */
        static Optional<LabelledLine> of(String line) {
            Matcher tabbed = TABBED.matcher(line);
            if (tabbed.matches()) {
                return Optional.of(new LabelledLine(
                        tabbed.group(1).strip(),
                        tabbed.group(2).replace('\t', ' ').strip()));
            }
            Matcher separated = SEPARATED.matcher(line);
            return separated.matches() && Field.labelled(separated.group(1)).isPresent()
                    ? Optional.of(new LabelledLine(
                            separated.group(1), separated.group(2).strip()))
                    : Optional.empty();
        }
    }
}
