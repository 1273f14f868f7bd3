package jp.tsunagari.portal.security.origin;

import java.net.URI;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The address at which people reach the portal, as an operator has configured it.
 *
 * @param scheme {@code http} or {@code https}
 * @param host in small letters
 * @param port never negative
 * @param otherHosts by which the portal may be called as well
 */
record PublicAddress(String scheme, String host, int port, Set<String> otherHosts) {

    PublicAddress {
        otherHosts = Set.copyOf(otherHosts);
    }

    /**
     * @param url such as {@code https://portal.example.jp}
     * @throws IllegalArgumentException if it is no such address
     */
    static PublicAddress of(String url, Collection<String> otherHosts) {
        URI address = URI.create(url);
        String scheme = address.getScheme();
        if (address.getHost() == null || !("http".equals(scheme) || "https".equals(scheme))) {
            throw new IllegalArgumentException("portal.public-url is not like https://portal.example.jp: " + url);
        }
        int standard = standardPort(scheme);
        return new PublicAddress(
                scheme,
                normal(address.getHost()),
                address.getPort() < 0 ? standard : address.getPort(),
                otherHosts.stream()
                        .filter(host -> !host.isBlank())
                        .map(PublicAddress::normal)
                        .collect(Collectors.toSet()));
    }

    /** Whether a request for this host, without its port, is one for the portal. */
    boolean isCalled(String requestedHost) {
        String requested = normal(requestedHost);
        return requested.equals(host) || otherHosts.contains(requested);
    }

    /** As it is typed, without a slash at its end. */
    String typed() {
        return scheme + "://" + host + (port == standardPort(scheme) ? "" : ":" + port);
    }

    private static int standardPort(String scheme) {
        return scheme.equals("https") ? 443 : 80;
    }

    boolean isSecure() {
        return scheme.equals("https");
    }

    private static String normal(String name) {
        String lower = name.strip().toLowerCase(Locale.ROOT);
        return lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
    }
}
