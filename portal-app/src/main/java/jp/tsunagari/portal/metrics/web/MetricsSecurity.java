package jp.tsunagari.portal.metrics.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import jp.tsunagari.portal.metrics.web.MetricsSecurity.MetricsProperties;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.HeaderWriter;

/**
 * Shows the figures to whoever brings the operator's token, as {@code Authorization: Bearer …}. Without a configured token
 * the address is as closed as any that does not exist.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MetricsProperties.class)
class MetricsSecurity {

    static final String PATH = "/actuator/prometheus";

    private static final String BEARER = "Bearer ";

    private final byte @Nullable [] expected;

    MetricsSecurity(MetricsProperties properties) {
        String token = properties.token();
        this.expected = token == null || token.isBlank() ? null : bytes(BEARER + token.strip());
    }

    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    SecurityFilterChain metricsFilterChain(HttpSecurity http, HeaderWriter securityHeaders) {
        return http.securityMatcher(this::isForMetrics)
                .authorizeHttpRequests(requests -> requests.anyRequest()
                        .access((who, request) -> new AuthorizationDecision(bringsToken(request.getRequest()))))
                .exceptionHandling(
                        refused -> refused.authenticationEntryPoint((request, response, reason) -> refuse(response))
                                .accessDeniedHandler((request, response, reason) -> refuse(response)))
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .headers(headers -> headers.defaultsDisabled().addHeaderWriter(securityHeaders))
                .build();
    }

    private static void refuse(HttpServletResponse response) {
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, BEARER.strip());
        response.setStatus(HttpStatus.UNAUTHORIZED.value());
    }

    private boolean isForMetrics(HttpServletRequest request) {
        return expected != null && request.getRequestURI().equals(request.getContextPath() + PATH);
    }

    private boolean bringsToken(HttpServletRequest request) {
        String given = request.getHeader(HttpHeaders.AUTHORIZATION);
        // In the same time whatever was guessed right so far.
        return given != null && MessageDigest.isEqual(expected, bytes(given));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /**
     * Who may see the figures.
     *
     * @param token the operator's; null or blank for no one
     */
    @ConfigurationProperties("portal.metrics")
    record MetricsProperties(@Nullable String token) {}
}
