package jp.tsunagari.portal.account;

import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The accounts of the people who sign in. */
@Service
@Transactional(readOnly = true)
public class UserAccounts {

    private final UserAccountRepository repository;
    private final Clock clock;

    UserAccounts(UserAccountRepository repository, Clock clock) {
        this.repository = repository;
        this.clock = clock;
    }

    /** The account of this login name, however it is cased. */
    public Optional<Credentials> findCredentials(String login) {
        return repository.findByLogin(login.toLowerCase(Locale.ROOT)).map(UserAccount::toCredentials);
    }

    public boolean hasAdmin() {
        return repository.existsByRole(Role.ADMIN);
    }

    /**
     * Adds an account that may be used at once.
     *
     * @param passwordHash encoded, with the encoder's prefix
     */
    @Transactional
    public void add(String login, String passwordHash, Role role) {
        repository.save(new UserAccount(login.toLowerCase(Locale.ROOT), passwordHash, role, clock.instant()));
    }
}
