package jp.tsunagari.portal.ingest.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import jp.tsunagari.portal.ingest.casestudy.WarningCode;
import jp.tsunagari.portal.message.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the codes of notes mean. */
class NoteMeaningsTest {

    private static final Pattern LATIN = Pattern.compile("[A-Za-z]{2,}");

    private final NoteMeanings meanings = new NoteMeanings();
    private final Messages messages = Messages.ofClasspath();

    @ParameterizedTest
    @EnumSource(WarningCode.class)
    void everyWarningOfTheReaderIsExplained(WarningCode code) {
        assertThat(meanings.of(code.name())).hasValueSatisfying(meaning -> {
            assertThat(messages.get(meaning.nameKey())).isNotBlank();
            assertThat(messages.get(meaning.explanationKey())).endsWith("。");
            assertThat(messages.in(Locale.ENGLISH).get(meaning.explanationKey()))
                    .endsWith(".")
                    .doesNotContainPattern("[ぁ-ん]");
        });
    }

    @Test
    void theWordsAreForPeopleWhoAreNotEngineers() {
        assertThat(meanings.all())
                .flatExtracting(NoteMeanings.NoteMeaning::nameKey, NoteMeanings.NoteMeaning::explanationKey)
                .map(key -> messages.get((String) key))
                .noneMatch(text -> LATIN.matcher(text).find());
    }

    /** Said beside a value, without a full stop, in either language. */
    @Test
    void whatIsSaidBesideAValueIsThereInBothLanguages() {
        List<String> keys = meanings.all().stream()
                .filter(NoteMeanings.NoteMeaning::saidBesideValue)
                .map(meaning -> Objects.requireNonNull(meaning.besideKey()))
                .toList();
        assertThat(keys).hasSizeGreaterThan(20);
        assertThat(keys).allSatisfy(key -> {
            assertThat(messages.get(key)).doesNotEndWith("。").doesNotContainPattern(LATIN);
            assertThat(messages.in(Locale.ENGLISH).get(key)).doesNotEndWith(".").doesNotContainPattern("[ぁ-ん]");
        });
    }

    @Test
    void anUnknownCodeHasNoMeaning() {
        assertThat(meanings.of("NOT_A_CODE")).isEmpty();
    }
}
