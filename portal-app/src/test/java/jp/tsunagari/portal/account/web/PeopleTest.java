package jp.tsunagari.portal.account.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.tsunagari.portal.account.AccountErasure;
import jp.tsunagari.portal.account.AccountView;
import jp.tsunagari.portal.account.Memberships;
import jp.tsunagari.portal.account.Role;
import jp.tsunagari.portal.account.UserAccounts;
import jp.tsunagari.portal.account.UserAccounts.LastAdminException;
import jp.tsunagari.portal.organisation.Organisations;
import jp.tsunagari.portal.security.SignedIn;
import jp.tsunagari.portal.testing.Patience;
import jp.tsunagari.portal.testing.PortalTest;
import jp.tsunagari.portal.testing.TestMail;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

/** People come in by invitation, keep their password, and leave; with a real mail server. */
@PortalTest
@ContextConfiguration(initializers = TestMail.class)
@Transactional
class PeopleTest {

    private static final Pattern LINK = Pattern.compile("https://portal\\.example(/\\S+)");
    private static final String PASSWORD = "縁側のお茶会を続けて七年";

    @Autowired
    private GreenMail mailServer;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private UserAccounts accounts;

    @Autowired
    private AccountErasure erasure;

    @Autowired
    private Memberships memberships;

    @Autowired
    private Organisations organisations;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private EntityManager entities;

    /** Other classes share the portal, and what they did is in the log. */
    private long lastEvent;

    @BeforeEach
    void rememberWhatOthersLeft() throws FolderException {
        mailServer.purgeEmailFromAllMailboxes();
        lastEvent = jdbc.queryForObject("select coalesce(max(id), 0) from audit_event", Long.class);
    }

    @Test
    void anInvitedPersonMakesAnAccountAndKeepsTheCardsOfTheOwnOrganisationOnly() {
        long own = organisation(0);
        String link = invite("Hanako@Example.jp", own);
        assertThat(mvc.get().uri(link)).hasStatusOk().bodyText().contains("hanako@example.jp");
        assertThat(mvc.get().uri(link).exchange().getResponse().getHeader("Referrer-Policy"))
                .isEqualTo("no-referrer");
        assertThat(accept(link, "短い", "短い"))
                .hasStatusOk()
                .bodyText()
                .contains("12文字以上")
                .contains("value=\"花子\"");
        assertThat(accept(link, "password1234", "password1234")).bodyText().contains("推測されやすい");
        assertThat(accept(link, "hanako@example.jp", "hanako@example.jp"))
                .as("the own address")
                .bodyText()
                .contains("あなたのメールアドレスやお名前");
        String ownOrganisation = organisations.findByIds(List.of(own)).get(own).name() + "2025";
        assertThat(accept(link, ownOrganisation, ownOrganisation)).bodyText().contains("団体名");
        assertThat(accept(link, PASSWORD, PASSWORD + "。")).bodyText().contains("一致しません");
        assertThat(accept(link, PASSWORD, PASSWORD)).hasRedirectedUrl("/login?done=password");

        AccountView account = account("hanako@example.jp");
        assertThat(account.displayName()).isEqualTo("花子");
        assertThat(account.role()).isEqualTo(Role.STAFF);
        assertThat(memberships.mayEdit(account.id(), own)).isTrue();
        assertThat(memberships.mayEdit(account.id(), organisation(1))).isFalse();
        assertThat(signIn("hanako@example.jp", PASSWORD)).hasRedirectedUrl("/my");
        assertThat(accept(link, PASSWORD, PASSWORD)).as("once").hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void aSecretLinkIsStoredOnlyAsItsHash() {
        String link = invite("taro@example.jp", organisation(0));
        String token = link.substring(link.lastIndexOf('/') + 1);
        Map<String, Object> row = jdbc.queryForMap("select * from invitation where email = 'taro@example.jp'");
        assertThat(row.values()).noneMatch(value -> token.equals(value));
    }

    @Test
    void aNewInvitationAndARevocationMakeOldLinksUseless() {
        String first = invite("taro@example.jp", organisation(0));
        String second = invite("taro@example.jp", organisation(0));
        assertThat(mvc.get().uri(first))
                .hasStatus(HttpStatus.NOT_FOUND)
                .bodyText()
                .contains("このリンクは使えません");
        assertThat(mvc.get().uri(second)).hasStatusOk();
        Long id = jdbc.queryForObject(
                "select max(id) from invitation where email = 'taro@example.jp' and revoked_at is null", Long.class);
        assertThat(mvc.post()
                        .uri("/admin/invitations/{id}/revoke", id)
                        .with(user(admin()))
                        .with(csrf()))
                .hasStatus3xxRedirection();
        assertThat(mvc.get().uri(second)).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void anExpiredInvitationLetsNobodyIn() {
        String link = invite("taro@example.jp", organisation(0));
        jdbc.update("update invitation set expires_at = now() - interval '1 second'");
        assertThat(mvc.get().uri(link)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(accept(link, PASSWORD, PASSWORD)).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void aMistypedInvitationSaysWhatToDoAndKeepsWhatWasTyped() {
        assertThat(mvc.post()
                        .uri("/admin/invitations")
                        .param("email", "hanako@")
                        .param("role", "STAFF")
                        .with(user(admin()))
                        .with(csrf()))
                .hasStatusOk()
                .bodyText()
                .contains("name@example.jp")
                .contains("value=\"hanako@\"");
        assertThat(mvc.post()
                        .uri("/admin/invitations")
                        .param("email", "hanako@example.jp")
                        .param("role", "STAFF")
                        .with(user(admin()))
                        .with(csrf()))
                .bodyText()
                .contains("所属する団体を1つ以上");
    }

    @Test
    void aForgottenPasswordIsSetAnewByMailAndTheAnswerTellsNothing() {
        accounts.add("hanako@example.jp", "花子", "{noop}former-password-here", Role.STAFF);
        assertThat(ask("nobody@example.jp")).hasRedirectedUrl("/password/reset?sent");
        String link = resetByAdmin("hanako@example.jp");
        assertThat(jdbc.queryForObject(
                        "select actor from audit_event where action = 'RESET_LINK_MADE'"
                                + " and subject_name = 'hanako@example.jp'",
                        String.class))
                .isEqualTo("admin");
        assertThat(mvc.post()
                        .uri(link)
                        .param("password", PASSWORD)
                        .param("again", PASSWORD)
                        .with(csrf()))
                .hasRedirectedUrl("/login?done=password");
        assertThat(signIn("hanako@example.jp", PASSWORD)).hasRedirectedUrl("/my");
        assertThat(mvc.get().uri(link)).as("once").hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void noPasswordIsMadeOfTheOwnAddressWhereverItIsSet() {
        accounts.add("hanako@example.jp", "花子", "{noop}former-password-here", Role.STAFF);
        String link = resetByAdmin("hanako@example.jp");
        assertThat(mvc.post()
                        .uri(link)
                        .param("password", "hanako@example.jp")
                        .param("again", "hanako@example.jp")
                        .with(csrf()))
                .hasStatusOk()
                .bodyText()
                .contains("あなたのメールアドレスやお名前");
        assertThat(mvc.post()
                        .uri("/account/password")
                        .param("current", "former-password-here")
                        .param("password", "tsunagari-hanako")
                        .param("again", "tsunagari-hanako")
                        .with(user(signedIn("hanako@example.jp")))
                        .with(csrf()))
                .hasStatusOk()
                .bodyText()
                .contains("このサイトの名前");
    }

    /** Passwords of former versions stay good, and are stored in the new way as soon as they are known. */
    @Test
    void anOldPasswordIsStoredAgainAtSigningIn() {
        String old = "{bcrypt}" + new BCryptPasswordEncoder().encode("former-password-here");
        accounts.add("hanako@example.jp", "花子", old, Role.STAFF);
        assertThat(signIn("hanako@example.jp", "former-password-here")).hasRedirectedUrl("/my");
        entities.clear();
        assertThat(accounts.findCredentials("hanako@example.jp").orElseThrow().passwordHash())
                .startsWith("{hmac_bcrypt}");
        assertThat(signIn("hanako@example.jp", "former-password-here")).hasRedirectedUrl("/my");
    }

    @Test
    void whoChangesThePasswordHasToKnowTheOldOne() {
        accounts.add("hanako@example.jp", "花子", "{noop}former-password-here", Role.STAFF);
        SignedIn hanako = signedIn("hanako@example.jp");
        assertThat(change(hanako, "wrong")).hasStatusOk().bodyText().contains("パスワードが違います");
        assertThat(change(hanako, "former-password-here")).hasRedirectedUrl("/account");
        assertThat(signIn("hanako@example.jp", PASSWORD)).hasRedirectedUrl("/my");
    }

    @Test
    void aPersonIsWrittenToInTheLanguageOfTheirChoice() throws Exception {
        accept("/en" + invite("hanako@example.jp", organisation(0)), PASSWORD, PASSWORD);
        SignedIn hanako = signedIn("hanako@example.jp");
        assertThat(accounts.languageOf(hanako.accountId()))
                .as("that of the page they accepted on")
                .isEqualTo(Locale.ENGLISH);

        purge();
        mvc.post()
                .uri("/admin/accounts/{id}/reset", hanako.accountId())
                .with(user(admin()))
                .with(csrf())
                .exchange();
        MimeMessage mail = mailServer.getReceivedMessages()[0];
        assertThat(mail.getSubject()).as("asked for on a Japanese page").isEqualTo("[Tsunagari] Choose a new password");
        assertThat(String.valueOf(mail.getContent())).contains("https://portal.example/en/password/reset/");

        assertThat(choose(hanako, "JAPANESE")).hasRedirectedUrl("/account");
        assertThat(accounts.languageOf(hanako.accountId())).isEqualTo(Locale.JAPANESE);
        assertThat(choose(hanako, "LATIN")).hasStatus(HttpStatus.BAD_REQUEST);
    }

    private MvcTestResult choose(SignedIn person, String language) {
        return mvc.post()
                .uri("/account/language")
                .param("language", language)
                .with(user(person))
                .with(csrf())
                .exchange();
    }

    @Test
    void whoIsDeactivatedCanNeitherSignInNorEdit() {
        accounts.add("hanako@example.jp", "花子", "{noop}" + "former-password-here", Role.STAFF);
        AccountView hanako = account("hanako@example.jp");
        accounts.setOrganisations(hanako.id(), List.of(organisation(0)));
        assertThat(memberships.mayEdit(hanako.id(), organisation(0))).isTrue();
        assertThat(mvc.post()
                        .uri("/admin/accounts/{id}/deactivate", hanako.id())
                        .with(user(admin()))
                        .with(csrf()))
                .hasStatus3xxRedirection();
        assertThat(memberships.mayEdit(hanako.id(), organisation(0))).isFalse();
        assertThat(memberships.organisationsOf(hanako.id())).isEmpty();
        assertThat(signIn("hanako@example.jp", "former-password-here")).hasRedirectedUrl("/login?error");
    }

    @Test
    void aNewAddressCountsWhenSomebodyWhoReadsItsMailAgrees() throws Exception {
        accounts.add("hanako@example.jp", "花子", "{noop}former-password-here", Role.STAFF);
        accounts.add("taro@example.jp", "太郎", "{noop}x", Role.STAFF);
        SignedIn hanako = signedIn("hanako@example.jp");
        purge();
        assertThat(newAddress(hanako, "new@", "former-password-here"))
                .hasStatusOk()
                .bodyText()
                .contains("name@example.jp", "value=\"new@\"");
        assertThat(newAddress(hanako, "new@example.jp", "wrong")).bodyText().contains("パスワードが違います");
        assertThat(newAddress(hanako, "taro@example.jp", "former-password-here"))
                .as("does not tell who else has an account")
                .hasRedirectedUrl("/account");
        assertThat(mailServer.getReceivedMessages()).isEmpty();

        assertThat(newAddress(hanako, "New@Example.jp", "former-password-here")).hasRedirectedUrl("/account");
        String link = linkOfMail();
        assertThat(mailServer.getReceivedMessages()[0].getAllRecipients()[0]).hasToString("New@Example.jp");
        assertThat(mvc.get().uri(link)).hasStatusOk().bodyText().contains("hanako@example.jp", "new@example.jp");
        assertThat(accounts.findCredentials("hanako@example.jp"))
                .as("until the button is pressed")
                .isPresent();
        purge();
        assertThat(mvc.post().uri(link).with(csrf())).hasRedirectedUrl("/login?done=address");
        assertThat(signIn("new@example.jp", "former-password-here")).hasRedirectedUrl("/my");
        assertThat(accounts.findCredentials("hanako@example.jp")).isEmpty();
        assertThat(mailServer.waitForIncomingEmail(Patience.BY_THE_CLOCK.toMillis(), 1))
                .isTrue();
        assertThat(mailServer.getReceivedMessages()[0].getAllRecipients()[0])
                .as("the former address is told")
                .hasToString("hanako@example.jp");
        assertThat(mvc.post().uri(link).with(csrf())).as("once").hasStatus(HttpStatus.NOT_FOUND);
        assertThat(actions()).containsSubsequence("EMAIL_CHANGED", "SIGN_IN");
    }

    @Test
    void whatIsDoneWithAccountsIsInTheLogWithWhoDidIt() {
        String link = invite("hanako@example.jp", organisation(0));
        accept(link, PASSWORD, PASSWORD);
        long id = account("hanako@example.jp").id();
        assertThat(mvc.post()
                        .uri("/admin/accounts/{id}", id)
                        .param("role", "ADMIN")
                        .param("organisation", Long.toString(organisation(1)))
                        .with(user(admin()))
                        .with(csrf()))
                .hasStatus3xxRedirection();
        assertThat(mvc.post()
                        .uri("/admin/accounts/{id}/deactivate", id)
                        .with(user(admin()))
                        .with(csrf()))
                .hasStatus3xxRedirection();
        assertThat(actions())
                .containsSubsequence(
                        "INVITED", "INVITATION_ACCEPTED", "ROLE_CHANGED", "MEMBERSHIP_CHANGED", "ACCOUNT_DEACTIVATED");
        assertThat(jdbc.queryForList(
                        "select distinct actor from audit_event where action in ('INVITED', 'ROLE_CHANGED',"
                                + " 'MEMBERSHIP_CHANGED', 'ACCOUNT_DEACTIVATED')"
                                + " and subject_name = 'hanako@example.jp'",
                        String.class))
                .containsExactly("admin");
        assertThat(jdbc.queryForList("select details::text from audit_event", String.class))
                .as("nothing that lets somebody in")
                .noneMatch(details ->
                        details.contains(link.substring(link.lastIndexOf('/') + 1)) || details.contains(PASSWORD));
    }

    @Test
    void noOneTakesAnothersNameAndEveryNewNameIsInTheLog() {
        accounts.add("hanako@example.jp", "山田 花子", "{noop}x", Role.STAFF);
        accounts.add("taro@example.jp", "太郎", "{noop}x", Role.STAFF);
        SignedIn taro = signedIn("taro@example.jp");
        for (String name :
                List.of("山田　花子", "山田花子", "山\u200B田 花子", "HANAKO@example.jp", "Ａｄｍｉｎ", "\u0430dm\u0456n", "管理者")) {
            assertThat(rename(taro, name))
                    .as(name)
                    .hasStatusOk()
                    .bodyText()
                    .contains("ほかの人が使っています", "value=\"" + name + "\"");
        }
        assertThat(rename(taro, "太郎")).as("the own name").hasRedirectedUrl("/account");
        assertThat(actions()).doesNotContain("NAME_CHANGED");
        assertThat(rename(taro, "山田 太郎")).hasRedirectedUrl("/account");
        assertThat(jdbc.queryForObject(
                        "select actor || ' ' || details::text from audit_event where action = 'NAME_CHANGED'",
                        String.class))
                .contains("太郎 ", "山田 太郎");
        String link = invite("jiro@example.jp", organisation(0));
        assertThat(mvc.post()
                        .uri(link)
                        .param("name", "山田 花子")
                        .param("password", PASSWORD)
                        .param("again", PASSWORD)
                        .with(csrf()))
                .hasStatusOk()
                .bodyText()
                .contains("ほかの人が使っています");
    }

    @Test
    void thePersonTakesTheOwnDataAwayAndNoSecret() {
        long id = accounts.add("data@example.jp", "資料 花子", "{noop}geheim", Role.STAFF);
        entities.flush();
        jdbc.update("insert into account_organisation values (?, ?)", id, organisation(0));
        SignedIn person = new SignedIn(id, "data@example.jp", "資料 花子", Role.STAFF, true, null);
        assertThat(rename(person, "資料 花代")).hasRedirectedUrl("/account");
        entities.flush();
        MvcTestResult file =
                mvc.get().uri("/account/data.json").with(user(person)).exchange();
        assertThat(file).hasStatusOk();
        assertThat(file.getResponse().getHeader("Content-Disposition")).contains("attachment");
        assertThat(file.getResponse().getHeader("Cache-Control")).contains("no-store");
        assertThat(file)
                .bodyText()
                .contains("data@example.jp", "資料 花代", "NAME_CHANGED", "\"organisations\"")
                .doesNotContain("geheim", "password_hash", "token_hash");
        assertThat(mvc.get().uri("/account").with(user(person))).bodyText().contains("/account/data.json");
    }

    @Test
    void whatAFormRefusesIsStillInIt() {
        accounts.add("kept@example.jp", "資料 花子", "{noop}x", Role.STAFF);
        long id = accounts.search("kept@example.jp").get(0).id();
        MvcTestResult email = mvc.post()
                .uri("/admin/accounts/{id}/email", id)
                .param("email", "花子＠例")
                .with(user(signedIn("admin")))
                .with(csrf())
                .exchange();
        assertThat(email.getMvcResult().getFlashMap().get("email")).isEqualTo("花子＠例");
        MvcTestResult passkey = mvc.post()
                .uri("/account/second-factor/passkeys")
                .param("label", "窓口の機器")
                .param("credential", "none")
                .with(user(signedIn("admin")))
                .with(csrf())
                .exchange();
        assertThat(passkey.getMvcResult().getFlashMap().get("passkeyLabel")).isEqualTo("窓口の機器");
    }

    private MvcTestResult rename(SignedIn person, String name) {
        return mvc.post()
                .uri("/account/name")
                .param("name", name)
                .with(user(person))
                .with(csrf())
                .exchange();
    }

    @Test
    void whatIsRefusedIsInTheLogAndDoesNotFillIt() {
        accounts.add("taro@example.jp", "太郎", "{noop}x", Role.STAFF);
        SignedIn taro = signedIn("taro@example.jp");
        accounts.setOrganisations(taro.accountId(), List.of(organisation(0)));
        assertThat(mvc.get().uri("/admin/audit").with(user(taro))).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(mvc.get().uri("/my/organisations/{id}", organisation(1)).with(user(taro)))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(mvc.post().uri("/account/name").param("name", "x").with(user(taro)))
                .hasStatus(HttpStatus.FORBIDDEN);
        assertThat(mvc.get().uri("/invitations/guessed-secret")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(jdbc.queryForList(
                        "select action || ' ' || coalesce(actor, '-') || ' ' || coalesce(subject_id, '')"
                                + " || details::text from audit_event where action in ('ACCESS_REFUSED', 'TOKEN_REFUSED')"
                                + " and id > ? order by id",
                        String.class,
                        lastEvent))
                .containsExactly(
                        "ACCESS_REFUSED 太郎 {\"アドレス\": \"/admin/audit\"}",
                        "ACCESS_REFUSED 太郎 " + organisation(1) + "{}",
                        "TOKEN_REFUSED 太郎 {\"アドレス\": \"/account/name\"}",
                        "TOKEN_REFUSED - {\"アドレス\": \"/invitations/\"}");
        for (int i = 0; i < 40; i++) {
            mvc.get().uri("/admin/audit").with(user(taro)).exchange();
        }
        assertThat(jdbc.queryForObject(
                        "select count(*) from audit_event where action = 'ACCESS_REFUSED' and id > ?",
                        Integer.class,
                        lastEvent))
                .isLessThanOrEqualTo(10);
    }

    @Test
    void anErasedAccountLeavesItsNumberAndNothingElse() {
        String link = invite("hanako@example.jp", organisation(0));
        accept(link, PASSWORD, PASSWORD);
        long id = account("hanako@example.jp").id();
        assertThat(adminPost(id, "email", "email", "hanako.neu@example.jp")).hasRedirectedUrl("/admin/accounts/" + id);
        assertThat(signIn("hanako.neu@example.jp", PASSWORD)).hasRedirectedUrl("/my");
        assertThat(rename(signedIn("hanako.neu@example.jp"), "山田 花子")).hasRedirectedUrl("/account");
        assertThat(mvc.get().uri("/admin/accounts/{id}/erase", id).with(user(admin())))
                .hasStatusOk()
                .bodyText()
                .contains("元に戻せません");
        assertThat(mvc.post()
                        .uri("/admin/accounts/{id}/erase", id)
                        .param("password", "wrong")
                        .with(user(admin()))
                        .with(csrf()))
                .hasStatusOk()
                .bodyText()
                .contains("削除していません");

        assertThat(adminPost(id, "erase", "x", "x")).hasRedirectedUrl("/admin/accounts");

        entities.clear();
        assertThat(accounts.find(id)).isEmpty();
        assertThat(jdbc.queryForObject("select count(*) from invitation where email like 'hanako%'", Integer.class))
                .isZero();
        assertThat(jdbc.queryForList("select audit_event::text from audit_event where id > ?", String.class, lastEvent))
                .isNotEmpty()
                .noneMatch(line -> line.contains("hanako") || line.contains("花子"));
        assertThat(jdbc.queryForList(
                        "select action from audit_event where account_id = ? or subject_kind = 'ACCOUNT' and subject_id = ?"
                                + " order by id",
                        String.class,
                        id,
                        Long.toString(id)))
                .contains("INVITATION_ACCEPTED", "EMAIL_CHANGED", "SIGN_IN", "NAME_CHANGED")
                .endsWith("ACCOUNT_ERASED");
    }

    @Test
    void neitherOneselfNorTheLastAdminIsErased() {
        assertThat(adminPost(admin().accountId(), "erase", "x", "x"))
                .hasStatusOk()
                .bodyText()
                .contains("自分のアカウントは削除できません");
        accounts.search("").stream()
                .filter(account ->
                        account.role() == Role.ADMIN && !account.login().equals("admin"))
                .forEach(account -> accounts.setEnabled(account.id(), false));
        assertThatExceptionOfType(LastAdminException.class).isThrownBy(() -> erasure.erase(admin().accountId()));
    }

    @Test
    void anAddressOfAnotherAccountIsNotGiven() {
        accounts.add("hanako@example.jp", "花子", "{noop}x", Role.STAFF);
        accounts.add("taro@example.jp", "太郎", "{noop}x", Role.STAFF);
        long id = account("taro@example.jp").id();
        adminPost(id, "email", "email", "Hanako@example.jp");
        assertThat(accounts.find(id))
                .hasValueSatisfying(account -> assertThat(account.login()).isEqualTo("taro@example.jp"));
    }

    private MvcTestResult adminPost(long id, String what, String field, String value) {
        return mvc.post()
                .uri("/admin/accounts/{id}/" + what, id)
                .param(field, value)
                .param("password", PortalTest.ADMIN_PASSWORD)
                .with(user(admin()))
                .with(csrf())
                .exchange();
    }

    @Test
    void whoGuessesLinksHasToWaitAndNobodyElse() {
        String link = invite("taro@example.jp", organisation(0));
        for (int i = 0; i < 31; i++) {
            assertThat(from("192.0.2.77", "/invitations/guess" + i)).hasStatus(HttpStatus.NOT_FOUND);
        }
        assertThat(from("192.0.2.77", link))
                .hasStatus(HttpStatus.NOT_FOUND)
                .bodyText()
                .contains("15分ほど");
        assertThat(from("192.0.2.78", link)).hasStatusOk();
    }

    private MvcTestResult from(String address, String path) {
        return mvc.get()
                .uri(path)
                .with(request -> {
                    request.setRemoteAddr(address);
                    return request;
                })
                .exchange();
    }

    private MvcTestResult newAddress(SignedIn person, String email, String current) {
        return mvc.post()
                .uri("/account/email")
                .param("email", email)
                .param("current", current)
                .with(user(person))
                .with(csrf())
                .exchange();
    }

    private List<String> actions() {
        return jdbc.queryForList("select action from audit_event order by id", String.class);
    }

    @Test
    void theLastAdminStays() {
        List<AccountView> admins = accounts.search("").stream()
                .filter(account -> account.role() == Role.ADMIN)
                .toList();
        AccountView last = admins.get(0);
        admins.stream().skip(1).forEach(other -> accounts.setEnabled(other.id(), false));
        assertThatExceptionOfType(LastAdminException.class).isThrownBy(() -> accounts.setEnabled(last.id(), false));
        assertThatExceptionOfType(LastAdminException.class)
                .isThrownBy(() -> accounts.changeRole(last.id(), Role.STAFF));
        accounts.add("second@example.jp", "次の人", "{noop}x", Role.ADMIN);
        accounts.changeRole(last.id(), Role.STAFF);
        assertThat(account(last.login()).role()).isEqualTo(Role.STAFF);
    }

    @Test
    void aMailFromAnEnglishPageIsEnglishAndLeadsToOne() throws MessagingException {
        purge();
        assertThat(mvc.post()
                        .uri("/en/admin/invitations")
                        .param("email", "hanako@example.jp")
                        .param("role", "ADMIN")
                        .with(user(admin()))
                        .with(csrf()))
                .hasRedirectedUrl("/en/admin/accounts");
        assertThat(linkOfMail()).startsWith("/en/invitations/");
        assertThat(mailServer.getReceivedMessages()[0].getSubject())
                .isEqualTo("[Tsunagari] Invitation to the catalogue of initiatives");
    }

    private String invite(String email, long organisation) {
        purge();
        assertThat(mvc.post()
                        .uri("/admin/invitations")
                        .param("email", email)
                        .param("role", "STAFF")
                        .param("organisation", Long.toString(organisation))
                        .with(user(admin()))
                        .with(csrf()))
                .hasRedirectedUrl("/admin/accounts");
        return linkOfMail();
    }

    private String resetByAdmin(String login) {
        purge();
        assertThat(mvc.post()
                        .uri("/admin/accounts/{id}/reset", account(login).id())
                        .with(user(admin()))
                        .with(csrf()))
                .hasStatus3xxRedirection();
        return linkOfMail();
    }

    private String linkOfMail() {
        assertThat(mailServer.waitForIncomingEmail(Patience.BY_THE_CLOCK.toMillis(), 1))
                .isTrue();
        MimeMessage mail = mailServer.getReceivedMessages()[0];
        Matcher link;
        try {
            link = LINK.matcher(mail.getContent().toString());
        } catch (IOException | MessagingException e) {
            throw new IllegalStateException(e);
        }
        assertThat(link.find()).as("a link in the mail").isTrue();
        return link.group(1);
    }

    /** The mails of all people lie in boxes of their own: what came last can only be told when nothing else is there. */
    private void purge() {
        try {
            mailServer.purgeEmailFromAllMailboxes();
        } catch (FolderException e) {
            throw new IllegalStateException(e);
        }
    }

    private MvcTestResult accept(String link, String password, String again) {
        return mvc.post()
                .uri(link)
                .param("name", "花子")
                .param("password", password)
                .param("again", again)
                .with(csrf())
                .exchange();
    }

    private MvcTestResult ask(String email) {
        return mvc.post()
                .uri("/password/reset")
                .param("email", email)
                .with(csrf())
                .exchange();
    }

    private MvcTestResult change(SignedIn person, String current) {
        return mvc.post()
                .uri("/account/password")
                .param("current", current)
                .param("password", PASSWORD)
                .param("again", PASSWORD)
                .with(user(person))
                .with(csrf())
                .exchange();
    }

    private MvcTestResult signIn(String login, String password) {
        return mvc.post()
                .uri("/login")
                .param("username", login)
                .param("password", password)
                .with(csrf())
                .exchange();
    }

    private SignedIn admin() {
        return signedIn("admin");
    }

    private SignedIn signedIn(String login) {
        AccountView account = account(login);
        return new SignedIn(account.id(), account.login(), account.displayName(), account.role(), true, null);
    }

    private AccountView account(String login) {
        return accounts.search(login).stream()
                .filter(account -> account.login().equals(login))
                .findFirst()
                .orElseThrow();
    }

    private long organisation(int number) {
        return organisations.names().stream()
                .map(name -> name.id())
                .sorted()
                .skip(number)
                .findFirst()
                .orElseThrow();
    }
}
