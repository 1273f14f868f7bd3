package jp.tsunagari.portal.security.origin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Whoever asks by another name is told an address that leads here. */
class PublicAddressTest {

    @Test
    void aPortIsTypedUnlessItIsTheUsualOne() {
        assertThat(typed("http://localhost:8080")).isEqualTo("http://localhost:8080");
        assertThat(typed("https://portal.example.jp:443/")).isEqualTo("https://portal.example.jp");
        assertThat(typed("http://portal.example.jp")).isEqualTo("http://portal.example.jp");
    }

    private static String typed(String url) {
        return PublicAddress.of(url, List.of()).typed();
    }
}
