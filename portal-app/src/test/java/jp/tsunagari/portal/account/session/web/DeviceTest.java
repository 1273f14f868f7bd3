package jp.tsunagari.portal.account.session.web;

import static org.assertj.core.api.Assertions.assertThat;

import jp.tsunagari.portal.message.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeviceTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            WindowsのChrome  | Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/141.0 Safari/537.36
            WindowsのEdge    | Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/141.0 Safari/537.36 Edg/141.0
            MacのSafari      | Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1 Version/18.0 Safari/605.1
            iPhoneのSafari   | Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1 Version/18.0 Safari/604.1
            AndroidのFirefox | Mozilla/5.0 (Android 15; Mobile; rv:140.0) Gecko/140.0 Firefox/140.0
            わからない端末    | Java-http-client/17.0.15
            """)
    void aBrowserIsNamedInWordsThatItsOwnerKnows(String name, String userAgent) {
        assertThat(Device.named(userAgent, Messages.ofClasspath())).isEqualTo(name);
    }

    @Test
    void aBrowserThatSaysNothingIsUnknown() {
        assertThat(Device.named(null, Messages.ofClasspath())).isEqualTo("わからない端末");
    }
}
