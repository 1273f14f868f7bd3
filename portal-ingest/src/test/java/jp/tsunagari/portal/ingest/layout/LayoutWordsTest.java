package jp.tsunagari.portal.ingest.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.core.JacksonException;

/** A layout is data: what its words mean is looked up, whatever their decoration. */
class LayoutWordsTest {

    private static final LayoutWords SHIPPED = LayoutWords.cabinetOffice();

    @ParameterizedTest
    @CsvSource({
        "取組のかたち, APPROACH",
        "■ 取り組みの成果, RESULTS",
        "３．届けたい人たち, TARGETS",
        "【団体概要】, PROFILE",
    })
    void findsAHeading(String line, CaseHeading heading) {
        assertThat(SHIPPED.heading(line)).contains(heading);
    }

    @Test
    void knowsOnlyItsOwnWords() {
        Layout other = new Layout(
                "other",
                "別の冊子",
                SHIPPED.layout().header(),
                Map.of(CaseHeading.RESULTS, List.of("成果と課題、そしてこれから先に続けていきたいと考えていること")),
                Map.of(ProfileField.ADDRESS, List.of("事務所")),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null);
        LayoutWords words = new LayoutWords(other);
        assertThat(words.heading("取組の成果")).isEmpty();
        assertThat(words.heading("◆成果と課題、そしてこれから先に続けていきたいと考えていること")).contains(CaseHeading.RESULTS);
        assertThat(words.field("事 務 所")).contains(ProfileField.ADDRESS);
        assertThat(words.field("住所")).isEmpty();
        assertThat(words.label(ProfileField.ADDRESS)).isEqualTo("事務所");
    }

    @Test
    void ordersTheHeadingsAsItSays() {
        assertThat(SHIPPED.isBefore(CaseHeading.APPROACH, CaseHeading.PHOTOS)).isTrue();
        assertThat(SHIPPED.isBefore(CaseHeading.PROFILE, CaseHeading.RESULTS)).isFalse();
    }

    @Test
    void comesBackFromItsFile() {
        Layout layout = LayoutJson.cabinetOffice();
        assertThat(LayoutJson.read(LayoutJson.write(layout))).isEqualTo(layout);
    }

    @Test
    void refusesAFileWithAWordThatItDoesNotKnow() {
        String json = LayoutJson.write(LayoutJson.cabinetOffice()).replace("\"labels\"", "\"labells\"");
        assertThatThrownBy(() -> LayoutJson.read(json)).isInstanceOf(JacksonException.class);
    }
}
