package jp.tsunagari.portal.ingest.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PublicationDateTest {

    @ParameterizedTest
    @CsvSource({
        "2026, 2026",
        "2026-03, 2026-03",
        "2026/3/5, 2026-03-05",
        "２０２６年３月５日, 2026-03-05",
        "2026年, 2026",
        "2026年 3月, 2026-03",
        "2024-02-29, 2024-02-29"
    })
    void isAsFineAsItIsTyped(String typed, String iso) {
        assertThat(PublicationDate.parse(typed)).map(PublicationDate::iso).contains(iso);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "来月", "26-3-5", "2026-13", "2026-02-30", "2026-0", "0001", "2026-03-05T10:00"})
    void whatIsNoDateIsNone(String typed) {
        assertThat(PublicationDate.parse(typed)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "PAGE, https://example.go.jp/a?b=1, true",
        "PAGE, javascript:alert(1), false",
        "ORIGINAL, https://example, false",
        "PAGE, https://example.go.jp/a b, false",
        "TITLE, 取組モデル, true"
    })
    void addressesCanBeFollowed(DocumentOrigin.Field field, String typed, boolean good) {
        assertThat(field.read(typed).isPresent()).isEqualTo(good);
    }
}
