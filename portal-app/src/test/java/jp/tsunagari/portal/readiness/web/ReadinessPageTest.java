package jp.tsunagari.portal.readiness.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import jp.tsunagari.portal.account.Role;
import jp.tsunagari.portal.security.SignedIn;
import jp.tsunagari.portal.site.SitePage;
import jp.tsunagari.portal.site.SiteTexts;
import jp.tsunagari.portal.testing.Html;
import jp.tsunagari.portal.testing.PortalTest;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;

/** What admins see of the checks, and that the checks look at what is there now. */
@PortalTest
@Transactional
class ReadinessPageTest {

    private static final SignedIn ADMIN = new SignedIn(1, "admin", "管理 花子", Role.ADMIN, true, "{noop}x");

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private SiteTexts texts;

    @Autowired
    private JdbcClient database;

    @Test
    void eachCheckSaysWhatToDo() {
        Document page = page("/admin/readiness");
        assertThat(page.select(".readiness__what").eachText())
                .containsExactly("連絡先", "メール", "公開するアドレス", "TLSとプロキシ", "バックアップ", "管理者の2段階の確認", "運営者が書くページ", "資料の出どころ");
        assertThat(page.select(".readiness__do p").eachText())
                .hasSizeGreaterThanOrEqualTo(8)
                .doesNotContain("");
        assertThat(row(page, "連絡先")).contains("未完了", "PORTAL_CONTACT");
        assertThat(page.select(".readiness__item a").eachAttr("href"))
                .contains("/admin/pages", "/account/second-factor");
        assertThat(page("/en/admin/readiness").select(".readiness").text()).contains("Missing", "PORTAL_MAIL_FROM");
    }

    @Test
    void whatIsDoneIsNoLongerAskedFor() {
        assertThat(row(page("/admin/readiness"), "運営者が書くページ")).contains("未完了", "個人情報の取扱い（日本語）", "利用規約（英語）");
        for (SitePage written : SitePage.values()) {
            texts.save(written, "ja", 0, "縁側市が運営します。", 1);
        }
        database.sql("""
                        insert into second_factor (account_id, secret, created_at, confirmed_at, last_step)
                        select id, decode(repeat('ab', 20), 'hex'), now(), now(), 0
                        from user_account where role = 'ADMIN' and enabled""").update();
        Document page = page("/admin/readiness");
        assertThat(row(page, "運営者が書くページ")).contains("完了 記入する所は残っていません。");
        assertThat(row(page, "2段階の確認")).contains("全員が");
        assertThat(row(page, "資料の出どころ")).contains("1件", "取組みモデル調査");
        database.sql("update source_document set published = '2025-06', page_address = 'https://example.org/cases'")
                .update();
        assertThat(row(page("/admin/readiness"), "資料の出どころ")).contains("すべての資料");
    }

    private static String row(Document page, String title) {
        return page.select(".readiness__item:has(h2:contains(" + title + "))").text();
    }

    private Document page(String path) {
        return Html.parse(mvc.get().uri(path).with(user(ADMIN)).exchange());
    }
}
