package jp.tsunagari.portal.contact;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.tsunagari.portal.contact.Contacts.Span;
import jp.tsunagari.portal.text.FoldedText;

/** Finds names in messengers and social networks, but for those that the text calls official. */
final class MessengerFinder {

    private static final String SERVICE =
            "(?:LINE|ライン|インスタグラム|インスタ|Instagram|Insta|Twitter|ツイッター|X(?=[ (]*旧)|Facebook|フェイスブック"
                    + "|Messenger|メッセンジャー|カカオトーク|カカオ|KakaoTalk|Skype|スカイプ|Discord|ディスコード|Telegram|テレグラム|WhatsApp|ワッツアップ"
                    + "|WeChat|微信|ウィーチャット|Threads|TikTok|Viber|Signal)";
    private static final String NAME = "(?:live:)?[A-Za-z0-9_](?:[A-Za-z0-9._-]{1,30}[A-Za-z0-9_])(?:#[0-9]{4})?";

    /** A service, perhaps ID, perhaps a sign, and a name. */
    private static final Pattern NAMED = Pattern.compile("(?i)(?<![A-Za-z\\p{IsKatakana}ー])" + SERVICE
            + "(?: ?\\( ?旧 ?(?:Twitter|ツイッター) ?\\))? {0,2}の? {0,2}(?<label>ID|アイディー|アカウント名?|ユーザー?名)? {0,2}"
            + "(?<sign>[:=→⇒は(]{0,2}) {0,2}(?<at>@?)(?<name>" + NAME + ")(?!://)\\)?");

    private static final Pattern BARE =
            Pattern.compile("(?<![A-Za-z0-9._%+/@-])@(?<name>" + NAME + ")(?![@A-Za-z0-9])");
    private static final Pattern LETTER = Pattern.compile("[A-Za-z]");
    private static final Pattern DIGIT_OR_LINE = Pattern.compile("[0-9_#:]");
    /** 2F, B1F, 500yen: a floor or a price. */
    private static final Pattern FLOOR_OR_PRICE = Pattern.compile("(?i)B?[0-9]+[A-Z]{0,3}");

    private static final Pattern OFFICIAL = Pattern.compile("公式[^、。]{0,16}$");
    private static final Pattern ASKED_FOR = Pattern.compile("(?i)(DM|ID|アカウント|フォロー)[^、。]{0,4}$");
    private static final Set<String> PLACES = Set.of("home", "zoom", "online", "teams", "meet", "web", "youtube");

    List<Span> find(FoldedText folded) {
        String text = folded.toString();
        List<Span> found = new ArrayList<>();
        Matcher named = NAMED.matcher(text);
        while (named.find()) {
            if (isName(named) && !isOfficial(text, named.start())) {
                found.add(new Span(named.start(), end(text, named)));
            }
        }
        Matcher bare = BARE.matcher(text);
        while (bare.find()) {
            if (isBareName(bare.group("name"), text, bare.start()) && !isOfficial(text, bare.start())) {
                found.add(new Span(bare.start(), bare.end()));
            }
        }
        return found;
    }

    /** A bracket belongs to it if it was opened in it. */
    private static int end(String text, Matcher named) {
        boolean closes = text.charAt(named.end() - 1) == ')';
        return closes && !named.group("sign").contains("(") ? named.end() - 1 : named.end();
    }

    private static boolean isName(Matcher named) {
        String name = named.group("name");
        if (!LETTER.matcher(name).find()) {
            return false;
        }
        boolean told = named.group("label") != null || !named.group("at").isEmpty();
        boolean signed = !named.group("sign").isEmpty();
        return told || (signed && DIGIT_OR_LINE.matcher(name).find());
    }

    private static boolean isBareName(String name, String text, int start) {
        return LETTER.matcher(name).find()
                && !FLOOR_OR_PRICE.matcher(name).matches()
                && !PLACES.contains(name.toLowerCase(Locale.ROOT))
                && (DIGIT_OR_LINE.matcher(name).find()
                        || ASKED_FOR
                                .matcher(text.substring(Math.max(0, start - 20), start))
                                .find());
    }

    private static boolean isOfficial(String text, int start) {
        return OFFICIAL.matcher(text.substring(Math.max(0, start - 30), start)).find();
    }
}
