package jp.tsunagari.portal.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.jsoup.Jsoup;

/** What visitors are told while the database is away. */
final class Outage {

    private Outage() {}

    static void assertTold(HttpResponse<String> page, HttpResponse<String> json) {
        assertThat(page.statusCode()).isEqualTo(503);
        assertThat(page.headers().firstValue("Retry-After")).hasValue("10");
        assertThat(Jsoup.parse(page.body()).select("h1").text()).isEqualTo("ただいまデータを読み出せません");
        assertThat(json.statusCode()).isEqualTo(503);
        assertThat(json.headers().firstValue("Retry-After")).hasValue("10");
        assertThat(json.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(json.body()).contains("\"status\":503", "ただいまデータを読み出せません");
    }
}
