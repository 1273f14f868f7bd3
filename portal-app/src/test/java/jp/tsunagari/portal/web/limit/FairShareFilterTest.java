package jp.tsunagari.portal.web.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** Who is told to wait. */
class FairShareFilterTest {

    private static final int BURST = 5;

    private final FairShareFilter filter =
            new FairShareFilter(new LimitProperties(1, BURST, 2, 8, Duration.ofSeconds(10)));

    @Test
    void aNetworkThatTakesMoreThanItsShareIsToldWhenToComeBack() throws Exception {
        for (int i = 0; i < BURST; i++) {
            assertThat(answer("203.0.113.5", "/initiatives").getStatus()).isEqualTo(200);
        }
        MockHttpServletResponse refused = answer("203.0.113.5", "/api/v1/initiatives");
        assertThat(refused.getStatus()).isEqualTo(429);
        assertThat(refused.getHeader("Retry-After")).isEqualTo("1");
        assertThat(answer("203.0.113.6", "/initiatives").getStatus()).isEqualTo(200);
    }

    @Test
    void anIpv6NetworkIsOne() throws Exception {
        for (int i = 0; i < BURST; i++) {
            assertThat(answer("2001:db8:1:2::" + i, "/initiatives").getStatus()).isEqualTo(200);
        }
        assertThat(answer("2001:db8:1:2:ffff::1", "/initiatives").getStatus()).isEqualTo(429);
        assertThat(answer("2001:db8:1:3::1", "/initiatives").getStatus()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1, /initiatives",
        "::1, /initiatives",
        "10.0.0.7, /initiatives",
        "192.168.1.1, /initiatives",
        "203.0.113.7, /css/site.css"
    })
    void neighboursAndFilesOfTheSiteDoNotCount(String address, String path) throws Exception {
        for (int i = 0; i < 3 * BURST; i++) {
            assertThat(answer(address, path).getStatus()).isEqualTo(200);
        }
    }

    private MockHttpServletResponse answer(String address, String path) throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", path);
        request.setRemoteAddr(address);
        MockHttpServletResponse response = new MockHttpServletResponse();
        filter.doFilter(request, response, new MockFilterChain());
        return response;
    }
}
