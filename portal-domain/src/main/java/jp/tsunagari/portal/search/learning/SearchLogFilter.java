package jp.tsunagari.portal.search.learning;

import java.time.LocalDate;

/**
 * Which searches are wanted.
 *
 * @param unanswered only those whose last search found no answer, what is near counted for nothing
 * @param from the first day that counts
 */
public record SearchLogFilter(boolean unanswered, LocalDate from, Order order) {

    /** In which order; equal ones by how often they were searched, then by text. */
    public enum Order {
        SEARCHES("searches desc"),
        OPENED("opened desc"),
        ANSWERS("answers asc nulls last"),
        NEWEST("last_day desc"),
        TEXT("query");

        private final String sql;

        Order(String sql) {
            this.sql = sql;
        }

        String sql() {
            return sql;
        }
    }
}
