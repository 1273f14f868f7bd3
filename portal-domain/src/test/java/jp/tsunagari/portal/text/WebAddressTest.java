package jp.tsunagari.portal.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Addresses of websites as people write them. */
class WebAddressTest {

    @ParameterizedTest
    @CsvSource({
        "https://example.jp, https://example.jp",
        "HTTPS://EXAMPLE.JP/A, https://example.jp/A",
        "https://例え.jp/あ, https://xn--r8jz45g.jp/%E3%81%82",
        "ｈｔｔｐｓ：／／ｅｘａｍｐｌｅ．ｊｐ／, https://example.jp/",
        "https://例え。jp, https://xn--r8jz45g.jp",
        "http://example.jp:8080/a?b=c#d, http://example.jp:8080/a?b=c#d",
        "HTTP：//www．ＥＸＡＭＰＬＥ.jp/Ａ, http://www.example.jp/A",
        "https://example\u00AD.jp/\u200B, https://example.jp/",
        "https://faß.example.jp, https://xn--fa-hia.example.jp",
        "https://example.jp/a|b?c[0]=d^, https://example.jp/a%7Cb?c%5B0%5D=d%5E",
        "https://example.jp/100%, https://example.jp/100%25",
        "https://example.jp/%E3%81%82, https://example.jp/%E3%81%82",
        "https://日本語.例え.jp/？問=１, https://xn--wgv71a119e.xn--r8jz45g.jp/?%E5%95%8F=1"
    })
    void addressesAreTakenInTheirUsualForm(String typed, String address) {
        assertThat(WebAddress.of(typed)).contains(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "example.jp",
                "javascript:alert(1)",
                "https://",
                "https://localhost",
                "https://user@example.jp",
                "https://exa mple.jp",
                "https://a_b.example.jp",
                "https://example.jp:99999",
                "https://-.jp",
                "https://.jp",
                "https://example..jp",
                "https://\u202Eexample jp",
                "ftp://example.jp",
                "https:/example.jp",
                "https://xn--a.jp",
                "//example.jp",
                "https://example.jp https://example.com",
                "data:text/html,https://example.jp",
                "https://example.jp:0x50/",
                ""
            })
    void whatNoBrowserFollowsIsRefused(String typed) {
        assertThat(WebAddress.of(typed)).isEmpty();
    }

    @Test
    void hostsHaveALength() {
        assertThat(WebAddress.of("https://" + "a".repeat(64) + ".jp")).isEmpty();
        assertThat(WebAddress.of("https://" + "a.".repeat(1000) + "jp")).isEmpty();
        assertThat(WebAddress.of("https://" + "a".repeat(63) + ".jp")).isPresent();
    }
}
