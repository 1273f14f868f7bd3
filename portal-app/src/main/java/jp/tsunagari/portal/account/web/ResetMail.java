package jp.tsunagari.portal.account.web;

/** The mail with which somebody chooses a new password. */
final class ResetMail {

    static final String SUBJECT = "【つながり】パスワードの再設定";

    private ResetMail() {}

    static String text(String name, String link) {
        return """
                %s さま

                「つながり 孤独・孤立対策 取組カタログ」のパスワードを決め直すには、次のリンクを開いてください。
                1時間のあいだ、一度だけ使えます。

                %s

                心当たりがないときは、何もしなくてかまいません。パスワードは変わりません。
                """.formatted(name, link);
    }
}
