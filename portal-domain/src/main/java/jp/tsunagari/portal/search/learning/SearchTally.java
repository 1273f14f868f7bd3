package jp.tsunagari.portal.search.learning;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Counts in memory until they are written. Has a bound, beyond which new texts are not counted: a flood of searches must
 * not cost memory. Safe for threads.
 */
final class SearchTally {

    static final int MAX_PENDING = 5_000;

    /** A list that is searched while one types asks again after each pause; only what stays this long was meant. */
    static final Duration TYPING = Duration.ofSeconds(3);

    private static final int MAX_REMEMBERED = 2_000;

    private final Map<DayText, Entry> searches = new HashMap<>();
    private final Map<DayOpened, Integer> opened = new HashMap<>();

    /** What finished pages, which are not made again, have found; the least used go first. */
    private final Map<String, SearchOutcome> outcomes = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, SearchOutcome> eldest) {
            return size() > MAX_REMEMBERED;
        }
    };

    /** @param outcome null if the page was not made but sent from memory */
    synchronized void search(LocalDate day, String text, @Nullable SearchOutcome outcome, long nanos) {
        if (outcome != null) {
            outcomes.put(text, outcome);
        }
        SearchOutcome found = outcome == null ? outcomes.get(text) : outcome;
        DayText key = new DayText(day, text);
        Entry entry = searches.get(key);
        if (entry == null && searches.size() >= MAX_PENDING) {
            return;
        }
        SearchCount before = entry == null ? SearchCount.none(day, text) : entry.count();
        searches.put(key, new Entry(before.plus(1, found), nanos));
    }

    /** A text that was searched a moment ago was only on the way to another one. */
    synchronized void takeBack(LocalDate day, String text, long nanos) {
        DayText key = new DayText(day, text);
        Entry entry = searches.get(key);
        if (entry == null || !entry.isTyped(nanos)) {
            return;
        }
        if (entry.count().searches() <= 1) {
            searches.remove(key);
        } else {
            searches.put(key, new Entry(entry.count().plus(-1, outcomes.get(text)), entry.nanos()));
        }
    }

    synchronized void open(LocalDate day, String text, String slug) {
        DayOpened key = new DayOpened(day, text, slug);
        if (opened.containsKey(key) || opened.size() < MAX_PENDING) {
            opened.merge(key, 1, Integer::sum);
        }
    }

    /** What is to be written, and is no longer here then. */
    synchronized Batch take(boolean all, long nanos) {
        List<SearchCount> taken = new ArrayList<>();
        for (Iterator<Entry> entries = searches.values().iterator(); entries.hasNext(); ) {
            Entry entry = entries.next();
            if (all || !entry.isTyped(nanos)) {
                taken.add(entry.count());
                entries.remove();
            }
        }
        List<OpenedCount> pages = opened.entrySet().stream()
                .map(page -> new OpenedCount(
                        page.getKey().day(), page.getKey().text(), page.getKey().slug(), page.getValue()))
                .toList();
        opened.clear();
        return new Batch(taken, pages);
    }

    /** It could not be written, and is for the next time. */
    synchronized void putBack(Batch batch) {
        for (SearchCount count : batch.searches()) {
            DayText key = new DayText(count.day(), count.text());
            Entry since = searches.get(key);
            if (since == null && searches.size() >= MAX_PENDING) {
                continue;
            }
            searches.put(
                    key, since == null ? new Entry(count, null) : new Entry(count.plus(since.count()), since.nanos()));
        }
        for (OpenedCount page : batch.opened()) {
            DayOpened key = new DayOpened(page.day(), page.text(), page.slug());
            if (opened.containsKey(key) || opened.size() < MAX_PENDING) {
                opened.merge(key, page.times(), Integer::sum);
            }
        }
    }

    private record DayText(LocalDate day, String text) {}

    private record DayOpened(LocalDate day, String text, String slug) {}

    /** @param nanos of the last search, by the clock of this process; null if it is long ago */
    private record Entry(SearchCount count, @Nullable Long nanos) {

        boolean isTyped(long now) {
            return nanos != null && now - nanos < TYPING.toNanos();
        }
    }

    /**
     * Searches of one text on one day.
     *
     * @param nearOnly how many of them were shown only what is near
     * @param answers how many the last one had; null if no one knows
     */
    record SearchCount(
            LocalDate day,
            String text,
            int searches,
            int nearOnly,
            @Nullable Long answers) {

        static SearchCount none(LocalDate day, String text) {
            return new SearchCount(day, text, 0, 0, null);
        }

        SearchCount plus(int times, @Nullable SearchOutcome found) {
            return new SearchCount(
                    day,
                    text,
                    searches + times,
                    Math.max(0, nearOnly + (found != null && found.nearOnly() ? times : 0)),
                    found == null ? answers : Long.valueOf(found.answers()));
        }

        SearchCount plus(SearchCount later) {
            return new SearchCount(
                    day,
                    text,
                    searches + later.searches,
                    nearOnly + later.nearOnly,
                    later.answers == null ? answers : later.answers);
        }
    }

    /** How often a page was opened from the answers to a text, on one day. */
    record OpenedCount(LocalDate day, String text, String slug, int times) {}

    record Batch(List<SearchCount> searches, List<OpenedCount> opened) {

        boolean isEmpty() {
            return searches.isEmpty() && opened.isEmpty();
        }
    }
}
