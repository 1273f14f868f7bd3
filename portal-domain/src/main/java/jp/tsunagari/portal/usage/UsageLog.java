package jp.tsunagari.portal.usage;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import jp.tsunagari.portal.follow.Follows.FollowConfirmed;
import jp.tsunagari.portal.message.Messages;
import jp.tsunagari.portal.report.ReportSent;
import jp.tsunagari.portal.search.learning.SearchLog;
import jp.tsunagari.portal.shared.BackgroundWriter;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Counts what is used, by month. Who it was, from where and on which day is not even handed to it. Searches are not counted
 * a second time: once an hour their months are summed up from {@link SearchLog}, which forgets them.
 */
@Component
public class UsageLog extends BackgroundWriter {

    private final UsageStore store;
    private final SearchLog searches;
    private final Clock clock;
    private final Tally tally = new Tally();
    private @Nullable Instant summedUp;

    UsageLog(UsageStore store, SearchLog searches, Clock clock, Messages messages) {
        super("usage-log", () -> messages.get("usage.log.cannot-write"));
        this.store = store;
        this.searches = searches;
        this.clock = clock;
    }

    /** Somebody has opened the page of an initiative. */
    public void opened(String slug) {
        tally.add(month(), UsageKind.CARD, slug, 1);
    }

    /** Somebody has taken a file of this kind. */
    public void taken(String file) {
        tally.add(month(), UsageKind.FILE, file, 1);
    }

    @TransactionalEventListener
    void followed(FollowConfirmed confirmed) {
        tally.add(month(), UsageKind.FOLLOW, confirmed.kind().name().toLowerCase(Locale.ROOT), 1);
    }

    @TransactionalEventListener
    void asked(ReportSent sent) {
        tally.add(month(), UsageKind.QUESTION, sent.kind().name().toLowerCase(Locale.ROOT), 1);
    }

    /** The month that counts now. */
    public YearMonth month() {
        return YearMonth.from(searches.today());
    }

    @Override
    protected void write(boolean all) {
        List<MonthlyUse> batch = tally.take();
        if (!batch.isEmpty() && !tried(() -> store.add(batch))) {
            batch.forEach(use -> tally.add(use.month(), use.kind(), use.subject(), use.times()));
        }
        Instant hour = clock.instant().truncatedTo(ChronoUnit.HOURS);
        if ((all || !hour.equals(summedUp)) && tried(() -> store.sumUpSearches(firstWholeMonth()))) {
            summedUp = hour;
        }
    }

    /** Of an earlier one some days are forgotten already. */
    private YearMonth firstWholeMonth() {
        LocalDate kept = searches.firstDay(SearchLog.KEPT_DAYS);
        return kept.getDayOfMonth() == 1
                ? YearMonth.from(kept)
                : YearMonth.from(kept).plusMonths(1);
    }

    /** What has not been written yet. */
    private static final class Tally {

        /** More than there are cards and kinds of files in a catalogue of a few years. */
        private static final int MAX_SUBJECTS = 20_000;

        private Map<MonthlyUse, Long> counts = new HashMap<>();

        synchronized void add(YearMonth month, UsageKind kind, String subject, long times) {
            MonthlyUse once = new MonthlyUse(month, kind, subject, 1);
            if (counts.size() < MAX_SUBJECTS || counts.containsKey(once)) {
                counts.merge(once, times, Long::sum);
            }
        }

        synchronized List<MonthlyUse> take() {
            List<MonthlyUse> taken = counts.entrySet().stream()
                    .map(count -> new MonthlyUse(
                            count.getKey().month(),
                            count.getKey().kind(),
                            count.getKey().subject(),
                            count.getValue()))
                    .toList();
            counts = new HashMap<>();
            return taken;
        }
    }
}
