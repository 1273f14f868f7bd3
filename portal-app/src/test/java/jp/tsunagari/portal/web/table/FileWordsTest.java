package jp.tsunagari.portal.web.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FileWordsTest {

    private static final List<String> PEOPLE = List.of("対象が高齢者または若者", "対象が高齢者ほか1", "対象");
    private static final List<String> AREA = List.of("活動地域が北海道", "活動地域");

    @Test
    void whatFitsIsSaidInFull() {
        assertThat(FileWords.of(List.of(PEOPLE, AREA), 40)).isEqualTo("_対象が高齢者または若者_活動地域が北海道");
        assertThat(FileWords.of(List.of(), 40)).isEmpty();
    }

    /** One that names fewer values says more than one that is left out. */
    @Test
    void theLongestIsSaidInFewerWordsFirst() {
        assertThat(FileWords.of(List.of(PEOPLE, AREA), 19)).isEqualTo("_対象が高齢者ほか1_活動地域が北海道");
        assertThat(FileWords.of(List.of(PEOPLE, AREA), 12)).isEqualTo("_対象_活動地域が北海道");
        assertThat(FileWords.of(List.of(PEOPLE, AREA), 8)).isEqualTo("_対象_活動地域");
        assertThat(FileWords.of(List.of(PEOPLE, AREA), 3)).isEqualTo("_対象");
        assertThat(FileWords.of(List.of(PEOPLE, AREA), -1)).isEmpty();
    }

    @Test
    void nothingIsLeftThatASystemWouldNotTake() {
        assertThat(FileWords.of(List.of(List.of("Area of work: Asahi City (Chiba)")), 80))
                .isEqualTo("_Area-of-work-Asahi-City-(Chiba)");
        assertThat(FileWords.of(List.of(List.of("「a/b\\c:d*e?f\"<>|\n\u202Egpj」を含む")), 80))
                .isEqualTo("_「abc-defgpj」を含む");
        assertThat(FileWords.of(List.of(List.of("\u202E"), AREA), 80)).isEqualTo("_活動地域が北海道");
    }
}
