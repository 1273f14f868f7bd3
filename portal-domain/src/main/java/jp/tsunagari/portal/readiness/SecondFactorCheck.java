package jp.tsunagari.portal.readiness;

import java.util.List;
import jp.tsunagari.portal.message.Messages;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whether the password alone opens the account of an admin. */
@Component
@Order(60)
class SecondFactorCheck implements ReadinessCheck {

    private final JdbcClient jdbc;
    private final Finding.Words words;

    SecondFactorCheck(JdbcClient jdbc, Messages messages) {
        this.jdbc = jdbc;
        this.words = new Finding.Words(messages, "factor");
    }

    @Override
    public Finding look() {
        List<Boolean> admins = jdbc.sql("""
                        select exists (select from account_with_second_step s where s.account_id = a.id)
                        from user_account a where a.role = 'ADMIN' and a.enabled""").query(Boolean.class).list();
        long without = admins.stream().filter(has -> !has).count();
        if (admins.isEmpty()) {
            return words.missing(null, "nobody");
        }
        return without == 0
                ? words.ready("ready", String.valueOf(admins.size()))
                : words.missing(
                        "/account/second-factor", "none", String.valueOf(without), String.valueOf(admins.size()));
    }
}
