package jp.tsunagari.portal.web.limit;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import jp.tsunagari.portal.web.Refusal;
import jp.tsunagari.portal.web.server.ClientNetwork;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets no network take all of the portal: so many requests at once and so many a second as a busy office never makes.
 * Beyond that the answer is 429. Files that are the same for all do not count, nor do requests from this machine or from a
 * private network: there is a proxy that is not configured, behind which everyone is, or the people who run the portal.
 */
final class FairShareFilter extends OncePerRequestFilter {

    /** A network that is forgotten has its whole burst again, which it has anyway after this long. */
    private static final Duration REMEMBERED = Duration.ofMinutes(2);

    private static final int MAX_NETWORKS = 50_000;
    private static final List<String> FREE =
            List.of("/css/", "/js/", "/images/", "/webjars/", "/favicon.ico", "/robots.txt", "/actuator/");

    private static final Pattern LITERAL = Pattern.compile("[0-9.]+|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*");

    private final LoadingCache<String, Bucket> buckets;

    FairShareFilter(LimitProperties limits) {
        buckets = Caffeine.newBuilder()
                .maximumSize(MAX_NETWORKS)
                .expireAfterAccess(REMEMBERED)
                .build(network -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(limits.burst())
                                .refillGreedy(limits.requestsPerSecond(), Duration.ofSeconds(1)))
                        .build());
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return FREE.stream().anyMatch(path::startsWith) || isNear(request.getRemoteAddr());
    }

    private static boolean isNear(String address) {
        if (!LITERAL.matcher(address).matches()) {
            return false;
        }
        try {
            // A literal is never looked up.
            InetAddress client = InetAddress.getByName(address);
            return client.isLoopbackAddress() || client.isSiteLocalAddress() || client.isLinkLocalAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        ConsumptionProbe probe =
                buckets.get(ClientNetwork.of(request.getRemoteAddr())).tryConsumeAndReturnRemaining(1);
        if (probe.isConsumed()) {
            chain.doFilter(request, response);
            return;
        }
        Duration wait = Duration.ofNanos(probe.getNanosToWaitForRefill()).plusMillis(999);
        new Refusal(HttpStatus.TOO_MANY_REQUESTS, "too-many", wait).send(request, response);
    }
}
