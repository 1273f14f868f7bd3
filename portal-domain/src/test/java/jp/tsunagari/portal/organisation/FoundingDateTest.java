package jp.tsunagari.portal.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class FoundingDateTest {

    @Test
    void isAsFineAsItsSource() {
        assertThat(new FoundingDate(2015, 6, null).iso()).isEqualTo("2015-06");
        assertThat(new FoundingDate(2020, 10, 5).iso()).isEqualTo("2020-10-05");
        assertThat(new FoundingDate(1999, null, null).iso()).isEqualTo("1999");
        assertThat(new FoundingDate(2020, 10, 5).japanese()).isEqualTo("2020年10月5日");
        assertThat(new FoundingDate(2015, 6, null).japanese()).isEqualTo("2015年6月");
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
