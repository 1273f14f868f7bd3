package jp.tsunagari.portal.web.form;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.tsunagari.portal.text.Folding;

/** Addresses for mail as people type and copy them. */
public final class MailAddress {

    /** As mail servers take them in practice; none begins like a formula. */
    private static final Pattern ADDRESS = Pattern.compile(
            "[A-Za-z0-9_][A-Za-z0-9._%+'/-]*@[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?(\\.[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?)+");

    /** As mail programs copy an address, with or without the name before it. */
    private static final Pattern IN_BRACKETS = Pattern.compile("[^<>]*<([^<>]+)>");

    private static final int MAX_LENGTH = 254;

    private MailAddress() {}

    /** An address without what has come with it: brackets, spaces, full width. */
    public static String of(String typed) {
        String plain = Folding.NFKC.apply(typed).strip();
        Matcher brackets = IN_BRACKETS.matcher(plain);
        return brackets.matches() ? brackets.group(1).strip() : plain;
    }

    /** Whether it looks like an address; whether it is one, only a mail can tell. */
    public static boolean looksLikeOne(String typed) {
        return typed.length() <= MAX_LENGTH && ADDRESS.matcher(typed).matches();
    }
}
