package jp.tsunagari.portal.security.password;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/** How passwords are stored. */
class WholePasswordEncoderTest {

    private static final PasswordEncoder ENCODER = WholePasswordEncoder.withFormer();

    @Test
    void everyCharacterOfALongPasswordCounts() {
        String sixtyKana = "れいぞうこのうえのあおいぼうし".repeat(4);
        String stored = ENCODER.encode(sixtyKana + "あ");
        assertThat(ENCODER.matches(sixtyKana + "あ", stored)).isTrue();
        assertThat(ENCODER.matches(sixtyKana + "い", stored)).isFalse();
        assertThat(ENCODER.upgradeEncoding(stored)).isFalse();
    }

    @Test
    void widthAndCompositionMakeNoOtherPassword() {
        String stored = ENCODER.encode("ガラスのbranco 5");
        assertThat(ENCODER.matches("ガラスのｂｒａｎｃｏ　５", stored)).isTrue();
        assertThat(ENCODER.matches("カ\u3099ラスのbranco 5", stored)).isTrue();
    }

    @Test
    void formerPasswordsStayGoodAndAreToBeStoredAgain() {
        String former = "{bcrypt}" + new BCryptPasswordEncoder().encode("quiet harbour at dawn");
        assertThat(ENCODER.matches("quiet harbour at dawn", former)).isTrue();
        assertThat(ENCODER.matches("quiet harbour at dusk", former)).isFalse();
        assertThat(ENCODER.upgradeEncoding(former)).isTrue();
    }
}
