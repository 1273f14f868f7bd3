package jp.tsunagari.portal.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import jp.tsunagari.portal.message.Messages;
import org.junit.jupiter.api.Test;

class FoundingDateTest {

    @Test
    void isAsFineAsItsSource() {
        assertThat(new FoundingDate(2015, 6, null).iso()).isEqualTo("2015-06");
        assertThat(new FoundingDate(2020, 10, 5).iso()).isEqualTo("2020-10-05");
        assertThat(new FoundingDate(1999, null, null).iso()).isEqualTo("1999");
        assertThat(words(new FoundingDate(2020, 10, 5))).isEqualTo("2020年10月5日");
        assertThat(words(new FoundingDate(2015, 6, null))).isEqualTo("2015年6月");
    }

    private static String words(FoundingDate date) {
        return Messages.ofClasspath().get(date.messageKey(), date.year(), date.month(), date.day());
    }

    @Test
    void hasNoDayWithoutAMonth() {
        assertThatIllegalArgumentException().isThrownBy(() -> new FoundingDate(2015, null, 1));
    }

    @Test
    void twoSpellingsOfANameAreOneOrganisation() {
        assertThat(OrganisationIdentity.key("ＷＡＴＡＬＩＳ")).isEqualTo(OrganisationIdentity.key("Wata lis"));
        assertThat(OrganisationIdentity.key("まなび　のたね")).isEqualTo("まなびのたね");
    }
}
