package jp.tsunagari.portal.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a user typed into a form that was refused, so that the page that says so can show it: going back does not bring it
 * back in every browser. Secrets are left out, and so are fields that no one types into.
 */
final class TypedWords {

    private static final int MAX_FIELDS = 100;

    /** Secrets, and fields that pages fill in by themselves. */
    private static final Pattern NOT_SHOWN = Pattern.compile(
            "_csrf|.*password.*|again|current|code|version|number|revision|form|stamp|button|theirs|key");

    /** Boxes, constants and identifiers that are chosen. */
    private static final Pattern CHOSEN = Pattern.compile("on|true|false|[A-Z][A-Z_]*");

    private TypedWords() {}

    /** In the order of the form; empty for a form of another site, whose words the user has not typed. */
    static List<String> of(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null && !site.equals("same-origin")) {
            return List.of();
        }
        return request.getParameterMap().entrySet().stream()
                .filter(field -> !NOT_SHOWN
                        .matcher(field.getKey().toLowerCase(Locale.ROOT))
                        .matches())
                .flatMap(field -> Stream.of(field.getValue()))
                .filter(value ->
                        !value.isBlank() && !CHOSEN.matcher(value.strip()).matches())
                .limit(MAX_FIELDS)
                .toList();
    }
}
