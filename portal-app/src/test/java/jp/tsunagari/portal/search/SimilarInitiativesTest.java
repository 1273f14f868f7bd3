package jp.tsunagari.portal.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jp.tsunagari.portal.initiative.InitiativeSummary;
import jp.tsunagari.portal.initiative.Initiatives;
import jp.tsunagari.portal.search.index.IndexFollower;
import jp.tsunagari.portal.search.index.SimilarInitiatives;
import jp.tsunagari.portal.search.index.SimilarInitiatives.SimilarInitiative;
import jp.tsunagari.portal.testing.Html;
import jp.tsunagari.portal.testing.OfficersTest;
import jp.tsunagari.portal.testing.Patience;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@OfficersTest
class SimilarInitiativesTest {

    @Autowired
    private SimilarInitiatives similarInitiatives;

    @Autowired
    private Initiatives initiatives;

    @Autowired
    private IndexFollower index;

    @Autowired
    private MockMvcTester mvc;

    @BeforeEach
    void indexed() {
        assertThat(index.awaitCurrent(Patience.BY_THE_CLOCK)).isTrue();
    }

    @Test
    void theReasonsAreTrueAndThereIsAlwaysOne() {
        for (InitiativeSummary initiative : initiatives.newest(100)) {
            List<SimilarInitiative> similar = similarInitiatives.to(initiative, 4);
            assertThat(similar).as(initiative.slug()).hasSizeLessThanOrEqualTo(4);
            assertThat(similar.stream().map(each -> each.initiative().id()))
                    .doesNotHaveDuplicates()
                    .doesNotContain(initiative.id());
            for (SimilarInitiative other : similar) {
                assertThat(other.targetGroups()).isSubsetOf(initiative.targetGroups());
                assertThat(other.targetGroups()).isSubsetOf(other.initiative().targetGroups());
                assertThat(other.approaches()).isSubsetOf(initiative.approaches());
                assertThat(other.approaches()).isSubsetOf(other.initiative().approaches());
                assertThat(other.words())
                        .allSatisfy(
                                word -> assertThat(words(other.initiative())).contains(word));
                assertThat(other.targetGroups().size()
                                + other.approaches().size()
                                + other.words().size())
                        .isPositive();
            }
        }
    }

    /** Read and judged: both are places for men around their retirement. */
    @Test
    void theTwoForRetiringMenAreAlike() {
        assertThat(best("ポッケコタン")).contains("北海長正会");
        assertThat(best("北海長正会")).contains("ポッケコタン");
    }

    @Test
    void thePageSaysWhy() {
        InitiativeSummary men = byOrganisation("ポッケコタン");
        Element section = Html.get(mvc, "/initiatives/{slug}", men.slug()).selectFirst("section.similar");
        assertThat(section).isNotNull();
        assertThat(section.select(".similar__item")).hasSizeBetween(1, 4);
        assertThat(section.select(".similar__item").get(0).text())
                .contains("北海長正会", "共通の対象", "退職前後の人", "共通の手法", "居場所・交流の場");
        assertThat(section.select("dd").eachText())
                .allSatisfy(reason -> assertThat(reason).isNotBlank());
    }

    private String best(String organisation) {
        return similarInitiatives
                .to(byOrganisation(organisation), 1)
                .get(0)
                .initiative()
                .slug();
    }

    private InitiativeSummary byOrganisation(String name) {
        return initiatives.newest(100).stream()
                .filter(each -> each.slug().contains(name))
                .findFirst()
                .orElseThrow();
    }

    private static String words(InitiativeSummary initiative) {
        return initiative.title().text() + initiative.approachItems() + initiative.targetPhrases();
    }
}
