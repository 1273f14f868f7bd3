package jp.tsunagari.portal.usage.web;

import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was used, by month.
 *
 * @param kinds of the columns of the months, as words
 * @param months the newest first; those in which nothing was used among them
 * @param shown the month whose subjects are listed
 * @param groups those of its subjects, by kind; none where there are none
 */
record UsageView(List<String> kinds, List<Month> months, YearMonth shown, List<Group> groups) {

    UsageView {
        kinds = List.copyOf(kinds);
        months = List.copyOf(months);
        groups = List.copyOf(groups);
    }

    /** Whether nothing has been counted yet. */
    public boolean isEmpty() {
        return months.stream().allMatch(month -> month.times().stream().allMatch(times -> times == 0));
    }

    /**
     * A row of the months.
     *
     * @param times in the order of the kinds
     */
    record Month(YearMonth month, List<Long> times) {

        Month {
            times = List.copyOf(times);
        }
    }

    /**
     * What was used of one kind.
     *
     * @param name of the kind
     */
    record Group(String name, List<Subject> subjects) {

        Group {
            subjects = List.copyOf(subjects);
        }
    }

    /**
     * Something that was used.
     *
     * @param name as words
     * @param slug of an initiative that can be opened; null for everything else
     */
    record Subject(String name, @Nullable String slug, long times) {}
}
