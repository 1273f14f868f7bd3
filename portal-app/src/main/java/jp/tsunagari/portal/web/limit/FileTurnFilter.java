package jp.tsunagari.portal.web.limit;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.tsunagari.portal.web.Refusal;
import jp.tsunagari.portal.web.server.ClientNetwork;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.UrlPathHelper;

/**
 * Makes few files at a time, and only one for each visitor, because a long table or a paper takes a processor for seconds.
 * Others wait for their turn, as many as fit and for as long as a person waits, and are then told to come back.
 */
final class FileTurnFilter extends OncePerRequestFilter {

    private static final Pattern FILE =
            Pattern.compile(".*\\.(pdf|docx|xlsx|csv|md|jsonld|rdf|ttl|zip)|.*/picture\\.png");
    private static final Duration RETRY = Duration.ofSeconds(10);

    /** Of visitors' turns. Two visitors that share one wait for each other; nothing is kept for a visitor. */
    private static final int TURNS = 256;

    private final Semaphore places;
    private final Semaphore all;
    private final Semaphore[] ofOne =
            Stream.generate(() -> new Semaphore(1, true)).limit(TURNS).toArray(Semaphore[]::new);
    private final Duration wait;

    FileTurnFilter(LimitProperties limits) {
        this.places = new Semaphore(limits.files() + limits.waitingFiles());
        this.all = new Semaphore(limits.files(), true);
        this.wait = limits.fileWait();
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !HttpMethod.GET.matches(request.getMethod())
                || !FILE.matcher(UrlPathHelper.defaultInstance.getPathWithinApplication(request))
                        .matches();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        long end = System.nanoTime() + wait.toNanos();
        if (!places.tryAcquire()) {
            refuse("files-crowded", request, response);
            return;
        }
        try {
            takeTurns(end, request, response, chain);
        } finally {
            places.release();
        }
    }

    private void takeTurns(long end, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Semaphore own = ofOne[Math.floorMod(visitor(request).hashCode(), TURNS)];
        if (!isFree(own, end)) {
            refuse("file-running", request, response);
            return;
        }
        try {
            if (!isFree(all, end)) {
                refuse("files-crowded", request, response);
                return;
            }
            try {
                chain.doFilter(request, response);
            } finally {
                all.release();
            }
        } finally {
            own.release();
        }
    }

    private static boolean isFree(Semaphore turn, long end) {
        try {
            return turn.tryAcquire(Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Whether another request would be refused at once. */
    boolean isFull() {
        return places.availablePermits() == 0;
    }

    private static String visitor(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session == null ? ClientNetwork.of(request.getRemoteAddr()) : session.getId();
    }

    private static void refuse(String words, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        new Refusal(HttpStatus.SERVICE_UNAVAILABLE, words, RETRY).send(request, response);
    }
}
