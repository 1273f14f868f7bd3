package jp.tsunagari.portal.web.form;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.tsunagari.portal.text.Folding;
import jp.tsunagari.portal.text.VisibleText;

/** Addresses for mail as people type and copy them. */
public final class MailAddress {

    private static final String LABEL = "[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?";

    /**
     * As mail servers take them in practice, with their limits for what is before the sign (64) and for the parts of a host
     * (63), of which the last is no number; none begins like a formula.
     */
    private static final Pattern ADDRESS =
            Pattern.compile("[A-Za-z0-9_][A-Za-z0-9._%+'/-]{0,63}@(?:" + LABEL + "\\.)+(?![0-9]+$)" + LABEL);

    /** As mail programs copy an address, with or without the name before it. */
    private static final Pattern IN_BRACKETS = Pattern.compile("[^<>]*<([^<>]+)>");

    /** As browsers copy the address of a link. */
    private static final Pattern LINK = Pattern.compile("(?i)mailto:([^?]*)(?:\\?.*)?");

    private static final int MAX_LENGTH = 254;

    private MailAddress() {}

    /** An address without what has come with it: brackets, a scheme, spaces, full width, characters that nobody sees. */
    public static String of(String typed) {
        String plain = VisibleText.line(Folding.NFKC.apply(typed));
        Matcher brackets = IN_BRACKETS.matcher(plain);
        String inside = brackets.matches() ? brackets.group(1).strip() : plain;
        Matcher link = LINK.matcher(inside);
        return link.matches() ? link.group(1).strip() : inside;
    }

    /** Whether it looks like an address; whether it is one, only a mail can tell. */
    public static boolean looksLikeOne(String typed) {
        return typed.length() <= MAX_LENGTH && ADDRESS.matcher(typed).matches();
    }
}
