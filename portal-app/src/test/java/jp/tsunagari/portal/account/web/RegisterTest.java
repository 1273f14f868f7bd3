package jp.tsunagari.portal.account.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import com.icegreen.greenmail.util.GreenMail;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.tsunagari.portal.account.Invitations;
import jp.tsunagari.portal.account.OfficerDomains;
import jp.tsunagari.portal.account.Role;
import jp.tsunagari.portal.account.UserAccounts;
import jp.tsunagari.portal.security.SignedIn;
import jp.tsunagari.portal.testing.Html;
import jp.tsunagari.portal.testing.PortalTest;
import jp.tsunagari.portal.testing.TestMail;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

/** Officers come in by themselves, with a mail address of a domain that an admin allows. */
@PortalTest
@ContextConfiguration(initializers = TestMail.class)
@Transactional
class RegisterTest {

    private static final Pattern LINK = Pattern.compile("https://portal\\.example(/invitations/\\S+)");
    private static final String PASSWORD = "縁側のお茶会を続けて七年";

    @Autowired
    private GreenMail mailServer;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private OfficerDomains domains;

    @Autowired
    private Invitations invitations;

    @Autowired
    private UserAccounts accounts;

    @Autowired
    private Registrations registrations;

    @Autowired
    private JdbcTemplate jdbc;

    @BeforeEach
    void allowACity() throws Exception {
        mailServer.purgeEmailFromAllMailboxes();
        domains.change(Set.of("city.register.example.jp"), "管理者");
    }

    @AfterEach
    void forgetMails() throws Exception {
        mailServer.purgeEmailFromAllMailboxes();
    }

    @Test
    void whoConfirmsAnAllowedAddressBecomesAnOfficer() throws Exception {
        registrations.send("Sato@city.register.example.jp", "192.0.2.1", "https://portal.example/invitations/");
        Matcher link =
                LINK.matcher(mailServer.getReceivedMessages()[0].getContent().toString());
        assertThat(link.find()).isTrue();
        assertThat(mvc.post()
                        .uri(link.group(1))
                        .param("name", "佐藤")
                        .param("password", PASSWORD)
                        .param("again", PASSWORD)
                        .with(csrf()))
                .hasRedirectedUrl("/login?done=password");
        long id = accounts.findCredentials("sato@city.register.example.jp")
                .orElseThrow()
                .accountId();
        assertThat(accounts.roleInUse(id)).contains(Role.OFFICER);

        registrations.send("sato@city.register.example.jp", "192.0.2.1", "https://portal.example/invitations/");
        assertThat(mailServer.getReceivedMessages()).hasSize(2);
        assertThat(mailServer.getReceivedMessages()[1].getContent().toString())
                .contains("アカウントはすでにあります")
                .doesNotContain("/invitations/");
    }

    @Test
    void noOneElsesInvitationIsTakenAway() {
        invitations.invite("suzuki@city.register.example.jp", Role.ADMIN, List.of(), "管理者");
        registrations.send("suzuki@city.register.example.jp", "192.0.2.2", "https://portal.example/invitations/");
        assertThat(mailServer.getReceivedMessages()).isEmpty();
        assertThat(invitations.open())
                .filteredOn(one -> one.email().equals("suzuki@city.register.example.jp"))
                .singleElement()
                .satisfies(one -> assertThat(one.role()).isEqualTo(Role.ADMIN));
    }

    @Test
    void whoAsksTooOftenGetsNoMoreMail() {
        for (int time = 0; time < 8; time++) {
            registrations.send("kato@city.register.example.jp", "192.0.2.3", "https://portal.example/invitations/");
        }
        assertThat(mailServer.getReceivedMessages()).hasSize(5);
    }

    @Test
    void otherDomainsAreRefusedAndDomainsBelowAreOthers() {
        for (String email : List.of(
                "a@other.example.jp", "a@sub.city.register.example.jp", "a@xcity.register.example.jp", "a", "")) {
            MvcTestResult answer = mvc.post()
                    .uri("/register")
                    .param("email", email)
                    .with(csrf())
                    .exchange();
            assertThat(answer).as(email).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            assertThat(Html.parse(answer).select("#email").val()).isEqualTo(email);
        }
        assertThat(mvc.post().uri("/register").param("email", "a@city.register.example.jp"))
                .as("without the token of the form")
                .hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void adminsSayWhichDomainsAreAllowedAndTheLogKnows() {
        SignedIn admin = new SignedIn(
                accounts.findCredentials("admin").orElseThrow().accountId(), "admin", "管理者", Role.ADMIN, true, null);
        MvcTestResult odd = mvc.post()
                .uri("/admin/officer-domains")
                .param("domains", "pref.register.example.jp\nnot a domain")
                .with(user(admin))
                .with(csrf())
                .exchange();
        assertThat(odd).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(Html.parse(odd).select("#domains-error").text()).contains("not a domain");
        assertThat(mvc.post()
                        .uri("/admin/officer-domains")
                        .param("domains", "@PREF.register.example.jp\n\nb.example.jp")
                        .with(user(admin))
                        .with(csrf()))
                .hasStatus(HttpStatus.FOUND);
        assertThat(domains.all()).containsExactly("b.example.jp", "pref.register.example.jp");
        assertThat(domains.allow("x@Pref.Register.example.jp")).isTrue();
        assertThat(jdbc.queryForObject(
                        "select count(*) from audit_event where action = 'OFFICER_DOMAINS_CHANGED'", Integer.class))
                .isEqualTo(2);
        domains.change(Set.of(), "管理者");
        assertThat(Html.get(mvc, "/register").select("main form")).isEmpty();
    }
}
