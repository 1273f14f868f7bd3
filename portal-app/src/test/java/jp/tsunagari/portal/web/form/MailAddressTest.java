package jp.tsunagari.portal.web.form;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Addresses for mail as people type and copy them. */
class MailAddressTest {

    @ParameterizedTest
    @CsvSource({
        "<a@b.jp>, a@b.jp",
        "山田 花子 <a@b.jp>, a@b.jp",
        "ａ@ｂ.jp, a@b.jp",
        "' a+b.c_d@e-f.co.jp ', a+b.c_d@e-f.co.jp",
        "=@b.jp, ''",
        "+1@b.jp, ''",
        "a@b, ''",
        "a@-b.jp, ''",
        "a b@c.jp, ''",
        "花子@b.jp, ''",
        "\u200Ba@b.jp\uFEFF, a@b.jp",
        "a\u00AD@b.\u202Ejp, a@b.jp",
        "mailto:a@b.jp?subject=x, a@b.jp",
        "<MAILTO:a@b.jp>, a@b.jp",
        "a..b.@docomo.ne.jp, a..b.@docomo.ne.jp",
        "a@b..jp, ''",
        "a@b.jp., ''",
        "a@192.0.2.1, ''",
        "a@[192.0.2.1], ''",
        "a@b@c.jp, ''",
        "a@b.jp;c@d.jp, ''",
        "@b.jp, ''",
        "a@, ''"
    })
    void anAddressIsTakenWithoutWhatHasComeWithIt(String typed, String address) {
        String plain = MailAddress.of(typed);
        assertThat(MailAddress.looksLikeOne(plain) ? plain : "").isEqualTo(address);
    }

    @Test
    void whatNoServerTakesIsTooLong() {
        assertThat(MailAddress.looksLikeOne("a".repeat(64) + "@b.jp")).isTrue();
        assertThat(MailAddress.looksLikeOne("a".repeat(65) + "@b.jp")).isFalse();
        assertThat(MailAddress.looksLikeOne("a@" + "b".repeat(63) + ".jp")).isTrue();
        assertThat(MailAddress.looksLikeOne("a@" + "b".repeat(64) + ".jp")).isFalse();
        assertThat(MailAddress.looksLikeOne("a@" + "b.".repeat(126) + "jp")).isFalse();
    }
}
