package jp.tsunagari.portal.account.factor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import jp.tsunagari.portal.account.Role;
import jp.tsunagari.portal.account.UserAccounts;
import jp.tsunagari.portal.account.throttle.Attempt;
import jp.tsunagari.portal.account.throttle.Throttle;
import jp.tsunagari.portal.testing.PortalTest;
import jp.tsunagari.portal.testing.Visitor;
import org.apache.commons.codec.binary.Base32;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Setting up a second factor, signing in with it, losing the app, and turning it off; over real HTTP. */
@PortalTest
class FactorPageTest {

    private static final String LOGIN = "factor-test";
    private static final String PASSWORD = "quiet harbour at dawn";
    private static final String PATH = "/account/second-factor";

    @LocalServerPort
    private int port;

    @Autowired
    private UserAccounts accounts;

    @Autowired
    private Throttle throttle;

    @Autowired
    private JdbcClient database;

    private Visitor person;

    @BeforeEach
    void addPerson() {
        accounts.add(LOGIN, "{noop}" + PASSWORD, Role.ADMIN);
        person = new Visitor(port);
        person.signIn(LOGIN, PASSWORD);
    }

    @AfterEach
    void removePerson() {
        throttle.forget(Attempt.onAccount("code", Long.toString(accountId())));
        throttle.forget(Attempt.onAccount("password-again", Long.toString(accountId())));
        database.sql("delete from user_account where login = ?").param(LOGIN).update();
    }

    @Test
    void thePictureSaysWhatTheTextSaysAndIsKeptNowhere() {
        begin();
        var picture = person.get(PATH + "/code.svg");
        assertThat(picture.statusCode()).isEqualTo(200);
        assertThat(picture.headers().firstValue("Content-Type").orElseThrow()).startsWith("image/svg+xml");
        assertThat(picture.headers().firstValue("Cache-Control").orElseThrow()).contains("no-store");
        assertThat(picture.body()).startsWith("<svg").doesNotContain("style=", "<script");
    }

    @Test
    void aWrongCodeTurnsNothingOn() {
        Document page = begin();
        Document refused = person.send(page, PATH + "/confirm", Map.of("code", "000000x"));
        assertThat(refused.select("[role=alert]").text()).contains("コードが違います");
        assertThat(new Visitor(port).signIn(LOGIN, PASSWORD).select("h1").text())
                .isEqualTo("マイページ");
    }

    @Test
    void thePasswordAloneOpensNothing() {
        setUp();
        Visitor thief = new Visitor(port);
        assertThat(thief.signIn(LOGIN, PASSWORD).select("h1").text()).isEqualTo("確認コード");
        for (String path : List.of("/admin/imports", "/my", "/account/sessions", PATH)) {
            assertThat(thief.page(path).select("h1").text()).as(path).isEqualTo("確認コード");
        }
        assertThat(thief.page("/").select(".site-header__admin")).isEmpty();
    }

    @Test
    void aCodeOpensTheAccountOnceAndARecoveryCodeToo() {
        List<String> recovery = setUp();
        assertThat(recovery).hasSize(SecondFactors.RECOVERY_CODES).doesNotHaveDuplicates();
        forgetUsedSteps();
        String code = codeNow();
        Visitor phone = new Visitor(port);
        assertThat(withCode(phone, code).select("h1").text()).isEqualTo("マイページ");
        assertThat(withCode(new Visitor(port), code).select("[role=alert]").text())
                .contains("もう使われています");

        String paper = recovery.get(0).toLowerCase(Locale.ROOT).replace("-", " ");
        assertThat(withCode(new Visitor(port), paper).select("h1").text()).isEqualTo("マイページ");
        assertThat(withCode(new Visitor(port), paper).select("[role=alert]").text())
                .contains("もう使われています");
        assertThat(phone.page(PATH).select("main").text()).contains("あと9個");
    }

    @Test
    void codesCannotBeGuessedOneAfterTheOther() {
        setUp();
        Visitor thief = new Visitor(port);
        Document page = thief.signIn(LOGIN, PASSWORD);
        for (int i = 0; i < 5; i++) {
            page = thief.send(page, "/login/code", Map.of("code", "nothing"));
            assertThat(page.select("[role=alert]").text()).contains("確認できませんでした");
        }
        forgetUsedSteps();
        page = thief.send(page, "/login/code", Map.of("code", codeNow()));
        assertThat(page.select("[role=alert]").text()).contains("まだ確認できません");
    }

    /** Who finds an open screen must not lock its owner out. */
    @Test
    void turningItOnTakesThePassword() {
        Document refused = person.send(person.page(PATH), PATH + "/begin", Map.of("password", "wrong"));
        assertThat(refused.select("[role=alert]").text()).contains("パスワードが違います");
        assertThat(refused.select(".secret")).isEmpty();
        assertThat(person.get(PATH + "/code.svg").statusCode()).isEqualTo(404);
    }

    @Test
    void aSecretThatIsNotConfirmedSoonIsNotShownAgain() {
        begin();
        String code = codeNow();
        database.sql("update second_factor set created_at = created_at - interval '31 minutes' where account_id = ?")
                .param(accountId())
                .update();
        assertThat(person.page(PATH).select(".secret")).isEmpty();
        Document late = person.send(person.page(PATH), PATH + "/confirm", Map.of("code", code));
        assertThat(late.select(".recovery-codes")).isEmpty();
    }

    @Test
    void anAdminTakesItFromWhoHasLostItAndItIsInTheLog() {
        setUp();
        Visitor admin = new Visitor(port);
        admin.signIn("admin", PortalTest.ADMIN_PASSWORD);
        String page = "/admin/accounts/" + accountId();
        String remove = page + "/second-factor/remove";
        assertThat(admin.send(admin.page(page), remove, Map.of("password", "wrong"))
                        .select("main")
                        .text())
                .contains("パスワードが違います");
        assertThat(admin.send(admin.page(page), remove, Map.of("password", PortalTest.ADMIN_PASSWORD))
                        .select("main")
                        .text())
                .contains("2段階の確認を外しました");
        assertThat(new Visitor(port).signIn(LOGIN, PASSWORD).select("h1").text())
                .isEqualTo("マイページ");
        assertThat(database.sql("select actor || ' ' || details::text from audit_event"
                                + " where action = 'SECOND_FACTOR_CHANGED' and subject_id = ? order by id desc limit 1")
                        .param(Long.toString(accountId()))
                        .query(String.class)
                        .single())
                .contains("admin", "外した");
    }

    @Test
    void turningItOffTakesThePassword() {
        setUp();
        Document page = person.page(PATH);
        assertThat(person.send(page, PATH + "/off", Map.of("password", "wrong"))
                        .select("[role=alert]")
                        .text())
                .contains("パスワードが違います");
        assertThat(person.send(page, PATH + "/off", Map.of("password", PASSWORD))
                        .select("main")
                        .text())
                .contains("今は使っていません");
        assertThat(new Visitor(port).signIn(LOGIN, PASSWORD).select("h1").text())
                .isEqualTo("マイページ");
    }

    @Test
    void newRecoveryCodesReplaceTheOldOnes() {
        String old = setUp().get(0);
        Document page = person.send(person.page(PATH), PATH + "/codes", Map.of("password", PASSWORD));
        List<String> codes = page.select(".recovery-codes code").eachText();
        assertThat(codes).hasSize(SecondFactors.RECOVERY_CODES).doesNotContain(old);
        assertThat(withCode(new Visitor(port), old).select("[role=alert]")).isNotEmpty();
        assertThat(withCode(new Visitor(port), codes.get(0)).select("h1").text())
                .isEqualTo("マイページ");
    }

    private Document begin() {
        return person.send(person.page(PATH), PATH + "/begin", Map.of("password", PASSWORD));
    }

    private List<String> setUp() {
        Document page = begin();
        String shown = page.select(".secret").text();
        assertThat(new Base32().decode(shown)).isEqualTo(secret());
        Document done = person.send(page, PATH + "/confirm", Map.of("code", codeNow()));
        assertThat(person.page(PATH).select(".recovery-codes")).as("shown once").isEmpty();
        return done.select(".recovery-codes code").eachText();
    }

    private Document withCode(Visitor visitor, String code) {
        return visitor.send(visitor.signIn(LOGIN, PASSWORD), "/login/code", Map.of("code", code));
    }

    private String codeNow() {
        return TimeCodes.code(secret(), Math.floorDiv(Instant.now().getEpochSecond(), TimeCodes.SECONDS_A_STEP));
    }

    /** Half a minute passes. */
    private void forgetUsedSteps() {
        database.sql("update second_factor set last_step = 0 where account_id = ?")
                .param(accountId())
                .update();
    }

    private byte[] secret() {
        return database.sql("select secret from second_factor where account_id = ?")
                .param(accountId())
                .query(byte[].class)
                .single();
    }

    private long accountId() {
        return database.sql("select id from user_account where login = ?")
                .param(LOGIN)
                .query(Long.class)
                .single();
    }
}
