package jp.tsunagari.portal.ingest.outcome;

import jp.tsunagari.portal.ingest.rules.Published;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What the portal tells the public about its figures is what is measured here. */
class PublishedQualityTest {

    @Test
    @DisplayName("tells the public how many figures are right")
    void saysWhatIsMeasured() {
        Score score = Score.ofTheReader();
        SoftAssertions.assertSoftly(all -> {
            all.check(() -> Published.says("outcome-precision", score.found(), score.predicted()));
            all.check(() -> Published.says("outcome-recall", score.found(), score.firm()));
            all.check(() -> Published.says("outcome-kind", score.kindsRight(), score.found()));
        });
    }
}
