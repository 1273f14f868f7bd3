package jp.tsunagari.portal.contact;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.tsunagari.portal.contact.Contacts.Span;
import jp.tsunagari.portal.text.FoldedText;
import jp.tsunagari.portal.text.Script;

/** Finds mail addresses from their at-sign on, in both directions. */
final class MailFinder {

    private static final int MAX_LOCAL = 64;
    private static final String OPEN = "[\\[({<【「〔《]";
    private static final String CLOSE = "[\\])}>】」〕》]";
    private static final String AT_WORD = "(?:at|アットマーク|アット|あっとまーく|あっと|@)";
    private static final String DOT = "(?:[.。]|\\s?" + OPEN + "\\s?(?:dot|ドット|どっと|\\.)\\s?" + CLOSE + "\\s?|ドット| dot )";
    private static final String LABEL = "[A-Za-z0-9](?:[A-Za-z0-9-]{0,62})";
    private static final String KANA_KANJI = "[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}ーA-Za-z0-9-]";
    private static final String TOP = "(?:jp|com|net|org|info|biz|me|io|co|tv|cc|edu|gov|dev|app|tokyo|osaka)";

    /** An at-sign, plain or in brackets, perhaps spelled out, with few blanks around. */
    private static final Pattern SIGN = Pattern.compile(
            "(?i)\\s{0,2}(?:" + OPEN + "\\s?" + AT_WORD + "\\s?" + CLOSE + "|@|アットマーク|あっとまーく|_at_)\\s{0,2}");
    /** What needs a whole host after it to be an at-sign. */
    private static final Pattern OTHER_SIGN = Pattern.compile("[☆★◎●■◆♪♡♥*#△▲□○◇]|(?i) at ");

    private static final Pattern HOST = Pattern.compile("(?i)" + LABEL + "(?:" + DOT + LABEL + ")*");
    private static final Pattern JAPANESE_HOST = Pattern.compile(
            KANA_KANJI + "{1,40}(?:\\." + KANA_KANJI + "{1,40}){0,3}?\\.(?:[A-Za-z]{2,24}|みんな|コム|ネット|ストア|世界|企業)");
    private static final Pattern KNOWN_HOST =
            Pattern.compile("(?i)" + LABEL + "(?:" + DOT + LABEL + "){0,4}?(?:" + DOT + TOP + ")+(?![A-Za-z0-9])");

    private static final Pattern ANY_DOT = Pattern.compile("(?i)" + DOT);

    List<Span> find(FoldedText folded) {
        String text = folded.toString();
        List<Span> found = new ArrayList<>();
        find(SIGN, text, found);
        find(OTHER_SIGN, text, found);
        return found;
    }

    private static void find(Pattern sign, String text, List<Span> found) {
        boolean plain = sign == SIGN;
        Matcher signs = sign.matcher(text);
        while (signs.find()) {
            int start = localStart(text, signs.start(), plain);
            int end = plain ? hostEnd(text, signs) : end(KNOWN_HOST, text, signs.end());
            if (start < signs.start() && end > signs.end() && isAddress(text, start, signs, end)) {
                found.add(new Span(start, end));
            }
        }
    }

    /** Latin letters, else the word in one Japanese script. */
    private static int localStart(String text, int end, boolean plain) {
        int start = end;
        while (start > 0 && end - start < MAX_LOCAL && isLocal(text.charAt(start - 1))) {
            start--;
        }
        if (start == end && plain && end > 0) {
            Script script = Script.of(text.charAt(end - 1));
            while (start > 0
                    && (script == Script.KANJI || script == Script.HIRAGANA || script == Script.KATAKANA)
                    && end - start < MAX_LOCAL
                    && Script.of(text.charAt(start - 1)) == script) {
                start--;
            }
        }
        while (start < end && text.charAt(start) == '.') {
            start++;
        }
        return start;
    }

    private static boolean isLocal(char c) {
        return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || "._%+-".indexOf(c) >= 0;
    }

    private static int hostEnd(String text, Matcher sign) {
        return Math.max(end(HOST, text, sign.end()), end(JAPANESE_HOST, text, sign.end()));
    }

    private static int end(Pattern host, String text, int start) {
        Matcher matcher = host.matcher(text).region(start, text.length());
        return matcher.lookingAt() ? matcher.end() : start;
    }

    private static boolean isAddress(String text, int start, Matcher sign, int end) {
        String local = text.substring(start, sign.start());
        String host = text.substring(sign.end(), end);
        if (!ANY_DOT.matcher(host).find()) {
            return sign.group().equals("@") && isLocal(local.charAt(0)) && !local.matches("[0-9.]+");
        }
        return !isInPath(text, start) || sign.group().equals("@");
    }

    /** Whether the letters before the at-sign belong to an address on the web. */
    private static boolean isInPath(String text, int start) {
        return start > 0 && text.charAt(start - 1) == '/';
    }
}
