package jp.tsunagari.portal.search.index;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import jp.tsunagari.portal.search.Filters;
import jp.tsunagari.portal.search.index.QueryPredicates.Reach;
import jp.tsunagari.portal.search.query.TextQuery;

/** Counts found documents and the values that they have: exactly, and all values. */
interface ValueCounter {

    /** Milliseconds that a step of an engine may take, however late it is. */
    long LEAST = 500;

    /** So many times the budget by the clock, where the processor did other things. */
    int BY_THE_CLOCK = 3;

    /**
     * Counts what is found, and several fields of it at once.
     *
     * @param query words that all the counted documents have
     * @param reach whether answers are counted or what is near them
     * @param filters what is found is to have besides
     * @param fields fields of codes, each with the filters under which its values are counted in their stead
     * @param deadline when to stop; what has been counted by then is the outcome
     */
    Counts count(TextQuery query, Reach reach, Filters filters, Map<String, Filters> fields, Deadline deadline);

    /** As above, however long it takes. */
    default Counts count(TextQuery query, Reach reach, Filters filters, Map<String, Filters> fields) {
        return count(query, reach, filters, fields, Deadline.in(Duration.ofDays(1)));
    }

    /**
     * Numbers of documents.
     *
     * @param found with the words, under the filters
     * @param values by field and value; values that no document has are left out
     */
    record Counts(long found, Map<String, Map<String, Long>> values) {

        /** The values of one field. */
        Map<String, Long> of(String field) {
            return values.getOrDefault(field, Map.of());
        }
    }

    /**
     * When a search is to have ended, and whether any of its steps had to be cut short for it. What the program does itself
     * is measured in processor time, so that a search is not cut short because others keep the machine busy, up to a limit
     * by the clock. For one thread.
     */
    final class Deadline {

        private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

        private final long budget;
        private final long usedBefore = THREADS.getCurrentThreadCpuTime();
        private final long start = System.nanoTime();
        private boolean missed;

        private Deadline(long budget) {
            this.budget = budget;
        }

        static Deadline in(Duration budget) {
            return new Deadline(budget.toNanos());
        }

        /** Asked by what stops if so: the answer is a partial one from then on. */
        boolean isOver() {
            boolean over =
                    THREADS.getCurrentThreadCpuTime() - usedBefore >= budget || elapsed() / BY_THE_CLOCK >= budget;
            missed |= over;
            return over;
        }

        /** For an engine that watches the clock itself; at least some, so that it can find anything. */
        long millisecondsLeft() {
            return Math.max(LEAST, TimeUnit.NANOSECONDS.toMillis(budget - elapsed()));
        }

        /** Such an engine has stopped before it was done. */
        void miss() {
            missed = true;
        }

        /** Whether the answer is a partial one. */
        boolean isMissed() {
            return missed;
        }

        private long elapsed() {
            return System.nanoTime() - start;
        }
    }
}
