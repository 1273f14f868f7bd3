package jp.tsunagari.portal.account.factor;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import jp.tsunagari.portal.message.Messages;
import jp.tsunagari.portal.shared.Sha256;
import jp.tsunagari.portal.text.Fold;
import jp.tsunagari.portal.text.Folding;
import org.apache.commons.codec.binary.Base32;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The second factor of accounts. How often a user may guess is for the caller to limit. */
@Service
@Transactional
public class SecondFactors {

    static final int RECOVERY_CODES = 10;

    /** Letters that no one mixes up; of a multiple of five bytes, none is left half full. */
    private static final Base32 BASE_32 = new Base32();

    /** For so long the secret is shown that is to be put into the app; then the password is asked for again. */
    static final Duration TIME_TO_CONFIRM = Duration.ofMinutes(30);

    private static final Folding CODES =
            Folding.of(Fold.COMPATIBILITY, Fold.INVISIBLE, Fold.SPACES).without("-");

    private final JdbcClient database;
    private final FactorLog log;
    private final Passkeys passkeys;
    private final Messages messages;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    SecondFactors(JdbcClient database, FactorLog log, Passkeys passkeys, Messages messages, Clock clock) {
        this.database = database;
        this.log = log;
        this.passkeys = passkeys;
        this.messages = messages;
        this.clock = clock;
    }

    /** Whether the password alone does not open the account: a code is asked for, or a passkey. */
    @Transactional(readOnly = true)
    public boolean isAsked(long accountId) {
        return database.sql("select exists (select from account_with_second_step where account_id = ?)")
                .param(accountId)
                .query(Boolean.class)
                .single();
    }

    /** Whether signing in takes a code of an app. */
    @Transactional(readOnly = true)
    public boolean isOn(long accountId) {
        return stored(accountId).filter(Stored::confirmed).isPresent();
    }

    /** Makes a secret for an account that has no second factor; an earlier one that was never confirmed is void. */
    public void begin(long accountId) {
        database.sql("""
                        insert into second_factor as f (account_id, secret, created_at, last_step)
                        values (:account, :secret, :now, 0)
                        on conflict (account_id) do update set secret = :secret, created_at = :now
                        where f.confirmed_at is null""")
                .param("account", accountId)
                .param("secret", random(20))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /**
     * What the app is told; empty if nothing has begun, or it is confirmed already: then no one sees the secret again.
     *
     * @param login names the account in the app
     */
    @Transactional(readOnly = true)
    public Optional<SetUp> setUp(long accountId, String login) {
        return stored(accountId).filter(this::isOpen).map(each -> {
            String issuer = encoded(messages.get("account.factor.issuer"));
            String secret = BASE_32.encodeToString(each.secret());
            return new SetUp(
                    secret,
                    "otpauth://totp/%s:%s?secret=%s&issuer=%s".formatted(issuer, encoded(login), secret, issuer));
        });
    }

    /**
     * Turns the second factor on if the code is right.
     *
     * @return the recovery codes, which are not to be had again; empty if the code is wrong or nothing has begun
     */
    public List<String> confirm(long accountId, String typed) {
        if (stored(accountId).filter(this::isOpen).isEmpty() || !useTimeCode(accountId, plain(typed))) {
            return List.of();
        }
        database.sql("update second_factor set confirmed_at = :now where account_id = :account")
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("account", accountId)
                .update();
        List<String> codes = recoveryCodes(accountId);
        log.record(accountId, "factor-on");
        return codes;
    }

    /** Whether this code, of the app or of the paper, opens the account now. It does so once. */
    public boolean use(long accountId, String typed) {
        String code = plain(typed);
        return isOn(accountId) && (useTimeCode(accountId, code) || useRecoveryCode(accountId, code));
    }

    /** New recovery codes; the old ones are void. */
    public List<String> renewRecoveryCodes(long accountId) {
        List<String> codes = recoveryCodes(accountId);
        log.record(accountId, "codes-renewed");
        return codes;
    }

    private List<String> recoveryCodes(long accountId) {
        database.sql("delete from recovery_code where account_id = ?")
                .param(accountId)
                .update();
        List<String> codes = Stream.generate(() -> BASE_32.encodeToString(random(10)))
                .limit(RECOVERY_CODES)
                .toList();
        for (String code : codes) {
            database.sql("insert into recovery_code (account_id, code_hash) values (?, ?)")
                    .params(accountId, Sha256.digest(code))
                    .update();
        }
        return codes.stream().map(SecondFactors::inGroups).toList();
    }

    @Transactional(readOnly = true)
    public int recoveryCodesLeft(long accountId) {
        return database.sql("select count(*) from recovery_code where account_id = ?")
                .param(accountId)
                .query(Integer.class)
                .single();
    }

    /** Turns it off, recovery codes included. */
    public void turnOff(long accountId) {
        if (delete(accountId)) {
            log.record(accountId, "factor-off");
        }
    }

    /**
     * Takes all of it, passkeys too, from an account whose owner has lost it.
     *
     * @param operator who is named in the log; null for the person who is signed in
     * @return whether there was one
     */
    public boolean remove(long accountId, @Nullable String operator) {
        boolean hadPasskeys = passkeys.removeAll(accountId);
        boolean removed = delete(accountId) || hadPasskeys;
        if (removed) {
            // Who has to have one gets time for it once more.
            database.sql("update user_account set factor_asked_at = null where id = ?")
                    .param(accountId)
                    .update();
            if (operator == null) {
                log.record(accountId, "factor-removed");
            } else {
                log.record(accountId, "factor-removed", operator);
            }
        }
        return removed;
    }

    private boolean delete(long accountId) {
        return database.sql("delete from second_factor where account_id = ? and confirmed_at is not null")
                        .param(accountId)
                        .update()
                > 0;
    }

    private boolean useTimeCode(long accountId, String code) {
        Instant now = clock.instant();
        OptionalLong step = stored(accountId)
                .map(each -> TimeCodes.stepOf(each.secret(), code, now, each.lastStep()))
                .orElseGet(OptionalLong::empty);
        // Of two who type the same code at the same moment, one is let in.
        return step.isPresent()
                && database.sql("update second_factor set last_step = :step where account_id = :account"
                                        + " and last_step < :step")
                                .param("step", step.getAsLong())
                                .param("account", accountId)
                                .update()
                        == 1;
    }

    private boolean useRecoveryCode(long accountId, String code) {
        return database.sql("delete from recovery_code where account_id = ? and code_hash = ?")
                        .params(accountId, Sha256.digest(code.toUpperCase(Locale.ROOT)))
                        .update()
                == 1;
    }

    private Optional<Stored> stored(long accountId) {
        return database.sql("select secret, confirmed_at is not null, last_step, created_at from second_factor"
                        + " where account_id = ?")
                .param(accountId)
                .query((row, number) -> new Stored(
                        row.getBytes(1),
                        row.getBoolean(2),
                        row.getLong(3),
                        row.getTimestamp(4).toInstant()))
                .optional();
    }

    private boolean isOpen(Stored factor) {
        return !factor.confirmed() && factor.createdAt().plus(TIME_TO_CONFIRM).isAfter(clock.instant());
    }

    private byte[] random(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    /** People type codes as they read them: in groups, and with full-width digits of a Japanese keyboard. */
    private static String plain(String typed) {
        return CODES.apply(typed);
    }

    private static String inGroups(String code) {
        return code.replaceAll("(.{4})(?!$)", "$1-");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** The row. A class and not a record: an array compares badly. */
    private static final class Stored {
        private final byte[] secret;
        private final boolean confirmed;
        private final long lastStep;
        private final Instant createdAt;

        Stored(byte[] secret, boolean confirmed, long lastStep, Instant createdAt) {
            this.secret = secret;
            this.confirmed = confirmed;
            this.lastStep = lastStep;
            this.createdAt = createdAt;
        }

        byte[] secret() {
            return secret;
        }

        boolean confirmed() {
            return confirmed;
        }

        Instant createdAt() {
            return createdAt;
        }

        long lastStep() {
            return lastStep;
        }
    }

    /**
     * What an authenticator app has to be told.
     *
     * @param secret in base 32, as apps take it by hand
     * @param uri the same with the names, as apps read it from a picture; never logged
     */
    public record SetUp(String secret, String uri) {

        @Override
        public String toString() {
            return "SetUp[…]";
        }
    }
}
