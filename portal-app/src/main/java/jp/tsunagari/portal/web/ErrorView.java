package jp.tsunagari.portal.web;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import jp.tsunagari.portal.message.Messages;
import org.springframework.http.ProblemDetail;

/**
 * What an error page says.
 *
 * @param status the HTTP status
 * @param title what happened, in words for people who are not engineers
 * @param advice what they can do now; the most likely help first
 */
public record ErrorView(int status, String title, String explanation, List<String> advice) {

    /** Statuses with words of their own. */
    private static final Set<Integer> KNOWN = Set.of(400, 403, 404, 405, 408, 410, 413, 415, 429, 503);

    public ErrorView {
        advice = List.copyOf(advice);
    }

    public static ErrorView of(int status, Messages messages) {
        String words = KNOWN.contains(status) ? String.valueOf(status) : status >= 500 ? "server" : "request";
        return of(status, words, messages);
    }

    static ErrorView of(Refusal refusal, Messages messages) {
        return of(refusal.status().value(), refusal.reason(), messages);
    }

    private static ErrorView of(int status, String words, Messages messages) {
        String key = "error." + words;
        return new ErrorView(
                status,
                messages.get(key + ".title"),
                messages.get(key + ".explanation"),
                Stream.of(messages.get(key + ".advice.1"), messages.get(key + ".advice.2"))
                        .filter(advice -> !advice.isEmpty())
                        .toList());
    }

    /** The same for programs. */
    public ProblemDetail problem() {
        ProblemDetail detail = ProblemDetail.forStatus(status);
        detail.setTitle(title);
        detail.setDetail(explanation);
        return detail;
    }
}
