package jp.tsunagari.portal.search.learning;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import jp.tsunagari.portal.message.Messages;
import jp.tsunagari.portal.search.learning.SearchTally.Batch;
import jp.tsunagari.portal.shared.BackgroundWriter;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Takes note of searches: how often a text was searched on a day, and what was opened from its answers. Who it was, from
 * where and at what time is not even handed to it.
 *
 * <p>Once a day the first node to come forgets the days that are too old.
 */
@Component
public class SearchLog extends BackgroundWriter {

    /** Days of searches that are kept, with today. */
    public static final int KEPT_DAYS = 90;

    private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

    private final SearchTally tally = new SearchTally();
    private final SearchLogStore store;
    private final Clock clock;
    private @Nullable LocalDate forgotten;

    SearchLog(SearchLogStore store, Clock clock, Messages messages) {
        super("search-log", () -> messages.get("search.log.cannot-write"));
        this.store = store;
        this.clock = clock;
    }

    /**
     * A user has searched.
     *
     * @param typed as typed; what looks personal is passed over
     * @param outcome null if the answer was sent from memory
     * @param before the text that stood in the same box, if this one was typed over it; null if none
     */
    public void searched(String typed, @Nullable SearchOutcome outcome, @Nullable String before) {
        Optional<String> text = SearchText.countable(typed);
        Optional<String> previous = before == null ? Optional.empty() : SearchText.countable(before);
        if (previous.isPresent() && !previous.equals(text)) {
            tally.takeBack(today(), previous.get(), System.nanoTime());
        }
        text.ifPresent(counted -> tally.search(today(), counted, outcome, System.nanoTime()));
    }

    /** A user has opened an initiative from the answers to a search. */
    public void opened(String typed, String slug) {
        SearchText.countable(typed).ifPresent(text -> tally.open(today(), text, slug));
    }

    /** Today, where the days of the log begin and end. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), JAPAN);
    }

    /** The first of so many days that end today. */
    public LocalDate firstDay(int days) {
        return today().minusDays(days - 1L);
    }

    /** @param all also what may be half typed */
    @Override
    protected void write(boolean all) {
        Batch batch = tally.take(all, System.nanoTime());
        boolean well = batch.isEmpty() || tried(() -> store.add(batch));
        if (!well) {
            tally.putBack(batch);
        }
        LocalDate today = today();
        if (well && !today.equals(forgotten) && tried(() -> store.forgetBefore(firstDay(KEPT_DAYS)))) {
            forgotten = today;
        }
    }
}
