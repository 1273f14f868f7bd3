package jp.tsunagari.portal.ingest.casestudy;

import java.util.regex.Pattern;

/** Tells a caption or a line of a flyer from a title. */
final class CaptionLines {

    private static final int SHORTEST_TITLE = 2;
    private static final int LONGEST_TITLE = 90;
    private static final Pattern LETTER = Pattern.compile("\\p{L}");
    private static final Pattern CONTACT = Pattern.compile(
            "https?://|www\\.|[\\w.+-]+@[\\w.-]+|[0-9]{2,4}-[0-9]{2,4}-[0-9]{3,4}|^〒|\\b(TEL|FAX|Tel|Fax)\\b");
    private static final Pattern LABEL = Pattern.compile(
            "^\\(?(左|右|上|下|中央|上段|中段|下段|写真|図)[^)]{0,6}[):]|^【[^】]*】$|^\\(.*\\)$|▶|^(日時|時間|場所|会場|対象|定員|講師|主催|共催|協力|後援|申込|参加費|提案者|お問い?合わ?せ先?)[:\\s]");
    private static final Pattern SENTENCE = Pattern.compile("[。]$|(です|ます|ません|ました|ください|下さい|でした|ましょう)[!?]*$");
    private static final Pattern LAYOUT = Pattern.compile("\\t|\\*\\*|^[|>#*※]");

    private CaptionLines() {}

    static boolean isCaption(String line) {
        String text = Normal.nfkc(line);
        return text.length() < SHORTEST_TITLE
                || text.length() > LONGEST_TITLE
                || !LETTER.matcher(text).find()
                || CONTACT.matcher(text).find()
                || LABEL.matcher(text).find()
                || SENTENCE.matcher(text).find()
                || LAYOUT.matcher(line).find()
                || Bullets.isBulleted(line);
    }
}
