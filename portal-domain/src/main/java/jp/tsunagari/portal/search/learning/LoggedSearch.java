package jp.tsunagari.portal.search.learning;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A text that was searched, over several days.
 *
 * @param text in the form in which it is counted
 * @param searches how often
 * @param nearOnly how often nothing but what is near was shown
 * @param answers how many the last search had whose outcome is known; null if that is of none
 * @param opened how often an initiative was opened from its answers
 * @param lastDay the last on which it was searched
 */
public record LoggedSearch(
        String text, long searches, long nearOnly, @Nullable Long answers, long opened, LocalDate lastDay) {

    /** An initiative that was opened from the answers to a text. */
    public record Opened(String text, long initiativeId, long times) {}
}
