package jp.tsunagari.portal.audit.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.util.List;
import java.util.Map;
import jp.tsunagari.portal.account.Role;
import jp.tsunagari.portal.account.UserAccounts;
import jp.tsunagari.portal.security.SignedIn;
import jp.tsunagari.portal.testing.PortalTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

/** Who works on the English pages leaves Japanese rows behind, as all others do; whatever a test does is taken back. */
@PortalTest
@Transactional
class StoredLanguageTest {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private UserAccounts accounts;

    private SignedIn admin;
    private long before;

    @BeforeEach
    void signIn() {
        admin = new SignedIn(
                accounts.findCredentials("admin").orElseThrow().accountId(), "admin", "管理者", Role.ADMIN, true, null);
        before = jdbc.sql("select coalesce(max(id), 0) from audit_event")
                .query(Long.class)
                .single();
    }

    @Test
    void aTermIsLoggedInJapanese() {
        send(
                "/en/admin/vocabulary/approaches/terms",
                Map.of("code", "pets", "name", "動物とのふれあい", "nameEnglish", "Animals", "includes", "犬"));
        assertThat(stored("subject_name")).containsExactly("手法：動物とのふれあい");
        assertThat(stored("details::text")).noneMatch(StoredLanguageTest::isEnglish);
    }

    @Test
    void anInvitationIsLoggedInJapanese() {
        send("/en/admin/invitations", Map.of("email", "someone@example.jp", "role", "ADMIN"));
        assertThat(stored("details::text")).hasSize(1).allMatch(details -> details.contains("\"役割\": \"管理者\""));
    }

    @Test
    void aPageOfTheSiteIsLoggedInJapanese() {
        send("/en/admin/pages/help/en", Map.of("markdown", "Help", "version", "0"));
        assertThat(stored("subject_name")).containsExactly("使い方");
        assertThat(stored("details::text")).noneMatch(StoredLanguageTest::isEnglish);
    }

    @Test
    void aRefusedSignInIsLoggedInJapanese() {
        mvc.post()
                .uri("/en/login")
                .formField("username", "nobody-of-this-name")
                .formField("password", "x")
                .with(csrf())
                .exchange();
        assertThat(stored("details::text")).hasSize(1).noneMatch(StoredLanguageTest::isEnglish);
    }

    @Test
    void theWordsOfAFilterAreLoggedInJapanese() {
        assertThat(mvc.get().uri("/en/admin/audit.csv?action=SIGN_IN").with(user(admin)))
                .hasStatusOk();
        assertThat(stored("details::text")).hasSize(1).noneMatch(StoredLanguageTest::isEnglish);
    }

    /** Labels and words of bundles; names, codes and numbers have no letters of a sentence. */
    private static boolean isEnglish(String details) {
        return details.replaceAll("nobody-of-this-name|Animals|pets|\"en\"|\"ja\"", "")
                .matches("(?s).*[A-Za-z]{3,}.*");
    }

    private List<String> stored(String column) {
        return jdbc.sql("select " + column + " from audit_event where id > ? order by id")
                .param(before)
                .query(String.class)
                .list();
    }

    private void send(String path, Map<String, String> fields) {
        var request = mvc.post().uri(path).with(user(admin)).with(csrf());
        fields.forEach(request::formField);
        MvcTestResult answer = request.exchange();
        assertThat(answer.getResponse().getStatus()).as(path).isIn(200, 302);
    }
}
