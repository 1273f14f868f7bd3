package jp.tsunagari.portal.ingest.casestudy;

import java.util.regex.Pattern;

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
