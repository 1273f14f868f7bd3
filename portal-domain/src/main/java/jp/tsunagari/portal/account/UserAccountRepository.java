package jp.tsunagari.portal.account;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface UserAccountRepository extends Repository<UserAccount, Long> {

    UserAccount save(UserAccount account);

    void flush();

    Optional<UserAccount> findById(long id);

    Optional<UserAccount> findByLogin(String login);

    boolean existsByRole(Role role);

    /** Those whose login or name holds this text, in the order of their logins. */
    @Query("""
            select a from UserAccount a
            where lower(a.login) like concat('%', :text, '%') escape '!'
               or lower(a.displayName) like concat('%', :text, '%') escape '!'
            order by a.login
            """)
    List<UserAccount> search(String text);

    /** Locked: of two equal requests at once, as a double click sends them, the second finds what the first has done. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select a from UserAccount a where a.id = :id")
    Optional<UserAccount> lock(long id);

    /** All admins who can sign in, locked: two changes at once cannot each believe that the other admin stays. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select a from UserAccount a where a.role = ADMIN and a.enabled = true order by a.id")
    List<UserAccount> lockWorkingAdmins();
}
