package jp.tsunagari.portal.web;

import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import jp.tsunagari.portal.shared.Paged;
import org.jspecify.annotations.Nullable;

/**
 * The way to other pages of a list, each with its address; shown by {@code fragments/pager}.
 *
 * @param numbers the first, the last and those around this one; empty when there is but one page
 * @param previous the page before; from beyond the last page, the last
 * @param first always
 * @param last always
 */
public record PageLinks(
        List<Numbered> numbers,
        @Nullable String previous,
        @Nullable String next,
        String first,
        String last) {

    private static final int AROUND = 2;

    public PageLinks {
        numbers = List.copyOf(numbers);
    }

    /** @param addresses of the pages by their number */
    public static PageLinks of(Paged<?> paged, IntFunction<String> addresses) {
        int pages = paged.pages();
        int from = Math.max(2, Math.min(paged.page(), pages) - AROUND);
        int to = Math.min(pages - 1, paged.page() + AROUND);
        IntStream shown = IntStream.concat(
                IntStream.concat(IntStream.of(1), IntStream.rangeClosed(from, to)), IntStream.of(pages));
        return new PageLinks(
                pages == 1
                        ? List.of()
                        : shown.mapToObj(
                                        number -> new Numbered(number, addresses.apply(number), number == paged.page()))
                                .toList(),
                paged.hasPrevious() ? addresses.apply(Math.min(paged.page() - 1, pages)) : null,
                paged.hasNext() ? addresses.apply(paged.page() + 1) : null,
                addresses.apply(1),
                addresses.apply(pages));
    }

    /** A page that is offered by its number. */
    public record Numbered(int number, String address, boolean current) {}
}
