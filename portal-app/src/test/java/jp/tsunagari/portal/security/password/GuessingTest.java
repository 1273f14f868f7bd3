package jp.tsunagari.portal.security.password;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jp.tsunagari.portal.security.password.Guessing.Weakness;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which passwords a program that knows Japanese guesses soon. */
class GuessingTest {

    private static final Guessing GUESSING = new Guessing();

    private static final List<String> OWN = List.of(
            "hanako@npo.example.jp",
            "山田 花子",
            "特定非営利活動法人ウィーズ",
            "ウィーズ",
            "つながり",
            "tsunagari",
            "tunagari",
            "portal",
            "孤独・孤立対策");

    @ParameterizedTest
    @CsvSource({
        "hanako@npo.example.jp, OWN",
        "Hanako.Npo.2025, OWN",
        "tsunagari2025, OWN",
        "tunagari-portal, OWN",
        "TSUNAGARI-PORTAL!!, OWN",
        "つながりつながり2025, OWN",
        "ツナガリ20250401, OWN",
        "特定非営利活動法人ウィーズ, OWN",
        "ウィーズノうぃーず2025, OWN",
        "山田花子山田花子山田, OWN",
        "孤独・孤立対策2026年, OWN",
        "arigatougozaimasu, COMMON",
        "arigatogozaimasu, COMMON",
        "ありがとうございます2025, COMMON",
        "アリガトウゴザイマス1, COMMON",
        "konnichiwa2025, COMMON",
        "konnitiwa2025, COMMON",
        "suzukiichirou1, COMMON",
        "satou-tarou-1234, COMMON",
        "ぱすわーどぱすわーど12, REPEAT",
        "パスワードを忘れた, COMMON",
        "Welcome2025!!, COMMON",
        "Summer2026!!!, COMMON",
        "password1234, COMMON",
        "Passw0rd!2026, COMMON",
        "correcthorsebatterystaple, COMMON",
        "correct horse battery staple, COMMON",
        "admin-admin-admin, REPEAT",
        "hokkaidousapporo, COMMON",
        "おはようこんにちは, COMMON",
        "吾輩は猫である, COMMON",
        "aaaaaaaaaaaaaaaa, REPEAT",
        "さくらさくらさくらさくら, REPEAT",
        "qwertyuiopasdfgh, COMMON",
        "1qaz2wsx3edc4rfv, COMMON",
        "asdfghjkl;:asdf, KEYBOARD",
        "abcdefghijklmnop, SEQUENCE",
        "12345678901234, COMMON",
        "20250401202504, DATE",
        "1964/10/10-1964/10/10, REPEAT",
        "reiwa7nen4gatsu1nichi, DATE",
        "令和7年4月1日令和7年, DATE"
    })
    void theseAreRefused(String password, Weakness why) {
        assertThat(GUESSING.weakness(password, OWN)).as(password).contains(why);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "縁側のお茶会を続けて七年",
                "quiet harbour at dawn",
                "かえるが飛ぶ古いラジオの音",
                "kaeru ga tobu furui rajio",
                "冷蔵庫の上の青い帽子と雨",
                "tV9#qLm2xZ4!",
                "mokuyou-no-kaidan-ni-neko-ga-inai",
                "れいぞうこのうえのあおいぼうし",
                "banana-denchi-megane-taiko"
            })
    void theseAreTaken(String password) {
        assertThat(GUESSING.weakness(password, OWN)).as(password).isEmpty();
    }
}
