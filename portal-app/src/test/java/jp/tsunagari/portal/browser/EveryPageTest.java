package jp.tsunagari.portal.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import jp.tsunagari.portal.initiative.InitiativeSummary;
import jp.tsunagari.portal.initiative.Initiatives;
import jp.tsunagari.portal.organisation.OrganisationView;
import jp.tsunagari.portal.organisation.Organisations;
import jp.tsunagari.portal.search.learning.SearchLog;
import jp.tsunagari.portal.search.learning.SearchLogStore;
import jp.tsunagari.portal.search.learning.SearchOutcome;
import jp.tsunagari.portal.testing.PortalTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Opens pages of many things, each in a desktop's and in a phone's window: one of a kind is walked by AccessWalkTest, which
 * asks more.
 */
@ReadingTest
class EveryPageTest {

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @Autowired
    private Initiatives initiatives;

    @Autowired
    private Organisations organisations;

    @Autowired
    private SearchLog log;

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @ValueSource(ints = {1280, 390})
    void isWellMadeAtThisWidth(int width) {
        try (Visit visit = CHROMIUM.visit(port, width)) {
            for (String path : pages()) {
                visit.open(path, 200).expectWellMade();
            }
            visit.open("/", 200).screenshot("front");
            visit.open("/initiatives", 200).screenshot("initiatives");
            visit.open("/initiatives/2025-switch", 200).screenshot("initiative");
            visit.open("/shortlist?id=1&id=2&id=3", 200).screenshot("shortlist");
        }
    }

    /** What is folded away is part of the page: quotes, background figures, and the long tables of rules. */
    @ParameterizedTest
    @ValueSource(ints = {1280, 390})
    void isWellMadeUnfoldedToo(int width) {
        try (Visit visit = CHROMIUM.visit(port, width)) {
            for (String path : List.of("/about/reading", "/initiatives/" + encoded("2025-ワークフェア"))) {
                visit.open(path, 200);
                visit.page().evaluate("document.querySelectorAll('details').forEach(one => one.open = true)");
                visit.expectWellMade();
            }
        }
    }

    /** Of searches that found nothing, and of a case that was read with remarks. */
    @Test
    void whatAdminsSeeOfWhatWentWrongIsWellMadeToo() {
        IntStream.range(0, SearchLogStore.MIN_SEARCHES)
                .forEach(time -> log.searched("だれも答えを知らない、とても長い言葉での検索", SearchOutcome.of(2, true), null));
        log.opened("だれも答えを知らない、とても長い言葉での検索", "2025-watalis");
        log.write();
        for (int width : new int[] {1280, 390}) {
            try (Visit visit = CHROMIUM.visit(port, width)) {
                visit.open("/admin/imports", 200);
                visit.page().getByLabel("ログイン名").fill("admin");
                visit.page().getByLabel("パスワード").fill(PortalTest.ADMIN_PASSWORD);
                visit.page().keyboard().press("Enter");
                visit.page().waitForURL("**/admin/imports*");
                visit.page().locator("tbody a").first().click();
                visit.expectWellMade();
                assertThat(visit.page().locator("h1").textContent()).contains("回目の取り込み");
                visit.open("/initiatives/2025-watalis", 200).expectWellMade();
                assertThat(visit.page().locator(".warnings li").count()).isPositive();
                visit.open("/admin/searches", 200).expectWellMade();
                visit.screenshot("every-admin-searches");
            }
        }
    }

    /** Of the initiatives, one in seven, so that each kind of header and section occurs. */
    private List<String> pages() {
        List<String> pages = new ArrayList<>();
        List<InitiativeSummary> all = initiatives.newest(100);
        IntStream.range(0, all.size())
                .filter(position -> position % 7 == 0)
                .mapToObj(position -> all.get(position).slug())
                .forEach(slug -> pages.add("/initiatives/" + encoded(slug)));
        organisations.page(1, 2).items().stream()
                .map(OrganisationView::slug)
                .forEach(slug -> pages.add("/organisations/" + encoded(slug)));
        return pages;
    }

    private static String encoded(String slug) {
        return URLEncoder.encode(slug, StandardCharsets.UTF_8);
    }
}
