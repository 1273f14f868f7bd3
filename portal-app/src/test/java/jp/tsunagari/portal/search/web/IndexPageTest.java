package jp.tsunagari.portal.search.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import jp.tsunagari.portal.search.index.IndexFollower;
import jp.tsunagari.portal.testing.OfficersTest;
import jp.tsunagari.portal.testing.Patience;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@OfficersTest
class IndexPageTest {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private IndexFollower index;

    @Test
    void anAdminSeesThatIndexAndCatalogueAgree() {
        assertThat(index.awaitCurrent(Patience.BY_THE_CLOCK)).isTrue();

        assertThat(mvc.get().uri("/admin/search").with(user("admin").roles("ADMIN")))
                .hasStatusOk()
                .bodyText()
                .contains("カタログと一致");
    }

    @Test
    void anAdminCanHaveTheIndexMadeAnewAndNobodyElse() {
        assertThat(mvc.post().uri("/admin/search").with(user("admin").roles("ADMIN")))
                .as("without the form's token")
                .hasStatus(HttpStatus.FORBIDDEN);
        assertThat(mvc.post()
                        .uri("/admin/search")
                        .with(csrf())
                        .with(user("staff").roles("STAFF")))
                .hasStatus(HttpStatus.FORBIDDEN);

        assertThat(mvc.post()
                        .uri("/admin/search")
                        .with(csrf())
                        .with(user("admin").roles("ADMIN")))
                .hasRedirectedUrl("/admin/search");
        assertThat(index.awaitCurrent(Patience.BY_THE_CLOCK)).isTrue();
    }
}
