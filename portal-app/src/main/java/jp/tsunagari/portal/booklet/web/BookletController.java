package jp.tsunagari.portal.booklet.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import jp.tsunagari.portal.booklet.BookletOrder;
import jp.tsunagari.portal.booklet.BookletOrder.BookletFormat;
import jp.tsunagari.portal.booklet.BookletOrder.BookletPart;
import jp.tsunagari.portal.booklet.BookletQueue;
import jp.tsunagari.portal.booklet.BookletQueue.Placed;
import jp.tsunagari.portal.booklet.BookletQueue.Standing;
import jp.tsunagari.portal.booklet.BookletQueue.State;
import jp.tsunagari.portal.message.Messages;
import jp.tsunagari.portal.shortlist.ChosenCase;
import jp.tsunagari.portal.web.NotFoundException;
import jp.tsunagari.portal.web.Page;
import jp.tsunagari.portal.web.Refusal;
import jp.tsunagari.portal.web.form.FormErrors;
import jp.tsunagari.portal.web.language.SiteLanguage;
import jp.tsunagari.portal.web.table.FileDownload;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Takes orders for booklets, says how they stand, and hands them over to whoever has their address. */
@Page
@RequestMapping("/booklets")
class BookletController {

    private static final Duration RETRY = Duration.ofSeconds(30);
    private static final int REFRESH_SECONDS = 2;

    private final BookletSelections selections;
    private final BookletQueue queue;
    private final BookletWorker worker;
    private final BookletProperties properties;
    private final Messages messages;

    BookletController(
            BookletSelections selections,
            BookletQueue queue,
            BookletWorker worker,
            BookletProperties properties,
            Messages messages) {
        this.selections = selections;
        this.queue = queue;
        this.worker = worker;
        this.properties = properties;
        this.messages = messages;
    }

    /** The form for a shortlist ({@code id}) or for a list with the parameters that it has. */
    @GetMapping("/new")
    ModelAndView form(@RequestParam MultiValueMap<String, String> parameters, Model model) {
        BookletSelection selection = selections.of(parameters);
        String name = selection.noted().name();
        BookletForm form = BookletForm.whole(name.isEmpty() ? messages.get("booklet.form.title.usual") : name);
        return form(selection, form, FormErrors.NONE, model);
    }

    @PostMapping
    @Nullable
    ModelAndView order(
            @RequestParam MultiValueMap<String, String> parameters,
            BookletForm form,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model)
            throws IOException {
        BookletSelection selection = selections.of(parameters);
        FormErrors errors = form.errors(messages);
        if (!errors.isEmpty() || selection.cases().isEmpty()) {
            return form(selection, form, errors, model);
        }
        Placed placed = queue.place(order(selection, form), visitor(request), properties.open());
        return switch (placed.answer()) {
            case TAKEN -> {
                worker.wake();
                yield new ModelAndView("redirect:/booklets/"
                        + Objects.requireNonNull(placed.token()).value());
            }
            case VISITOR_WAITS -> refused("booklet-running", request, response);
            case FULL -> refused("booklets-crowded", request, response);
        };
    }

    private static @Nullable ModelAndView refused(
            String reason, HttpServletRequest request, HttpServletResponse response) throws IOException {
        new Refusal(HttpStatus.SERVICE_UNAVAILABLE, reason, RETRY).send(request, response);
        return null;
    }

    /** A form has begun a session. */
    private static String visitor(HttpServletRequest request) {
        return request.getSession().getId();
    }

    private static BookletOrder order(BookletSelection selection, BookletForm form) {
        String root = ServletUriComponentsBuilder.fromCurrentContextPath().toUriString();
        return new BookletOrder(
                form.title(),
                form.note(),
                selection.cases(),
                selection.found(),
                Objects.requireNonNull(form.part()),
                Objects.requireNonNull(form.format()),
                SiteLanguage.current().tag(),
                root,
                root + selection.address());
    }

    private ModelAndView form(BookletSelection selection, BookletForm form, FormErrors errors, Model model) {
        model.addAttribute("selection", selection);
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        model.addAttribute("most", properties.maxCases());
        model.addAttribute("parts", parts(selection));
        model.addAttribute("formats", List.of(BookletFormat.values()));
        model.addAttribute("robots", "noindex");
        return new ModelAndView(
                "booklet/form", model.asMap(), errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    /** Notes only where there are any. */
    private static List<BookletPart> parts(BookletSelection selection) {
        boolean noted = selection.noted().cases().stream().anyMatch(ChosenCase::isNoted);
        return Stream.of(BookletPart.values())
                .filter(part -> part != BookletPart.NOTES || noted)
                .toList();
    }

    /** How a booklet stands; the page asks again by itself until it is there. */
    @GetMapping("/{token}")
    String show(@PathVariable String token, HttpServletResponse response, Model model) {
        Standing standing = queue.standing(token).orElseThrow(() -> new NotFoundException("no booklet, or no more"));
        boolean open = standing.state() == State.WAITING || standing.state() == State.RUNNING;
        model.addAttribute("booklet", standing);
        model.addAttribute("token", token);
        model.addAttribute("open", open);
        model.addAttribute(
                "until", standing.until() == null ? null : standing.until().toInstant());
        model.addAttribute("robots", "noindex");
        if (open) {
            model.addAttribute("refreshSeconds", REFRESH_SECONDS);
        }
        secret(response);
        return "booklet/progress";
    }

    @GetMapping("/{token}/file")
    void file(@PathVariable String token, HttpServletResponse response) throws IOException {
        Standing standing = queue.standing(token).orElseThrow(() -> new NotFoundException("no booklet, or no more"));
        byte[] file = queue.file(token).orElseThrow(() -> new NotFoundException("no booklet, or no more"));
        BookletOrder order = standing.order();
        FileDownload.describe(
                response,
                messages.get("booklet.file", order.title(), order.format().ending()),
                "booklet." + order.format().ending(),
                order.format().mediaType());
        response.setHeader("X-Robots-Tag", "noindex, nofollow");
        secret(response);
        response.setContentLength(file.length);
        response.getOutputStream().write(file);
    }

    private static void secret(HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        response.setHeader("Referrer-Policy", "no-referrer");
    }
}
