package jp.tsunagari.portal.metrics.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jp.tsunagari.portal.testing.PortalTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

@PortalTest
class MetricsTest {

    private static final String TOKEN = "Bearer " + PortalTest.METRICS_TOKEN;

    private static final Path OPERATIONS = Path.of("../docs/operations");

    private static final Pattern FIGURE = Pattern.compile("([a-z][a-z_]+)\\{job=");
    private static final Pattern HEADING = Pattern.compile("(?m)^## (.+)$");
    private static final Pattern RUNBOOK = Pattern.compile("runbook\\.md#([a-z-]+)");

    @Autowired
    private MockMvcTester mvc;

    @ParameterizedTest
    @ValueSource(strings = {"", "Bearer", "Bearer ", "Bearer wrong", "Basic " + PortalTest.METRICS_TOKEN})
    void figuresAreForThoseWhoBringTheToken(String authorization) {
        var request = mvc.get().uri(MetricsSecurity.PATH).with(user("admin").roles("ADMIN"));
        if (!authorization.isEmpty()) {
            request.header(HttpHeaders.AUTHORIZATION, authorization);
        }
        assertThat(request)
                .hasStatus(HttpStatus.UNAUTHORIZED)
                .hasHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
                .hasHeader("X-Content-Type-Options", "nosniff");
    }

    @Test
    void theTokenOpensNothingElse() {
        assertThat(mvc.get().uri("/actuator/env").header(HttpHeaders.AUTHORIZATION, TOKEN))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(mvc.get().uri("/admin").header(HttpHeaders.AUTHORIZATION, TOKEN))
                .hasRedirectedUrl("/login");
    }

    @Test
    void operatorsSeeHowThePortalIsDoing() {
        assertThat(mvc.get().uri("/initiatives")).hasStatusOk();

        List<String> lines = lines();

        assertThat(lines)
                .contains("portal_initiatives 20.0", "portal_index_failing 0.0", "portal_imports_running 0.0")
                .anyMatch(line -> line.startsWith("http_server_requests_seconds_bucket{")
                        && line.contains("uri=\"/initiatives\"")
                        && line.contains("le=\"0.3\""));
    }

    /** Beyond the limit, figures of further addresses are not counted at all. */
    @Test
    void everyRouteCanBeCounted(
            @Autowired @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping routes,
            @Value("${management.metrics.web.server.max-uri-tags}") int most) {
        long patterns = routes.getHandlerMethods().keySet().stream()
                .flatMap(route -> route.getPatternValues().stream())
                .distinct()
                .count();
        // And those of the documentation, of files, of errors and of what is unknown.
        assertThat(patterns + 50).isLessThan(most);
    }

    /** An alert on a figure that does not exist would never come. */
    @ParameterizedTest
    @ValueSource(strings = {"alerts.yml", "dashboard.json"})
    void everyFigureThatOperatorsAreToldToWatchIsThere(String file) throws IOException {
        assertThat(mvc.get().uri("/initiatives")).hasStatusOk();
        Set<String> shown = lines().stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("[{ ]", 2)[0])
                .collect(Collectors.toSet());
        // Made by Prometheus itself.
        shown.add("up");

        assertThat(find(FIGURE, Files.readString(OPERATIONS.resolve(file))))
                .hasSizeGreaterThan(8)
                .isSubsetOf(shown);
    }

    @Test
    void everyAlertLeadsToASectionOfTheRunbook() throws IOException {
        Set<String> sections = find(HEADING, Files.readString(OPERATIONS.resolveSibling("runbook.md"))).stream()
                .map(heading -> heading.toLowerCase(Locale.ROOT).replace(' ', '-'))
                .collect(Collectors.toSet());

        assertThat(find(RUNBOOK, Files.readString(OPERATIONS.resolve("alerts.yml"))))
                .hasSizeGreaterThan(5)
                .isSubsetOf(sections);
    }

    private static Set<String> find(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(found -> found.group(1)).collect(Collectors.toSet());
    }

    private List<String> lines() {
        var answer = mvc.get()
                .uri(MetricsSecurity.PATH)
                .header(HttpHeaders.AUTHORIZATION, TOKEN)
                .exchange();
        assertThat(answer).hasStatusOk();
        return assertThat(answer).bodyText().actual().lines().toList();
    }
}
