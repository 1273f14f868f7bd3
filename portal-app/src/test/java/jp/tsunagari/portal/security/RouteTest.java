package jp.tsunagari.portal.security;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.anonymous;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.tsunagari.portal.account.Credentials;
import jp.tsunagari.portal.account.Role;
import jp.tsunagari.portal.account.UserAccounts;
import jp.tsunagari.portal.card.CardHistoryStore;
import jp.tsunagari.portal.card.CardKey;
import jp.tsunagari.portal.card.Change;
import jp.tsunagari.portal.card.ChangeKind;
import jp.tsunagari.portal.initiative.InitiativeStore;
import jp.tsunagari.portal.initiative.InitiativeSummary;
import jp.tsunagari.portal.initiative.Initiatives;
import jp.tsunagari.portal.organisation.OrganisationStore;
import jp.tsunagari.portal.organisation.OrganisationView;
import jp.tsunagari.portal.organisation.Organisations;
import jp.tsunagari.portal.testing.PortalTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Who gets what at every address that there is: {@code routes.txt} has a line for each. An address that is not in the
 * table fails, as does a line without an address. These tests have a catalogue of their own.
 */
@PortalTest
@TestPropertySource(properties = "spring.application.name=routes")
class RouteTest {

    private static final String LOGIN = "login";

    /** Enough for every form to be read; too old and too wrong for any to be taken. */
    private static final Map<String, String> FIELDS = Map.of(
            "version",
            "-1",
            "revision",
            "-1",
            "theirs",
            "-1",
            "number",
            "2",
            "from",
            "1",
            "to",
            "2",
            "key",
            "-",
            "role",
            "STAFF");

    /** Plans come and go with other tests, so the table is about one that is not there. */
    private static final long NO_PLAN = 999_999_999;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mapping;

    @Autowired
    private UserAccounts accounts;

    @Autowired
    private Initiatives initiatives;

    @Autowired
    private Organisations organisations;

    @Autowired
    private InitiativeStore initiativeCards;

    @Autowired
    private OrganisationStore organisationCards;

    @Autowired
    private CardHistoryStore history;

    @Autowired
    private JdbcClient jdbc;

    private InitiativeSummary initiative;
    private SignedIn own;
    private SignedIn other;
    private SignedIn deactivated;
    private SignedIn deactivatedAdmin;
    private SignedIn admin;
    private String organisationSlug;
    private long spare;

    @BeforeEach
    void peopleAndCards() {
        people();
        cards();
    }

    private void people() {
        initiative = initiatives.findBySlug("2025-switch").orElseThrow().summary();
        OrganisationView elsewhere = organisations.page(1, 10).items().stream()
                .filter(one -> one.id() != initiative.organisationId())
                .findFirst()
                .orElseThrow();
        organisationSlug = elsewhere.slug();
        own = person("own@example.org", Role.STAFF, List.of(initiative.organisationId()));
        other = person("other@example.org", Role.STAFF, List.of(elsewhere.id()));
        deactivated = person("deactivated@example.org", Role.STAFF, List.of(initiative.organisationId()));
        deactivatedAdmin = person("deactivated-admin@example.org", Role.ADMIN, List.of());
        admin = person("second-admin@example.org", Role.ADMIN, List.of());
        spare = person("spare@example.org", Role.STAFF, List.of(elsewhere.id())).accountId();
        accounts.setEnabled(deactivated.accountId(), false);
        accounts.setEnabled(deactivatedAdmin.accountId(), false);
    }

    /** A card with a second version, and nobody's draft left from another line of the table. */
    private void cards() {
        jdbc.sql("delete from card_draft").update();
        // The table guesses links and types wrong passwords more often than anybody may.
        jdbc.sql("delete from attempt").update();
        Change verified = Change.by(ChangeKind.VERIFIED, admin.accountId(), admin.displayName(), null);
        if (history.lastNumber(CardKey.initiative(initiative.id())) < 2) {
            initiativeCards
                    .find(initiative.id())
                    .ifPresent(card -> initiativeCards.verify(card.id(), card.version(), verified));
            organisationCards
                    .find(initiative.organisationId())
                    .ifPresent(card -> organisationCards.verify(card.id(), card.version(), verified));
        }
    }

    private SignedIn person(String login, Role role, List<Long> members) {
        if (accounts.findCredentials(login).isEmpty()) {
            accounts.setOrganisations(accounts.add(login, "", "{noop}never used to sign in", role), members);
        }
        Credentials found = accounts.findCredentials(login).orElseThrow();
        // Signed in before whatever has become of the account since.
        return new SignedIn(found.accountId(), login, found.displayName(), found.role(), true, null);
    }

    @Test
    void everyAddressIsInTheTable() throws IOException {
        Set<String> listed = table().stream().map(Route::name).collect(Collectors.toCollection(TreeSet::new));
        assertThat(listed).containsExactlyElementsOf(routes());
    }

    /** What the server answers by itself, as {@code GET /path}. */
    private Set<String> routes() {
        return mapping.getHandlerMethods().keySet().stream()
                .flatMap(RouteTest::names)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> names(RequestMappingInfo info) {
        Set<String> paths = info.getPatternValues();
        List<String> methods = info.getMethodsCondition().getMethods().isEmpty()
                ? List.of("ANY")
                : info.getMethodsCondition().getMethods().stream()
                        .map(Enum::name)
                        .toList();
        return paths.stream().flatMap(path -> methods.stream().map(method -> method + " " + path));
    }

    @ParameterizedTest
    @MethodSource("table")
    void everybodyGetsWhatTheTableSays(Route route) {
        assertThat(new Route(
                        route.method(),
                        route.path(),
                        answers(route, anonymous()),
                        answers(route, user(own)),
                        answers(route, user(other)),
                        closed(answers(route, user(deactivated))),
                        answers(route, user(admin))))
                .hasToString(route.toString());
    }

    @ParameterizedTest
    @MethodSource("table")
    void anAdminWhoseAccountIsClosedGetsNoMoreThanOthersWhoseIs(Route route) {
        assertThat(closed(answers(route, user(deactivatedAdmin))))
                .as(route.name())
                .isEqualTo(route.deactivated());
    }

    /** Whether somebody whose account is closed is sent to the sign-in page or just refused does not matter. */
    private static String closed(String answers) {
        return Stream.of(answers.split("/"))
                .map(answer -> answer.equals(LOGIN) || answer.equals("403") ? "out" : answer)
                .distinct()
                .collect(joining("/"));
    }

    /** One answer, or several where the address stands for several kinds and they differ. */
    private String answers(Route route, RequestPostProcessor person) {
        return Stream.of("initiatives", "organisations")
                .map(kind -> answer(route, kind, person))
                .distinct()
                .collect(joining("/"));
    }

    private String answer(Route route, String kind, RequestPostProcessor person) {
        HttpMethod method = HttpMethod.valueOf(route.method().equals("ANY") ? "GET" : route.method());
        var request = mvc.method(method).uri(address(route.path(), kind)).with(person);
        if (method.equals(HttpMethod.POST)) {
            FIELDS.forEach(request::formField);
            request.with(csrf());
        } else if (route.path().startsWith("/my/")) {
            FIELDS.forEach(request::queryParam);
        }
        MvcTestResult result = request.exchange();
        String leadsTo = result.getResponse().getRedirectedUrl();
        return leadsTo != null
                        && leadsTo.equals(LoginController.PATH)
                        && !route.path().startsWith("/password")
                ? LOGIN
                : Integer.toString(result.getResponse().getStatus());
    }

    private String address(String path, String kind) {
        boolean ofInitiative =
                path.startsWith("/my/initiatives") || (path.contains("{kind") && kind.equals("initiatives"));
        long id = path.startsWith("/admin/accounts")
                ? spare
                : path.startsWith("/admin/") ? 1 : ofInitiative ? initiative.id() : initiative.organisationId();
        if (path.startsWith("/admin/imports/plans/")) {
            id = NO_PLAN;
        }
        String slug = path.contains("/organisations/") ? organisationSlug : initiative.slug();
        return path.replaceAll("\\{kind[^/]*?}", kind)
                .replaceAll("\\{id(:(\\[[^]]*]|\\{[^}]*})*)?}", Long.toString(id))
                .replaceAll("\\{list[^/]*}", "targets")
                .replaceAll("\\{part.*}", "1")
                .replaceAll("\\{file:(\\[[^]]*]|\\{[^}]*})*}", "a".repeat(64))
                .replaceAll("\\{(?:table|page|size):([a-z]+)\\|[^}]*}", "$1")
                .replaceAll("\\{place[^/]*}", "a1")
                .replaceAll("\\{(?:version|number|link)[^/]*}", "1")
                .replaceAll("\\{position[^/]*}", "1")
                .replaceAll("\\{(?:handle|page|language)}", "guessed")
                .replace("{slug}", slug)
                .replace("{code}", "47")
                .replace("{token}", "guessed");
    }

    static List<Route> table() throws IOException {
        try (InputStream lines = Objects.requireNonNull(RouteTest.class.getResourceAsStream("routes.txt"))) {
            return new String(lines.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(Route::read)
                    .toList();
        }
    }

    /**
     * A line of the table: an address, and the status that each gets there, {@code login} for the sign-in page and {@code
     * out} for either of that and 403.
     *
     * @param own staff of the organisation whose card it is
     */
    record Route(
            String method, String path, String anonymous, String own, String other, String deactivated, String admin) {

        static Route read(String line) {
            String[] cells = line.strip().split("\\s+");
            assertThat(cells).as(line).hasSize(7);
            return new Route(cells[0], cells[1], cells[2], cells[3], cells[4], cells[5], cells[6]);
        }

        String name() {
            return method + " " + path;
        }

        @Override
        public String toString() {
            return "%-5s %-62s %-10s %-5s %-7s %-12s %s"
                    .formatted(method, path, anonymous, own, other, deactivated, admin);
        }
    }
}
