package jp.tsunagari.portal.account.web;

/** The two mails about a new address: one asks there, one tells the old one. */
final class EmailMail {

    static final String ASK_SUBJECT = "【つながり】メールアドレスの確認";
    static final String TELL_SUBJECT = "【つながり】メールアドレスが変わりました";

    private EmailMail() {}

    static String ask(String name, String link) {
        return """
                %s さま

                「つながり 孤独・孤立対策 取組カタログ」のメールアドレスを、このアドレスに変えるには、次のリンクを開いてください。
                1日のあいだ、一度だけ使えます。

                %s

                心当たりがないときは、このメールを捨ててください。アドレスは変わりません。
                """.formatted(name, link);
    }

    static String tell(String after) {
        return """
                「つながり 孤独・孤立対策 取組カタログ」のメールアドレスが、%s に変わりました。
                これからは、新しいアドレスでログインしてください。

                心当たりがないときは、すぐに管理者に連絡してください。
                """.formatted(after);
    }
}
