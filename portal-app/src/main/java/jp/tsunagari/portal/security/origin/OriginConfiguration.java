package jp.tsunagari.portal.security.origin;

import jakarta.servlet.DispatcherType;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Collectors;
import jp.tsunagari.portal.message.Messages;
import org.apache.catalina.valves.RemoteIpValve;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** Which proxies are believed, and which host is the portal's. */
@Configuration(proxyBeanMethods = false)
class OriginConfiguration {

    /** Before the pages that are kept, whose addresses depend on it. */
    private static final int ORDER = Ordered.HIGHEST_PRECEDENCE + 50;

    private final String publicUrl;
    private final List<String> allowedHosts;
    private final List<String> trustedProxies;

    OriginConfiguration(
            @Value("${portal.public-url:}") String publicUrl,
            @Value("${portal.allowed-hosts:}") List<String> allowedHosts,
            @Value("${portal.trusted-proxies:}") List<String> trustedProxies) {
        this.publicUrl = publicUrl;
        this.allowedHosts = allowedHosts;
        this.trustedProxies =
                trustedProxies.stream().filter(proxy -> !proxy.isBlank()).toList();
    }

    @Bean
    FilterRegistrationBean<OwnHostFilter> ownHostFilter(Messages messages) {
        @Nullable PublicAddress own = publicUrl.isBlank() ? null : PublicAddress.of(publicUrl.strip(), allowedHosts);
        var registration = new FilterRegistrationBean<>(new OwnHostFilter(own, !trustedProxies.isEmpty(), messages));
        registration.setDispatcherTypes(EnumSet.of(DispatcherType.REQUEST, DispatcherType.ERROR, DispatcherType.ASYNC));
        registration.setOrder(ORDER);
        return registration;
    }

    /** What a proxy says of its client ({@code X-Forwarded-*}) is believed of those that are named, and of no one else. */
    @Bean
    WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> believedProxies() {
        return factory -> {
            if (!trustedProxies.isEmpty()) {
                RemoteIpValve valve = new RemoteIpValve();
                valve.setInternalProxies(
                        trustedProxies.stream().map(OriginConfiguration::range).collect(Collectors.joining(",")));
                valve.setProtocolHeader("X-Forwarded-Proto");
                valve.setHostHeader("X-Forwarded-Host");
                valve.setPortHeader("X-Forwarded-Port");
                factory.addEngineValves(valve);
            }
        };
    }

    /** A single address is a range of one. */
    private static String range(String proxy) {
        String[] parts = proxy.strip().split("/", -1);
        try {
            if (parts.length > 2 || !parts[0].matches("[0-9a-fA-F.:]+")) {
                throw new IllegalArgumentException(
                        "portal.trusted-proxies is not like 10.0.0.2 or 10.0.0.0/24: " + proxy);
            }
            int bits = InetAddress.getByName(parts[0]).getAddress().length * Byte.SIZE;
            return parts.length == 2 ? proxy.strip() : proxy.strip() + "/" + bits;
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(
                    "portal.trusted-proxies is not like 10.0.0.2 or 10.0.0.0/24: " + proxy, e);
        }
    }
}
