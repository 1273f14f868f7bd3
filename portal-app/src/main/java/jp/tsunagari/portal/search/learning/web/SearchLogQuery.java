package jp.tsunagari.portal.search.learning.web;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import jp.tsunagari.portal.search.learning.SearchLog;
import jp.tsunagari.portal.search.learning.SearchLogFilter;
import jp.tsunagari.portal.search.learning.SearchLogFilter.Order;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What an admin wants to see of the searches; what makes no sense in an address has its usual value.
 *
 * @param list all frequent searches, or only those without an answer
 * @param days one of {@link #DAYS}
 */
record SearchLogQuery(Listing list, int days, Order sort) {

    static final String PATH = "/admin/searches";
    static final List<Integer> DAYS = List.of(7, 30, SearchLog.KEPT_DAYS);

    private static final int USUAL_DAYS = 30;

    /** What an address says; null where it says nothing. */
    record Parameters(
            @Nullable String list,
            @Nullable String days,
            @Nullable String sort) {}

    static SearchLogQuery of(Parameters typed) {
        return new SearchLogQuery(
                known(Listing.values(), typed.list(), Listing.UNANSWERED),
                DAYS.stream()
                        .filter(days -> String.valueOf(days).equals(typed.days()))
                        .findFirst()
                        .orElse(USUAL_DAYS),
                known(Order.values(), typed.sort(), Order.SEARCHES));
    }

    private static <E extends Enum<E>> E known(E[] values, @Nullable String typed, E usual) {
        return Stream.of(values)
                .filter(value -> name(value).equals(typed))
                .findFirst()
                .orElse(usual);
    }

    /** As addresses have it. */
    static String name(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    SearchLogFilter filter(SearchLog log) {
        return new SearchLogFilter(list == Listing.UNANSWERED, log.firstDay(days), sort);
    }

    /** The other list of the same days. */
    SearchLogQuery list(Listing other) {
        return new SearchLogQuery(other, days, sort);
    }

    /** The address of a page of it. */
    public String address(int page) {
        UriComponentsBuilder address = address(PATH);
        return page == 1
                ? address.toUriString()
                : address.queryParam("page", page).toUriString();
    }

    /** The address of the file. */
    public String csv() {
        return address(PATH + ".csv").toUriString();
    }

    private UriComponentsBuilder address(String path) {
        return UriComponentsBuilder.fromPath(path)
                .queryParam("list", name(list))
                .queryParam("days", days)
                .queryParam("sort", name(sort));
    }

    /** Which searches are listed. */
    enum Listing {
        UNANSWERED,
        FREQUENT
    }
}
