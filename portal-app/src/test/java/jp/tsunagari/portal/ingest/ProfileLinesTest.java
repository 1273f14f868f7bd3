package jp.tsunagari.portal.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import jp.tsunagari.portal.ingest.InventedCase.Who;
import jp.tsunagari.portal.testing.Html;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** From each fact about an organisation to the line that says it. */
@EmptyPortalTest
class ProfileLinesTest {

    private static final InventedCase CASE =
            new InventedCase("朝市の荷ほどき", Who.FUKUOKA, "朝市で荷をほどく。名前を呼びあううちに、欠席が分かる。", 12);

    @Autowired
    private ImportWorld world;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private MockMvcTester mvc;

    @BeforeEach
    void takeIn() {
        world.empty();
        world.take(InventedCase.document(2025, CASE));
    }

    @Test
    void everyFieldOfTheProfileLeadsToItsLine() {
        Document card = Html.get(mvc, "/initiatives/{slug}", world.first().slug());
        List<Element> links = card.select(".organisation-box .profile-line a");
        assertThat(links).hasSize(7);
        List<String> marked = new ArrayList<>();
        for (Element link : links) {
            String address = URLDecoder.decode(link.attr("href"), StandardCharsets.UTF_8);
            marked.add(Html.get(mvc, address.replaceFirst("#.*", ""))
                    .select("mark")
                    .text()
                    .replaceAll("\\P{L}", ""));
        }
        assertThat(marked)
                .containsExactly(
                        "一般社団法人ひかりの家",
                        "一般社団法人ひかりの家",
                        "博多花子",
                        "年月",
                        "福岡県福岡市博多区祇園町",
                        "httpsakarifukuokaexamplejp",
                        "一緒に歩みましょう");
    }

    @Test
    void whatTheDocumentDoesNotSayHasNoLine() {
        jdbc.update("update organisation set address = '山口県下関市どこか1-1'");
        Document card = Html.get(mvc, "/initiatives/{slug}", world.first().slug());
        assertThat(card.select(".organisation-box .profile-line a")).hasSize(6);
    }
}
