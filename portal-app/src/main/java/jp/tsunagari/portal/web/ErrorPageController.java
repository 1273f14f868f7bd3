package jp.tsunagari.portal.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.List;
import jp.tsunagari.portal.message.Messages;
import jp.tsunagari.portal.web.language.SiteLanguage;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;

/** Where every request ends that no controller could answer: a page for people, problem+json below {@code /api/}. */
@Controller
class ErrorPageController implements ErrorController {

    private static final String RETRY_SECONDS = "10";

    private final Messages messages;
    private final HeaderWriter headers;

    /** @param headers what every answer carries */
    ErrorPageController(Messages messages, HeaderWriter headers) {
        this.messages = messages;
        this.headers = headers;
    }

    @RequestMapping("/error")
    @Nullable
    Object error(HttpServletRequest request, HttpServletResponse response, Model model) {
        ErrorView page = Refusal.of(request)
                .map(refusal -> ErrorView.of(refusal, messages))
                .orElseGet(() -> ErrorView.of(status(request), messages));
        response.setStatus(page.status());
        // What is refused before the filters has none yet.
        headers.writeHeaders(request, response);
        if (page.status() == HttpStatus.SERVICE_UNAVAILABLE.value()
                && !response.containsHeader(HttpHeaders.RETRY_AFTER)) {
            response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
        }
        if (isBelowApi(request)) {
            return problem(page, path(request));
        }
        model.addAttribute("error", page);
        model.addAttribute(
                "typed",
                Refusal.of(request).filter(Refusal::keepsWords).isPresent() ? TypedWords.of(request) : List.of());
        return "error";
    }

    private static ResponseEntity<ProblemDetail> problem(ErrorView page, String path) {
        ProblemDetail detail = page.problem();
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
                && ServiceOutage.isCauseOf(thrown);
        return outage ? HttpStatus.SERVICE_UNAVAILABLE.value() : status;
    }

    private static String path(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String path ? path : "/error";
    }

    private static boolean isBelowApi(HttpServletRequest request) {
        return SiteLanguage.without(path(request)).startsWith("/api/");
    }
}
