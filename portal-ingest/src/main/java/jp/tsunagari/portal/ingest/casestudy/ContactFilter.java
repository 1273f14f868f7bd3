package jp.tsunagari.portal.ingest.casestudy;

import java.util.regex.Pattern;

/** Recognises personal contact data, which flyers carry and the catalogue does not publish. */
final class ContactFilter {

    private static final String PLACEHOLDER = "［連絡先は掲載していません］";
    private static final String SEPARATOR = "[-‐‑‒–—−ー－ 　()（）.]{0,2}";
    private static final Pattern CONTACT = Pattern.compile("(?<![0-9０-９])[0０][789７８９][0０]" + SEPARATOR + "[0-9０-９]{4}"
            + SEPARATOR + "[0-9０-９]{4}(?![0-9０-９])"
            + "|[A-Za-z0-9０-９Ａ-Ｚａ-ｚ._%+-]{1,64}[@＠][A-Za-z0-9０-９Ａ-Ｚａ-ｚ.．-]+");

    private ContactFilter() {}

    static boolean hasContact(String text) {
        return CONTACT.matcher(text).find();
    }

    static String withhold(String text) {
        return CONTACT.matcher(text).replaceAll(PLACEHOLDER);
    }
}
