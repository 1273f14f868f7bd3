package jp.tsunagari.portal.account;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The stored account. It never leaves this package. */
@Entity
@SuppressWarnings("UnusedVariable") // every field is a column; some are only written
class UserAccount {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private String login;
    private String passwordHash;

    @Enumerated(EnumType.STRING)
    private Role role;

    private boolean enabled;

    /** Kept for the record. */
    private Instant createdAt;

    @Version
    private long version;

    /** For JPA only. */
    @SuppressWarnings("NullAway.Init")
    protected UserAccount() {}

    UserAccount(String login, String passwordHash, Role role, Instant now) {
        this.login = login;
        this.passwordHash = passwordHash;
        this.role = role;
        this.enabled = true;
        this.createdAt = now;
    }

    Credentials toCredentials() {
        if (id == null) {
            throw new IllegalStateException("not stored yet");
        }
        return new Credentials(id, login, passwordHash, role, enabled);
    }
}
