package jp.tsunagari.portal.search.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import jp.tsunagari.portal.search.learning.SearchTally.Batch;
import jp.tsunagari.portal.search.learning.SearchTally.OpenedCount;
import jp.tsunagari.portal.search.learning.SearchTally.SearchCount;
import org.junit.jupiter.api.Test;

/** What is counted in memory. */
class SearchTallyTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 28);
    private static final long SOON = SearchTally.TYPING.toNanos() / 2;
    private static final long LATER = SearchTally.TYPING.toNanos() * 2;

    private final SearchTally tally = new SearchTally();

    @Test
    void aPageFromMemoryHasFoundWhatItHadFoundWhenItWasMade() {
        tally.search(DAY, "居場所", new SearchOutcome(0, true), 0);
        tally.search(DAY, "居場所", null, 0);
        tally.search(DAY, "食堂", null, 0);

        assertThat(tally.take(true, 0).searches())
                .containsExactlyInAnyOrder(
                        new SearchCount(DAY, "居場所", 2, 2, 0L), new SearchCount(DAY, "食堂", 1, 0, null));
    }

    @Test
    void halfAWordIsTakenBackWhenItIsTypedOn() {
        tally.search(DAY, "いば", new SearchOutcome(0, false), 0);
        tally.takeBack(DAY, "いば", SOON);
        tally.search(DAY, "居場所", new SearchOutcome(3, false), SOON);

        assertThat(tally.take(true, LATER).searches()).containsExactly(new SearchCount(DAY, "居場所", 1, 0, 3L));
    }

    @Test
    void aSearchThatWasLookedAtIsNotTakenBack() {
        tally.search(DAY, "フードロス", new SearchOutcome(0, false), 0);
        tally.takeBack(DAY, "フードロス", LATER);

        assertThat(tally.take(true, LATER).searches()).containsExactly(new SearchCount(DAY, "フードロス", 1, 0, 0L));
    }

    @Test
    void onlyOneOfSeveralIsTakenBack() {
        tally.search(DAY, "食堂", new SearchOutcome(0, true), 0);
        tally.search(DAY, "食堂", new SearchOutcome(0, true), 1);
        tally.takeBack(DAY, "食堂", 2);
        tally.takeBack(DAY, "何も", 2);

        assertThat(tally.take(true, 2).searches()).containsExactly(new SearchCount(DAY, "食堂", 1, 1, 0L));
    }

    @Test
    void whatMayBeHalfTypedIsWrittenLater() {
        tally.search(DAY, "いば", null, 0);
        tally.search(DAY, "居場所", null, LATER);

        assertThat(texts(tally.take(false, LATER))).containsExactly("いば");
        assertThat(texts(tally.take(false, 2 * LATER))).containsExactly("居場所");
        assertThat(tally.take(true, 2 * LATER).isEmpty()).isTrue();
    }

    @Test
    void whatCouldNotBeWrittenIsAddedToWhatCameSince() {
        tally.search(DAY, "食堂", new SearchOutcome(0, true), 0);
        tally.open(DAY, "食堂", "a");
        Batch lost = tally.take(true, 0);
        tally.search(DAY, "食堂", new SearchOutcome(4, false), 0);
        tally.open(DAY, "食堂", "a");
        tally.putBack(lost);

        assertThat(tally.take(true, 0))
                .isEqualTo(new Batch(
                        List.of(new SearchCount(DAY, "食堂", 2, 1, 4L)), List.of(new OpenedCount(DAY, "食堂", "a", 2))));
    }

    @Test
    void aFloodOfTextsHasABound() {
        for (int number = 0; number < 3 * SearchTally.MAX_PENDING; number++) {
            tally.search(DAY, "言葉" + number, new SearchOutcome(1, false), 0);
            tally.open(DAY, "言葉" + number, "a");
        }
        tally.search(DAY, "言葉0", null, 0);

        Batch batch = tally.take(true, 0);
        assertThat(batch.searches()).hasSize(SearchTally.MAX_PENDING);
        assertThat(batch.opened()).hasSize(SearchTally.MAX_PENDING);
        assertThat(batch.searches()).contains(new SearchCount(DAY, "言葉0", 2, 0, 1L));
    }

    private static List<String> texts(Batch batch) {
        return batch.searches().stream().map(SearchCount::text).toList();
    }
}
