package jp.tsunagari.portal.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import jp.tsunagari.portal.account.AccountView;
import jp.tsunagari.portal.account.Role;
import jp.tsunagari.portal.account.UserAccounts;
import jp.tsunagari.portal.account.factor.SecondFactors;
import jp.tsunagari.portal.account.throttle.Attempt;
import jp.tsunagari.portal.account.throttle.Throttle;
import jp.tsunagari.portal.security.password.PasswordRule.NewPassword;
import jp.tsunagari.portal.testing.PortalTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.transaction.annotation.Transactional;

/** An operator lets an admin in who has no way in any more. */
@PortalTest
@Transactional
class AccountRecoveryTest {

    private static final String PASSWORD = "縁側のお茶会を続けて七年";

    @Autowired
    private AccountRecovery recovery;

    @Autowired
    private UserAccounts accounts;

    @Autowired
    private SecondFactors factors;

    @Autowired
    private Throttle throttle;

    @Autowired
    private PasswordEncoder encoder;

    @Autowired
    private JdbcClient database;

    private AccountView account;

    @BeforeEach
    void lockedOut() {
        accounts.add("lost@example.jp", "花子", "{noop}x", Role.ADMIN);
        account = recovery.find("Lost@example.jp").orElseThrow();
    }

    @Test
    void theyFindTheAccountOrLearnWhichThereAre() {
        assertThat(recovery.find("nobody")).isEmpty();
        assertThat(recovery.admins()).contains("admin", "lost@example.jp");
    }

    @Test
    void aNewPasswordIsJudgedAsEverywhereAndLiftsTheWait() {
        Attempt tries = Attempt.onAccount("sign-in", "lost@example.jp");
        for (int i = 0; i < 6; i++) {
            throttle.admit(tries);
        }
        assertThat(recovery.setPassword(account, new NewPassword("lost@example.jp", "lost@example.jp")))
                .hasValueSatisfying(text -> assertThat(text).contains("メールアドレス"));
        assertThat(throttle.admit(tries)).isPresent();

        assertThat(recovery.setPassword(account, new NewPassword(PASSWORD, PASSWORD)))
                .isEmpty();
        assertThat(accounts.findCredentials("lost@example.jp"))
                .hasValueSatisfying(stored -> assertThat(encoder.matches(PASSWORD, stored.passwordHash()))
                        .isTrue());
        assertThat(throttle.admit(tries)).isEmpty();
        throttle.forget(tries);
        assertThat(logged()).isEqualTo("PASSWORD_RESET コマンドからの操作");
    }

    @Test
    void theWaitAloneIsLifted() {
        Attempt tries = Attempt.onAccount("sign-in", "lost@example.jp");
        for (int i = 0; i < 6; i++) {
            throttle.admit(tries);
        }
        recovery.unlock(account);
        assertThat(throttle.admit(tries)).isEqualTo(Optional.empty());
        throttle.forget(tries);
        assertThat(logged()).isEqualTo("WAIT_LIFTED コマンドからの操作");
    }

    @Test
    void theSecondFactorIsRemoved() {
        assertThat(recovery.removeSecondFactor(account)).isFalse();
        database.sql("""
                        insert into second_factor (account_id, secret, created_at, confirmed_at, last_step)
                        values (?, decode(repeat('ab', 20), 'hex'), now(), now(), 0)
                        """).param(account.id()).update();
        assertThat(recovery.removeSecondFactor(account)).isTrue();
        assertThat(factors.isOn(account.id())).isFalse();
        assertThat(logged()).isEqualTo("SECOND_FACTOR_CHANGED コマンドからの操作");
    }

    private String logged() {
        return database.sql(
                        "select action || ' ' || actor from audit_event where subject_id = ? order by id desc limit 1")
                .param(Long.toString(account.id()))
                .query(String.class)
                .single();
    }
}
