package jp.tsunagari.portal.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PagedTest {

    @Test
    void countsItsPagesAndItsPlace() {
        Paged<String> last = new Paged<>(List.of("k", "l"), 12, 3, 5);
        assertThat(last.pages()).isEqualTo(3);
        assertThat(last.from()).isEqualTo(11);
        assertThat(last.to()).isEqualTo(12);
        assertThat(last.hasNext()).isFalse();
        assertThat(last.hasPrevious()).isTrue();
    }

    @Test
    void anEmptyListHasOnePageWithNothingOnIt() {
        Paged<String> empty = new Paged<>(List.of(), 0, 1, 5);
        assertThat(empty.pages()).isEqualTo(1);
        assertThat(empty.from()).isZero();
        assertThat(empty.to()).isZero();
        assertThat(empty.hasNext()).isFalse();
    }

    @Test
    void aPageThatIsJustFullIsTheLast() {
        assertThat(new Paged<>(List.of(1, 2), 4, 2, 2).hasNext()).isFalse();
    }
}
