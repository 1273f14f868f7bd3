package jp.tsunagari.portal.ingest.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import jp.tsunagari.portal.ingest.casestudy.WarningCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the codes of notes mean. */
class NoteMeaningsTest {

    private static final Pattern LATIN = Pattern.compile("[A-Za-z]{2,}");

    private final NoteMeanings meanings = new NoteMeanings();

    @ParameterizedTest
    @EnumSource(WarningCode.class)
    void everyWarningOfTheReaderIsExplained(WarningCode code) {
        assertThat(meanings.of(code.name())).hasValueSatisfying(meaning -> {
            assertThat(meaning.name()).isNotBlank();
            assertThat(meaning.explanation()).endsWith("。");
        });
    }

    @Test
    void theWordsAreForPeopleWhoAreNotEngineers() {
        assertThat(meanings.all())
                .extracting(meaning -> meaning.name() + meaning.explanation() + meaning.besideValue())
                .map(text -> text.replace("null", ""))
                .noneMatch(text -> LATIN.matcher(text).find());
    }

    @Test
    void anUnknownCodeHasNoMeaning() {
        assertThat(meanings.of("NOT_A_CODE")).isEmpty();
    }
}
