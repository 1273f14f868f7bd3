package jp.tsunagari.portal.audit.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.net.URI;
import java.util.List;
import java.util.Objects;
import jp.tsunagari.portal.account.Role;
import jp.tsunagari.portal.account.UserAccounts;
import jp.tsunagari.portal.audit.AuditAction;
import jp.tsunagari.portal.initiative.Initiatives;
import jp.tsunagari.portal.security.SignedIn;
import jp.tsunagari.portal.shortlist.ChosenCase;
import jp.tsunagari.portal.shortlist.ChosenList;
import jp.tsunagari.portal.shortlist.web.ShortlistAddress;
import jp.tsunagari.portal.testing.PortalTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What lets others see something, takes something away from somebody, or answers somebody, is in the log. */
@PortalTest
class LoggedDeedsTest {

    private static final String LOGIN = "deeds@logged.example.jp";
    private static final String NAME = "記録 される";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private UserAccounts accounts;

    @Autowired
    private Initiatives initiatives;

    @Autowired
    private JdbcClient database;

    private SignedIn person;

    @BeforeEach
    void signIn() {
        long id = accounts.add(LOGIN, NAME, "{noop}x", Role.ADMIN);
        person = new SignedIn(id, LOGIN, NAME, Role.ADMIN, true, null);
    }

    @AfterEach
    void leaveNothing() {
        database.sql("delete from user_account where login = :login")
                .param("login", LOGIN)
                .update();
        database.sql("delete from report where email = :login")
                .param("login", LOGIN)
                .update();
    }

    @Test
    void sharingAndErasingAListAreInTheLogWithoutItsName() {
        ChosenList chosen =
                new ChosenList("ひみつ", List.of(ChosenCase.of(initiatives.ids().get(0))));
        String list = Objects.requireNonNull(post(ShortlistAddress.of(chosen).replace("/shortlist?", "/my/lists?"))
                .getResponse()
                .getRedirectedUrl());
        assertThat(logged()).isEmpty();
        post(list + "/links");
        long link = database.sql("select max(id) from kept_list_link")
                .query(Long.class)
                .single();
        post(list + "/links/" + link + "/revoke");
        post(list + "/links/" + link + "/revoke");
        post(list + "/erase");
        assertThat(logged())
                .containsExactly(AuditAction.LIST_SHARED, AuditAction.LIST_LINK_ENDED, AuditAction.LIST_ERASED);
        assertThat(database.sql("select count(*) from audit_event where subject_name like '%ひみつ%'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void answeringAReportIsInTheLog() {
        long report = database.sql("""
                        insert into report (kind, path, body, email, sent_at, state)
                        values ('MISTAKE', '/about', '誤り', :email, now(), 'NEW') returning id""").param("email", LOGIN).query(Long.class).single();
        post("/my/reports/" + report + "?state=CLOSED&note=done");
        assertThat(logged()).containsExactly(AuditAction.REPORT_HANDLED);
    }

    @Test
    void erasingAFollowerIsInTheLogWithoutTheAddress() {
        database.sql("insert into follower (email, asked_at, expires_at) values (:email, now(), now())")
                .param("email", LOGIN)
                .update();
        post("/admin/follows/erase?email=" + LOGIN);
        post("/admin/follows/erase?email=" + LOGIN);
        assertThat(logged()).containsExactly(AuditAction.FOLLOWER_ERASED);
    }

    @Test
    void takingOnesOwnDataAwayIsInTheLog() {
        assertThat(mvc.get().uri("/account/data.json").with(user(person))).hasStatusOk();
        assertThat(logged()).containsExactly(AuditAction.PERSONAL_DATA_EXPORTED);
    }

    private MvcTestResult post(String address) {
        MvcTestResult answer = mvc.post()
                .uri(URI.create(address))
                .with(user(person))
                .with(csrf())
                .exchange();
        // What is not there any more is said on the page itself.
        assertThat(answer.getResponse().getStatus()).as(address).isIn(200, 302);
        return answer;
    }

    private List<AuditAction> logged() {
        return database.sql("select action from audit_event where account_id = :id order by id")
                .param("id", person.accountId())
                .query((row, number) -> AuditAction.valueOf(row.getString(1)))
                .list();
    }
}
