package jp.tsunagari.portal.initiative.web;

import java.util.List;
import java.util.regex.Pattern;
import jp.tsunagari.portal.web.Addresses;

/** Addresses of pages of initiatives in what people paste from the address bar, in either language. */
public final class CardAddresses {

    private static final Pattern CARD = Pattern.compile("/initiatives/([^/?#\\s]+)");

    private CardAddresses() {}

    /** The slugs in it, decoded, in their order; empty where it names no page of an initiative. */
    public static List<String> slugs(String typed) {
        return CARD.matcher(typed)
                .results()
                .map(match -> Addresses.decoded(match.group(1)))
                .toList();
    }
}
