package jp.tsunagari.portal.contact;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.tsunagari.portal.contact.Contacts.Span;
import jp.tsunagari.portal.text.FoldedText;

/**
 * Finds addresses where people live. An address alone is no personal one: rooms, halls and offices have one too. It is
 * when the text calls it a home, names whose it is, or gives the room of a house of flats.
 */
final class HomeFinder {

    /** Of an address with its cue; keeps the time for a line in proportion to its length. */
    private static final int MAX_REACH = 60;

    /** More in one line are no text. */
    private static final int MAX_CUES = 200;

    /** Letters of a place's name; a particle ends it. */
    private static final String LETTER = "[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}ー々ヶヵ&&[^をでがへ、。]]";

    private static final String DASH = "[-‐‑‒–—―−ー]";
    private static final String PREFECTURE = "(?:北海道|東京都|京都府|大阪府|\\p{IsHan}{2,3}県)";
    private static final String POSTCODE = "(?:〒? ?[0-9]{3}" + DASH + "[0-9]{4} {0,2})?";
    private static final String NUMBER = "[0-9〇一二三四五六七八九十百]{1,5}";
    private static final String BLOCK =
            NUMBER + "(?:丁目|番地|番町|番|号)?(?:[-‐‑‒–—―−ーの ]{0,2}" + NUMBER + "(?:丁目|番地|番|号室|号)?){0,5}";
    private static final String PLACE = LETTER + "{1,20}?(?<=[市区町村郡])" + LETTER + "{0,20}";
    private static final String ADDRESS = "(?<address>" + POSTCODE + "(?<!" + LETTER + ")" + PLACE + BLOCK;
    private static final String HOUSE_NAME =
            "[\\p{IsKatakana}ー\\p{IsHan}\\p{IsHiragana}]{0,14} ?(?:[A-Z0-9]{1,3}棟 ?)?[0-9]{2,4}(?:号室|号)?";
    private static final String HOUSE = "(?:コーポ|ハイツ|アパート|マンション|メゾン|レジデンス|ハイム|コート|ヴィラ|パレス|シャトー|グラン|団地|市営住宅|県営住宅|都営住宅)";

    private static final Pattern HOME = Pattern.compile("(?:自宅|実家|現住所|住まい|居宅|個人宅|さん宅|様宅|氏宅|お宅)(?:の住所)?[の は:、(「]{1,3}");
    private static final Pattern AT_HOME =
            Pattern.compile("(?<address>" + POSTCODE + PLACE + BLOCK + "(?: ?" + HOUSE + HOUSE_NAME + ")?)");

    private static final Pattern OWNER = Pattern.compile("様方|さん方|様宅|さん宅|氏宅|方(?![\\p{IsHan}\\p{IsHiragana}])");
    private static final Pattern BEFORE_OWNER =
            Pattern.compile(ADDRESS + ") {0,2}(?:\\p{IsHan}{1,5}(?:様方|さん方|様宅|さん宅|氏宅)|(?<= )\\p{IsHan}{1,5}方)$");
    private static final Pattern ROOM = Pattern.compile(HOUSE + HOUSE_NAME);
    private static final Pattern WITH_ROOM = Pattern.compile(ADDRESS + " ?" + HOUSE + HOUSE_NAME + ")$");
    private static final Pattern PLACE_SIGN = Pattern.compile("[市区町村郡]");
    private static final Pattern WITH_PREFECTURE = Pattern.compile(POSTCODE + PREFECTURE);

    List<Span> find(FoldedText folded) {
        String text = folded.toString();
        List<Span> found = new ArrayList<>();
        if (PLACE_SIGN.matcher(text).find()) {
            findAfter(text, found);
            findBefore(OWNER, BEFORE_OWNER, text, found);
            findBefore(ROOM, WITH_ROOM, text, found);
        }
        return found;
    }

    private static void findAfter(String text, List<Span> found) {
        Matcher cue = HOME.matcher(text);
        for (int cues = 0; cues < MAX_CUES && cue.find(); cues++) {
            Matcher address = AT_HOME.matcher(text).region(cue.end(), Math.min(text.length(), cue.end() + MAX_REACH));
            if (address.lookingAt()) {
                found.add(new Span(address.start(), address.end()));
            }
        }
    }

    /** @param whole the address with the cue at its end */
    private static void findBefore(Pattern cue, Pattern whole, String text, List<Span> found) {
        Matcher cues = cue.matcher(text);
        for (int tried = 0; tried < MAX_CUES && cues.find(); tried++) {
            int from = Math.max(0, cues.end() - MAX_REACH);
            Matcher address = whole.matcher(text).region(from, cues.end());
            if (address.find()) {
                int start = address.start("address");
                int end = address.end("address");
                // 会場は東京都…: the words before the prefecture are none of it.
                Matcher prefecture = WITH_PREFECTURE.matcher(text).region(start, end);
                found.add(new Span(prefecture.find() ? prefecture.start() : start, end));
            }
        }
    }
}
