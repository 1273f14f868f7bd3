package jp.tsunagari.portal.security.origin;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import jp.tsunagari.portal.message.Messages;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Sees to it that every link the portal writes begins with its own address, whatever host a request names. With a
 * configured address other hosts are refused (421). Without one a name is taken as it comes only if no one could have made
 * it up: this machine, an address in numbers, or what a configured proxy has passed on.
 */
final class OwnHostFilter extends OncePerRequestFilter {

    private static final Logger log = LoggerFactory.getLogger(OwnHostFilter.class);

    /** RFC 9110, section 15.5.20. */
    private static final int MISDIRECTED_REQUEST = 421;

    /** Asked by machines, with whatever name they know. */
    private static final String MACHINES = "/actuator/";

    private static final Pattern NO_NAME = Pattern.compile("(?i)localhost|[0-9.]+|\\[[0-9a-f:.%]+]");

    private final @Nullable PublicAddress own;
    private final boolean hasProxies;
    private final Messages messages;
    private final AtomicBoolean told = new AtomicBoolean();

    /** @param own null if none is configured */
    OwnHostFilter(@Nullable PublicAddress own, boolean hasProxies, Messages messages) {
        this.own = own;
        this.hasProxies = hasProxies;
        this.messages = messages;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getRequestURI().startsWith(request.getContextPath() + MACHINES);
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected boolean shouldNotFilterAsyncDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String asked = request.getServerName();
        if (own != null) {
            if (request.getDispatcherType() == DispatcherType.REQUEST && !own.isCalled(asked)) {
                tellOnce(asked);
                refuse(own, response);
                return;
            }
            chain.doFilter(new AddressedRequest(request, own), response);
        } else if (hasProxies || NO_NAME.matcher(asked).matches()) {
            chain.doFilter(request, response);
        } else {
            tellOnce(asked);
            chain.doFilter(new AddressedRequest(request, itself(request)), response);
        }
    }

    /** In plain text: a page would ask the same wrong host for its styles. */
    private void refuse(PublicAddress address, HttpServletResponse response) throws IOException {
        response.setStatus(MISDIRECTED_REQUEST);
        response.setContentType(MediaType.TEXT_PLAIN_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Cache-Control", "no-store");
        response.getWriter().println(messages.get("security.host.misdirected", address.typed()));
    }

    private void tellOnce(String asked) {
        if (told.compareAndSet(false, true)) {
            String key = own == null ? "security.host.unknown" : "security.host.refused";
            log.warn(messages.get(key, asked.replaceAll("[^A-Za-z0-9.:-]", "?")));
        }
    }

    /** The address at which this very connection has reached the portal. */
    private static PublicAddress itself(HttpServletRequest request) {
        String local = request.getLocalAddr();
        String host = local.contains(":") ? "[" + local + "]" : local;
        return new PublicAddress(request.getScheme(), host, request.getLocalPort(), Set.of());
    }

    /** A request that says of itself that it has come to this address. */
    private static final class AddressedRequest extends HttpServletRequestWrapper {

        private final PublicAddress address;

        AddressedRequest(HttpServletRequest request, PublicAddress address) {
            super(request);
            this.address = address;
        }

        @Override
        public String getScheme() {
            return address.scheme();
        }

        @Override
        public String getServerName() {
            return address.host();
        }

        @Override
        public int getServerPort() {
            return address.port();
        }

        @Override
        public boolean isSecure() {
            return address.isSecure();
        }

        @Override
        public StringBuffer getRequestURL() {
            boolean standard = address.port() == (address.isSecure() ? 443 : 80);
            return new StringBuffer(address.scheme())
                    .append("://")
                    .append(address.host())
                    .append(standard ? "" : ":" + address.port())
                    .append(getRequestURI());
        }
    }
}
