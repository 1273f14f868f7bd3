package jp.tsunagari.portal.card.draft;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import jp.tsunagari.portal.card.CardDraftStore.DraftKey;
import jp.tsunagari.portal.card.DraftKind;
import org.apache.commons.codec.digest.HmacAlgorithms;
import org.apache.commons.codec.digest.HmacUtils;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Names opened forms so that no one can invent a name: it says for whom and of which card the form was opened, and is
 * signed. What such a form sends after its session has ended can be kept as a draft of that person, as no other site can
 * have made it. A new password makes all names of before void, as does closing the account.
 */
@Service
@Transactional(readOnly = true)
public class FormSeals {

    private static final int SIGNED_BYTES = 16;
    private static final int RANDOM_BYTES = 9;

    /** How long after it was opened a form is believed without a session. */
    private static final Duration BELIEVED = Duration.ofHours(24);

    private static final Pattern NAME =
            Pattern.compile("[0-9]{1,18}\\.[A-Z_]{1,16}\\.[0-9]{1,18}\\.[0-9]{1,12}\\.[\\w-]+\\.[\\w-]+");

    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

    private final SecureRandom random = new SecureRandom();
    private final JdbcClient jdbc;
    private final Clock clock;

    FormSeals(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The name of a form that is being opened; letters, digits, {@code -}, {@code _} and {@code .}. */
    public String seal(DraftKey key) {
        byte[] bytes = new byte[RANDOM_BYTES];
        random.nextBytes(bytes);
        String name = key.accountId() + "." + key.kind() + "." + key.cardId() + "."
                + clock.instant().getEpochSecond() + "." + ENCODER.encodeToString(bytes);
        return secret(key.accountId())
                .map(secret -> name + "." + signed(name, secret))
                .orElse(name);
    }

    /** Whose form it is; empty for a name that was not given here, or too long ago. */
    public Optional<DraftKey> open(String sealed) {
        String[] parts = sealed.split("\\.", -1);
        if (parts.length != 6 || !NAME.matcher(sealed).matches()) {
            return Optional.empty();
        }
        Instant opened = Instant.ofEpochSecond(Long.parseLong(parts[3]));
        if (opened.plus(BELIEVED).isBefore(clock.instant())) {
            return Optional.empty();
        }
        String name = sealed.substring(0, sealed.lastIndexOf('.'));
        return secret(Long.parseLong(parts[0]))
                .filter(secret -> MessageDigest.isEqual(
                        signed(name, secret).getBytes(StandardCharsets.US_ASCII),
                        parts[5].getBytes(StandardCharsets.US_ASCII)))
                .map(secret ->
                        new DraftKey(Long.parseLong(parts[0]), DraftKind.valueOf(parts[1]), Long.parseLong(parts[2])));
    }

    /** What no one knows but the server, and another with each password. */
    private Optional<String> secret(long accountId) {
        return jdbc.sql("select password_hash from user_account where id = :account and enabled")
                .param("account", accountId)
                .query(String.class)
                .optional();
    }

    private static String signed(String name, String secret) {
        byte[] whole = new HmacUtils(HmacAlgorithms.HMAC_SHA_256, "card-form " + secret).hmac(name);
        return ENCODER.encodeToString(Arrays.copyOf(whole, SIGNED_BYTES));
    }
}
