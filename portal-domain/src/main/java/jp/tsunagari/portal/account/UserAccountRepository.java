package jp.tsunagari.portal.account;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface UserAccountRepository extends Repository<UserAccount, Long> {

    UserAccount save(UserAccount account);

    Optional<UserAccount> findByLogin(String login);

    boolean existsByRole(Role role);

    boolean existsByIdAndRoleAndEnabledTrue(Long id, Role role);
}
