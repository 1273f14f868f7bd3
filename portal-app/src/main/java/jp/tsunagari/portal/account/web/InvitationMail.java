package jp.tsunagari.portal.account.web;

/** The mail that invites somebody. */
final class InvitationMail {

    static final String SUBJECT = "【つながり】取組カタログへの招待";

    private InvitationMail() {}

    static String text(String invitedBy, String link) {
        return """
                %s さんから、「つながり 孤独・孤立対策 取組カタログ」に招待されました。
                次のリンクを開き、お名前とパスワードを決めてください。7日のあいだ、一度だけ使えます。

                %s

                心当たりがないときは、このメールを捨ててください。
                """.formatted(invitedBy, link);
    }
}
