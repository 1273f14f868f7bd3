package jp.tsunagari.portal.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import jp.tsunagari.portal.message.Messages;
import jp.tsunagari.portal.postgres.DatabaseOutage;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;

/** Where every request ends that no controller could answer: a page for people, problem+json below {@code /api/}. */
@Controller
class ErrorPageController implements ErrorController {

    private static final String RETRY_SECONDS = "10";

    private final Messages messages;

    ErrorPageController(Messages messages) {
        this.messages = messages;
    }

    @RequestMapping("/error")
    @Nullable
    Object error(HttpServletRequest request, HttpServletResponse response, Model model) {
        ErrorView page = Refusal.of(request)
                .map(refusal -> ErrorView.of(refusal, messages))
                .orElseGet(() -> ErrorView.of(status(request), messages));
        response.setStatus(page.status());
        if (page.status() == HttpStatus.SERVICE_UNAVAILABLE.value()
                && !response.containsHeader(HttpHeaders.RETRY_AFTER)) {
            response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
        }
        if (path(request).startsWith("/api/")) {
            return problem(page, path(request));
        }
        model.addAttribute("error", page);
        return "error";
    }

    private static ResponseEntity<ProblemDetail> problem(ErrorView page, String path) {
        ProblemDetail detail = ProblemDetail.forStatus(page.status());
        detail.setTitle(page.title());
        detail.setDetail(page.explanation());
        detail.setInstance(URI.create(path));
        return ResponseEntity.status(page.status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(detail);
    }

    /** A visitor who asks for {@code /error} itself has met no error: to them it is an address with nothing there. */
    private static int status(HttpServletRequest request) {
        if (!(request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status)) {
            return HttpStatus.NOT_FOUND.value();
        }
        boolean outage = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable thrown
                && DatabaseOutage.isCauseOf(thrown);
        return outage ? HttpStatus.SERVICE_UNAVAILABLE.value() : status;
    }

    private static String path(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String path ? path : "/error";
    }

    /**
     * What an error page says.
     *
     * @param status the HTTP status
     * @param title what happened, in words for people who are not engineers
     * @param advice what they can do now; the most likely help first
     */
    record ErrorView(int status, String title, String explanation, List<String> advice) {

        /** Statuses with words of their own. */
        private static final Set<Integer> KNOWN = Set.of(400, 403, 404, 405, 408, 410, 413, 415, 503);

        ErrorView {
            advice = List.copyOf(advice);
        }

        static ErrorView of(int status, Messages messages) {
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
    }
}
