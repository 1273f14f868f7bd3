package jp.tsunagari.portal.account.factor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.apache.commons.codec.binary.Base32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeCodesTest {

    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    /** The last six digits of the table in RFC 6238, appendix B. */
    @ParameterizedTest
    @CsvSource({
        "59, 287082",
        "1111111109, 081804",
        "1111111111, 050471",
        "1234567890, 005924",
        "2000000000, 279037",
        "20000000000, 353130"
    })
    void codesAreThoseOfTheStandard(long seconds, String code) {
        long step = seconds / TimeCodes.SECONDS_A_STEP;
        assertThat(TimeCodes.code(SECRET, step)).isEqualTo(code);
        assertThat(TimeCodes.stepOf(SECRET, code, Instant.ofEpochSecond(seconds), 0))
                .hasValue(step);
    }

    @Test
    void aCodeIsGoodForItsStepAndTheOnesBesideIt() {
        Instant now = Instant.ofEpochSecond(1111111109);
        long step = 1111111109 / TimeCodes.SECONDS_A_STEP;
        for (long other = step - 3; other <= step + 3; other++) {
            assertThat(TimeCodes.stepOf(SECRET, TimeCodes.code(SECRET, other), now, 0)
                            .isPresent())
                    .isEqualTo(Math.abs(other - step) <= 1);
        }
    }

    @Test
    void aCodeThatWasUsedIsGoodNoMore() {
        Instant now = Instant.ofEpochSecond(1111111109);
        long step = 1111111109 / TimeCodes.SECONDS_A_STEP;
        assertThat(TimeCodes.stepOf(SECRET, "081804", now, step)).isEmpty();
        assertThat(TimeCodes.stepOf(SECRET, "081804", now, step - 1)).hasValue(step);
    }

    @Test
    void aSecretIsWrittenInTheLettersThatAppsTake() {
        Base32 letters = new Base32();
        assertThat(letters.encodeToString(SECRET)).isEqualTo("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
        assertThat(letters.encodeToString(new byte[] {-1, -1, -1, -1, -1})).isEqualTo("77777777");
    }
}
