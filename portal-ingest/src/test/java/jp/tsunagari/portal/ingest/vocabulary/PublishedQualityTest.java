package jp.tsunagari.portal.ingest.vocabulary;

import java.io.IOException;
import jp.tsunagari.portal.ingest.rules.Published;
import jp.tsunagari.portal.ingest.vocabulary.Classifier.Classification;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/** What the portal tells the public about its terms is what is measured here. */
class PublishedQualityTest {

    private final FixtureScoreTest scores = new FixtureScoreTest();

    @Test
    void saysWhatIsMeasured() throws IOException {
        Score targets = scores.score("target-groups-revised.csv", "targetCategories", Classification::targetGroups);
        Score approaches = scores.score("approaches-revised.csv", "approachCategories", Classification::approaches);
        SoftAssertions.assertSoftly(all -> {
            all.check(() -> Published.says("target-precision", targets.found(), targets.predicted()));
            all.check(() -> Published.says("target-recall", targets.found(), targets.required()));
            all.check(() -> Published.says("approach-precision", approaches.found(), approaches.predicted()));
            all.check(() -> Published.says("approach-recall", approaches.found(), approaches.required()));
        });
    }
}
