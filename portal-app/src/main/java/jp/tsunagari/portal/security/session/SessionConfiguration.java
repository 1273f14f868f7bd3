package jp.tsunagari.portal.security.session;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.session.autoconfigure.DefaultCookieSerializerCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.IndexResolver;
import org.springframework.session.Session;
import org.springframework.session.SessionIdGenerator;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;

/** Sessions are found by the number of the account. */
@Configuration(proxyBeanMethods = false)
class SessionConfiguration {

    private static final int SESSION_ID_BYTES = 27;

    /**
     * In the order of the sessions, which the library's own query leaves open: it makes a session of each run of rows with
     * one id, and the last session of an id wins. Where the database mixes the rows of several sessions, it would lose attributes.
     */
    private static final String SESSIONS_OF_AN_ACCOUNT = """
            select s.primary_id, s.session_id, s.creation_time, s.last_access_time, s.max_inactive_interval,
                sa.attribute_name, sa.attribute_bytes
            from %TABLE_NAME% s
            left join %TABLE_NAME%_attributes sa on s.primary_id = sa.session_primary_id
            where s.principal_name = ?
            order by s.primary_id
            """;

    @Bean
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> foundByAccount() {
        return sessions -> {
            sessions.setIndexResolver(byAccount());
            sessions.setListSessionsByPrincipalNameQuery(SESSIONS_OF_AN_ACCOUNT);
        };
    }

    /** Two requests of one session may write the same attribute at once; the later one wins, and neither fails. */
    @Bean
    PostgreSqlJdbcIndexedSessionRepositoryCustomizer writtenAtOnce() {
        return new PostgreSqlJdbcIndexedSessionRepositoryCustomizer();
    }

    /**
     * Where the portal is reached over TLS, browsers take the session's cookie from the portal's own pages only, and from
     * no other name of its domain. It is for the pages of every language, whichever one the user signed in at.
     */
    @Bean
    DefaultCookieSerializerCustomizer cookieOfThisHost(
            @Value("${portal.public-url:}") String publicUrl,
            @Value("${server.servlet.context-path:}") String programPath) {
        return cookie -> {
            cookie.setCookiePath(programPath + "/");
            if (isOverTls(publicUrl)) {
                cookie.setCookieName("__Host-SESSION");
                cookie.setCookiePath("/");
                cookie.setUseSecureCookie(true);
            }
        };
    }

    /** As long as the column, 216 random bits; the library's own has the 122 of a UUID. */
    @Bean
    SessionIdGenerator sessionIds() {
        SecureRandom random = new SecureRandom();
        return () -> {
            byte[] id = new byte[SESSION_ID_BYTES];
            random.nextBytes(id);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(id);
        };
    }

    @Bean
    FormTokens formTokens(@Value("${portal.public-url:}") String publicUrl) {
        return new FormTokens(isOverTls(publicUrl));
    }

    private static boolean isOverTls(String publicUrl) {
        return publicUrl.strip().startsWith("https://");
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
