package jp.tsunagari.portal.account.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.function.Supplier;
import jp.tsunagari.portal.account.throttle.Attempt;
import jp.tsunagari.portal.account.throttle.Throttle;
import jp.tsunagari.portal.security.RefusalLog;
import org.springframework.stereotype.Component;

/** Counts links that lead nowhere: who guesses many has to wait, and a good link is not looked for until then. */
@Component
public class GuessedLinks {

    private final Throttle throttle;
    private final RefusalLog log;

    GuessedLinks(Throttle throttle, RefusalLog log) {
        this.throttle = throttle;
        this.log = log;
    }

    /** What a link leads to; empty if it is not good, or too many that were not have come from this address. */
    public <T> Optional<T> find(HttpServletRequest request, Supplier<Optional<T>> look) {
        Attempt attempt = Attempt.fromAddress("secret-link", request.getRemoteAddr());
        if (throttle.admit(attempt).isPresent()) {
            return Optional.empty();
        }
        Optional<T> found = look.get();
        if (found.isPresent()) {
            throttle.takeBack(attempt);
        } else {
            log.link(request);
        }
        return found;
    }
}
