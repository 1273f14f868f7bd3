package jp.tsunagari.portal.account;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
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
    private String displayName;
    private @Nullable Instant passwordChangedAt;

    @Enumerated(EnumType.STRING)
    private Role role;

    private boolean enabled;

    /** Tag of the language of mails. */
    private String language;

    /** Kept for the record. */
    private Instant createdAt;

    @Version
    private long version;

    /** For JPA only. */
    @SuppressWarnings("NullAway.Init")
    protected UserAccount() {}

    UserAccount(String login, String displayName, String passwordHash, Role role, Instant now) {
        this.login = login;
        this.displayName = displayName;
        this.passwordHash = passwordHash;
        this.role = role;
        this.enabled = true;
        this.language = Locale.JAPANESE.getLanguage();
        this.createdAt = now;
    }

    Credentials toCredentials() {
        if (id == null) {
            throw new IllegalStateException("not stored yet");
        }
        return new Credentials(id, login, shownName(), passwordHash, role, enabled);
    }

    long id() {
        if (id == null) {
            throw new IllegalStateException("not stored yet");
        }
        return id;
    }

    AccountView toView(List<Long> organisations) {
        return new AccountView(id(), login, shownName(), role, enabled, language, organisations, createdAt);
    }

    private String shownName() {
        return displayName.isEmpty() ? login : displayName;
    }

    void rename(String newName) {
        displayName = newName;
    }

    void speak(String newLanguage) {
        language = newLanguage;
    }

    void changePassword(String newHash, Instant now) {
        passwordHash = newHash;
        passwordChangedAt = now;
    }

    Role role() {
        return role;
    }

    String login() {
        return login;
    }

    void changeLogin(String newLogin) {
        login = newLogin;
    }

    void setRole(Role newRole) {
        role = newRole;
    }

    void setEnabled(boolean mayUse) {
        enabled = mayUse;
    }

    boolean isWorkingAdmin() {
        return enabled && role == Role.ADMIN;
    }
}
