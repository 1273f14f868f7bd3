package jp.tsunagari.portal.account.colleague.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.internet.MimeMessage;
import java.util.List;
import jp.tsunagari.portal.account.Invitations;
import jp.tsunagari.portal.account.Invitations.InvitationView;
import jp.tsunagari.portal.account.Role;
import jp.tsunagari.portal.account.UserAccounts;
import jp.tsunagari.portal.security.SignedIn;
import jp.tsunagari.portal.testing.Html;
import jp.tsunagari.portal.testing.PortalTest;
import jp.tsunagari.portal.testing.TestMail;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The people of an organisation see and invite each other, and nobody else. */
@PortalTest
@ContextConfiguration(initializers = TestMail.class)
@TestPropertySource(properties = "spring.application.name=upkeep")
class ColleaguesTest {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private GreenMail mailServer;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private UserAccounts accounts;

    @Autowired
    private Invitations invitations;

    private long own;
    private long other;
    private SignedIn hanako;
    private SignedIn stranger;

    @BeforeEach
    void twoOrganisationsHavePeople() throws Exception {
        leaveNobody();
        mailServer.purgeEmailFromAllMailboxes();
        List<Long> two = jdbc.queryForList("select id from organisation order by id limit 2", Long.class);
        own = two.get(0);
        other = two.get(1);
        hanako = person("hanako@npo.example", "花子", own);
        person("jiro@npo.example", "次郎", own);
        stranger = person("yoso@npo.example", "他所", other);
    }

    @AfterEach
    void leaveNobody() {
        jdbc.update("delete from user_account where login like '%@npo.example'");
        jdbc.update("delete from invitation");
        jdbc.update("delete from attempt");
    }

    private SignedIn person(String login, String name, long organisation) {
        long id = accounts.add(login, name, "{noop}never used to sign in", Role.STAFF);
        accounts.setOrganisations(id, List.of(organisation));
        return new SignedIn(id, login, name, Role.STAFF, true, null);
    }

    @Test
    void oneSeesTheOwnPeopleAndInvitationsOnly() {
        invitations.invite("neu@npo.example", Role.STAFF, List.of(own), "admin");
        invitations.invite("boss@npo.example", Role.ADMIN, List.of(), "admin");
        invitations.invite("both@npo.example", Role.STAFF, List.of(own, other), "admin");
        String text = page(hanako).select("main").text();
        assertThat(text).contains("花子（あなた）", "次郎", "jiro@npo.example", "neu@npo.example");
        assertThat(text).doesNotContain("他所", "yoso@", "boss@", "both@");
    }

    @Test
    void aColleagueIsInvitedByMailToTheOwnOrganisation() throws Exception {
        assertThat(invite(hanako, "neu@npo.example", own)).hasStatus(HttpStatus.FOUND);
        assertThat(invitations.open()).singleElement().satisfies(invited -> {
            assertThat(invited.role()).isEqualTo(Role.STAFF);
            assertThat(invited.organisations()).containsExactly(own);
            assertThat(invited.invitedBy()).isEqualTo("花子");
        });
        MimeMessage[] mails = mailServer.getReceivedMessages();
        assertThat(mails).hasSize(1);
        assertThat(String.valueOf(mails[0].getContent())).contains("花子", "https://portal.example/invitations/");

        revoke(stranger);
        assertThat(invitations.open()).as("taken back by a stranger").hasSize(1);
        revoke(hanako);
        assertThat(invitations.open()).isEmpty();
    }

    @Test
    void nobodyIsInvitedElsewhereNorAnAdminsInvitationReplaced() throws Exception {
        assertThat(invite(hanako, "neu@npo.example", other)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        invitations.invite("boss@npo.example", Role.ADMIN, List.of(), "admin");
        MvcTestResult refused = invite(hanako, "boss@npo.example", own);
        assertThat(refused).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(Html.parse(refused).select("#email").val())
                .as("what was typed")
                .isEqualTo("boss@npo.example");
        assertThat(invitations.open()).extracting(InvitationView::role).containsExactly(Role.ADMIN);
        assertThat(Html.parse(invite(hanako, "jiro@npo.example", own))
                        .select(".error-summary")
                        .text())
                .contains("すでにアカウント");
        assertThat(Html.parse(invite(hanako, "jiro", own))
                        .select(".error-summary")
                        .text())
                .isNotEmpty();
        assertThat(mailServer.getReceivedMessages()).isEmpty();
    }

    @Test
    void floodsOfInvitationsHaveToWait() {
        for (int i = 0; i < 10; i++) {
            assertThat(invite(hanako, "neu" + i + "@npo.example", own)).hasStatus(HttpStatus.FOUND);
        }
        MvcTestResult eleventh = invite(hanako, "neu10@npo.example", own);
        assertThat(eleventh).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(invitations.open()).hasSize(10);
        assertThat(invite(stranger, "neu11@npo.example", other))
                .as("another person")
                .hasStatus(HttpStatus.FOUND);
    }

    private Document page(SignedIn person) {
        return Html.parse(mvc.get().uri("/my/colleagues").with(user(person)).exchange());
    }

    private MvcTestResult invite(SignedIn person, String email, long organisation) {
        return mvc.post()
                .uri("/my/colleagues")
                .param("email", email)
                .param("organisation", String.valueOf(organisation))
                .with(user(person))
                .with(csrf())
                .exchange();
    }

    private void revoke(SignedIn person) {
        long id = invitations.open().get(0).id();
        assertThat(mvc.post()
                        .uri("/my/colleagues/invitations/" + id + "/revoke")
                        .with(user(person))
                        .with(csrf())
                        .exchange())
                .hasStatus(HttpStatus.FOUND);
    }
}
