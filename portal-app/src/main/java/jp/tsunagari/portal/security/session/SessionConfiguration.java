package jp.tsunagari.portal.security.session;

import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.IndexResolver;
import org.springframework.session.Session;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;

/** Sessions are found by the number of the account. */
@Configuration(proxyBeanMethods = false)
class SessionConfiguration {

    @Bean
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> foundByAccount() {
        return sessions -> sessions.setIndexResolver(byAccount());
    }

    private static IndexResolver<Session> byAccount() {
        return session -> {
            SecurityContext context =
                    session.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY);
            return context != null
                            && context.getAuthentication() != null
                            && context.getAuthentication().getPrincipal() instanceof SessionOwner owner
                    ? Map.of(
                            FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME,
                            Long.toString(owner.accountId()))
                    : Map.of();
        };
    }
}
