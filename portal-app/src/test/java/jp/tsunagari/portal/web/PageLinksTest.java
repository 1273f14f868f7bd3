package jp.tsunagari.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jp.tsunagari.portal.shared.Paged;
import org.junit.jupiter.api.Test;

class PageLinksTest {

    @Test
    void aLongListOffersItsEndsAndWhatIsNear() {
        PageLinks links = at(50, 100_000);
        assertThat(links.numbers()).extracting(PageLinks.Numbered::number).containsExactly(1, 48, 49, 50, 51, 52, 8334);
        assertThat(links.previous()).isEqualTo("49");
        assertThat(links.next()).isEqualTo("51");
    }

    @Test
    void eachPageIsOfferedOnce() {
        assertThat(at(1, 13).numbers()).extracting(PageLinks.Numbered::number).containsExactly(1, 2);
        assertThat(at(2, 13).numbers()).extracting(PageLinks.Numbered::number).containsExactly(1, 2);
        assertThat(at(1, 12).numbers()).isEmpty();
        assertThat(at(1, 0).numbers()).isEmpty();
    }

    @Test
    void fromBeyondTheEndThePreviousPageIsTheLast() {
        assertThat(at(900, 30).previous()).isEqualTo("3");
        assertThat(at(900, 30).next()).isNull();
        assertThat(at(900, 30).numbers()).extracting(PageLinks.Numbered::number).containsExactly(1, 2, 3);
    }

    private static PageLinks at(int page, long total) {
        return PageLinks.of(new Paged<>(List.of(), total, page, 12), String::valueOf);
    }
}
