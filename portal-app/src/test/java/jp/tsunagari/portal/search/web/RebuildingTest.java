package jp.tsunagari.portal.search.web;

import static org.assertj.core.api.Assertions.assertThat;

import jp.tsunagari.portal.message.Messages;
import jp.tsunagari.portal.search.index.IndexStatus;
import org.junit.jupiter.api.Test;

class RebuildingTest {

    private static final Messages WORDS = Messages.ofClasspath();

    @Test
    void tellsHowFarTheIndexIs() {
        assertThat(ListHeads.progress(new IndexStatus(7, true, 1_500, 20_000, null), WORDS))
                .isEqualTo("1,500／20,000件");
        assertThat(ListHeads.progress(new IndexStatus(-1, true, 0, 0, null), WORDS))
                .isEqualTo("準備中");
        assertThat(ListHeads.progress(new IndexStatus(7, false, 0, 0, null), WORDS))
                .isNull();
    }
}
