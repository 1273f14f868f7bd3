package jp.tsunagari.portal.account.web;

import java.util.regex.Pattern;

/** What looks like an e-mail address; whether it is one, only a mail can tell. */
final class EmailAddress {

    static final String OBJECTION = "メールアドレスを「name@example.jp」のような形で入力してください。";

    private static final Pattern FORM = Pattern.compile("[^\\s@]+@[^\\s@]+\\.[^\\s@]+");
    private static final int LONGEST = 254;

    private EmailAddress() {}

    static boolean looksGood(String typed) {
        return typed.length() <= LONGEST && FORM.matcher(typed).matches();
    }
}
