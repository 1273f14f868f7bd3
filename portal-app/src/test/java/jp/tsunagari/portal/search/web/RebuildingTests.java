package jp.tsunagari.portal.search.web;

import static org.assertj.core.api.Assertions.assertThat;

import jp.tsunagari.portal.search.index.IndexStatus;
import org.junit.jupiter.api.Test;

class RebuildingTests {

    @Test
    void tellsHowFarTheIndexIs() {
        assertThat(ListPages.progress(new IndexStatus(7, true, 1_500, 20_000, null)))
                .isEqualTo("1,500／20,000件");
        assertThat(ListPages.progress(new IndexStatus(-1, true, 0, 0, null))).isEqualTo("準備中");
        assertThat(ListPages.progress(new IndexStatus(7, false, 0, 0, null))).isNull();
    }
}
