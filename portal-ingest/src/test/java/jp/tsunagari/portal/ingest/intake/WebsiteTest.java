package jp.tsunagari.portal.ingest.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import jp.tsunagari.portal.ingest.casestudy.CaseStudy;
import jp.tsunagari.portal.ingest.casestudy.OrganisationProfile;
import jp.tsunagari.portal.ingest.intake.DocumentOrigin.Field;
import jp.tsunagari.portal.organisation.OrganisationDetails;
import org.junit.jupiter.api.Test;

/** Addresses that documents give and that admins type beside them are what those of staff are. */
class WebsiteTest {

    @Test
    void ofADocumentIsStoredInItsUsualForm() {
        assertThat(stored("HTTPS://Example.JP/A")).contains("https://example.jp/A");
        assertThat(stored("https://例え.jp/")).contains("https://xn--r8jz45g.jp/");
        assertThat(OrganisationMapper.unusableWebsite(caseOf("HTTPS://例え.jp"))).isEmpty();
    }

    @Test
    void thatNobodyCouldFollowIsReportedAndNotStored() {
        String endless = "https://" + "a.".repeat(1000) + "jp";
        assertThat(stored(endless)).isEmpty();
        assertThat(OrganisationMapper.unusableWebsite(caseOf(endless))).contains(endless);
        assertThat(stored("https://localhost")).isEmpty();
    }

    @Test
    void ofWhereADocumentIsFromIsReadAlike() {
        assertThat(Field.PAGE.read("ＨＴＴＰＳ：／／例え．ｊｐ／報告")).contains("https://xn--r8jz45g.jp/%E5%A0%B1%E5%91%8A");
        assertThat(Field.ORIGINAL.read("https://" + "a".repeat(64) + ".jp/a.pdf"))
                .isEmpty();
        assertThat(Field.ORIGINAL.read("https://example.jp/" + "あ".repeat(400)))
                .as("longer than can be stored once it is escaped")
                .isEmpty();
    }

    private static Optional<String> stored(String website) {
        return OrganisationMapper.map(caseOf(website)).map(OrganisationDetails::website);
    }

    private static CaseStudy caseOf(String website) {
        OrganisationProfile profile =
                new OrganisationProfile("縁側の会", null, "縁側の会", List.of(), null, null, null, List.of(), website, null, 1);
        return new CaseStudy(
                1, 1, 9, "縁側の夜", null, null, List.of(), List.of(), List.of(), List.of(), profile, List.of());
    }
}
