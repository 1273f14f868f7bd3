package jp.tsunagari.portal.shared;

import java.util.List;
import java.util.function.Function;

/**
 * One page of a longer list.
 *
 * @param total how many items there are on all pages together
 * @param page number of this page, from 1
 * @param size how many items a full page holds
 */
public record Paged<T>(List<T> items, long total, int page, int size) {

    public Paged {
        items = List.copyOf(items);
    }

    /** How many pages there are; 1 for an empty list, which still has its (empty) first page. */
    public int pages() {
        return (int) Math.max(1, (total + size - 1) / size);
    }

    /** Position of the first item of this page in the whole list, from 1; 0 when the page is empty. */
    public long from() {
        return items.isEmpty() ? 0 : (long) (page - 1) * size + 1;
    }

    /** Position of the last item of this page in the whole list; 0 when the page is empty. */
    public long to() {
        return items.isEmpty() ? 0 : from() + items.size() - 1;
    }

    public boolean hasNext() {
        return page < pages();
    }

    public boolean hasPrevious() {
        return page > 1;
    }

    /** The same page with each item turned into something else. */
    public <R> Paged<R> map(Function<? super T, ? extends R> mapper) {
        return new Paged<>(items.stream().<R>map(mapper).toList(), total, page, size);
    }
}
