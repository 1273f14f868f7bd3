package jp.tsunagari.portal.web.contact;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PortalContactTest {

    @ParameterizedTest
    @CsvSource({
        "kodoku@example.jp, kodoku@example.jp, mailto:kodoku@example.jp",
        "' https://example.jp/ask?to=a ', https://example.jp/ask?to=a, https://example.jp/ask?to=a",
        "福祉課 03-0000-0000, 福祉課 03-0000-0000,",
        "福祉課 a@example.jp, 福祉課 a@example.jp,",
        "javascript:alert(1), javascript:alert(1),",
        "a@example.jp?bcc=b@example.jp, a@example.jp?bcc=b@example.jp,",
        "'', '',"
    })
    void leadsToMailAndPagesAndShowsWhatElseThereIs(String configured, String text, String address) {
        PortalContact contact = new PortalContact(configured);

        assertThat(contact.text()).isEqualTo(text);
        assertThat(contact.address()).isEqualTo(address);
    }
}
