package jp.tsunagari.portal.search.suggest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Names in memory, found by how they or one of their words begin: an array of all those beginnings in the order of the
 * letters that follow. A look-up is two binary searches and a walk over a row of numbers, at a hundred thousand names
 * too. Lucene's infix suggester finds the same, but takes four times the heap and longer to build: see
 * docs/performance.md.
 */
final class NameIndex {

    private static final int OFFSET_BITS = 12;
    private static final int MAX_LENGTH = 1 << OFFSET_BITS;
    private static final int RANK_SHIFT = 28;
    private static final int FIRST_LETTERS = 4;
    private static final int GONE = -1;

    private final List<Spelling> spellings;
    /** Number of the spelling and offset of the beginning in it, in the order of the letters from there. */
    private final long[] beginnings;
    /** For each beginning how good it is to be found there: quality first, then the given order. */
    private final int[] ranks;

    private NameIndex(List<Spelling> spellings, LongStream inAnyOrder) {
        this.spellings = spellings;
        Beginning[] sorted = inAnyOrder
                .mapToObj(beginning -> new Beginning(firstLetters(beginning), beginning))
                .toArray(Beginning[]::new);
        // Runs that are in order already cost it one comparison a beginning.
        Arrays.parallelSort(sorted, this::compare);
        this.beginnings = Stream.of(sorted).mapToLong(Beginning::place).toArray();
        this.ranks = LongStream.of(beginnings).mapToInt(this::rank).toArray();
    }

    /**
     * @param spellings the most important first
     * @param before an index of which most is the same, or null
     */
    static NameIndex of(List<Spelling> spellings, @Nullable NameIndex before) {
        List<Spelling> all = List.copyOf(spellings);
        if (before == null) {
            return new NameIndex(
                    all, IntStream.range(0, all.size()).boxed().flatMapToLong(number -> beginnings(all, number)));
        }
        return before.spellings.equals(all) ? before : new NameIndex(all, before.reordered(all));
    }

    /** The beginnings of these spellings: first those that are here too, in the order that they have here. */
    private LongStream reordered(List<Spelling> all) {
        Map<Spelling, Integer> left = new HashMap<>();
        for (int number = 0; number < all.size(); number++) {
            left.putIfAbsent(all.get(number), number);
        }
        int[] numbers = new int[spellings.size()];
        boolean[] known = new boolean[all.size()];
        for (int number = 0; number < numbers.length; number++) {
            Integer now = left.remove(spellings.get(number));
            numbers[number] = now == null ? GONE : now;
            if (now != null) {
                known[now] = true;
            }
        }
        LongStream old = LongStream.of(beginnings)
                .filter(beginning -> numbers[(int) (beginning >>> OFFSET_BITS)] != GONE)
                .map(beginning ->
                        ((long) numbers[(int) (beginning >>> OFFSET_BITS)] << OFFSET_BITS) | offset(beginning));
        return LongStream.concat(
                old,
                IntStream.range(0, all.size())
                        .filter(number -> !known[number])
                        .boxed()
                        .flatMapToLong(number -> beginnings(all, number)));
    }

    /**
     * The best that begin so, each thing once; none when none are wanted.
     *
     * @param typed folded, not empty
     */
    List<Suggestion> find(String typed, int most) {
        if (most < 1) {
            return List.of();
        }
        int to = firstNotBefore(typed + Character.MAX_VALUE);
        List<Found> best = new ArrayList<>(most + 1);
        for (int at = firstNotBefore(typed); at < to; at++) {
            if (best.size() < most || ranks[at] < best.get(best.size() - 1).rank()) {
                insert(best, new Found(spelling(beginnings[at]).suggestion(), ranks[at]));
                if (best.size() > most) {
                    best.remove(best.size() - 1);
                }
            }
        }
        return best.stream().map(Found::suggestion).toList();
    }

    int size() {
        return beginnings.length;
    }

    List<Spelling> spellings() {
        return spellings;
    }

    private static void insert(List<Found> best, Found found) {
        for (int at = 0; at < best.size(); at++) {
            if (best.get(at).suggestion().key().equals(found.suggestion().key())) {
                if (best.get(at).rank() <= found.rank()) {
                    return;
                }
                best.remove(at);
                break;
            }
        }
        int at = best.size();
        while (at > 0 && best.get(at - 1).rank() > found.rank()) {
            at--;
        }
        best.add(at, found);
    }

    private static LongStream beginnings(List<Spelling> spellings, int number) {
        Spelling spelling = spellings.get(number);
        IntStream starts = spelling.sort() == Spelling.Sort.READING
                ? IntStream.of(0)
                : spelling.text().starts();
        int length = Math.min(spelling.text().text().length(), MAX_LENGTH);
        return starts.filter(start -> start < length).mapToLong(start -> ((long) number << OFFSET_BITS) | start);
    }

    private int rank(long beginning) {
        return (spelling(beginning).rankAt(offset(beginning)) << RANK_SHIFT) | (int) (beginning >>> OFFSET_BITS);
    }

    private Spelling spelling(long beginning) {
        return spellings.get((int) (beginning >>> OFFSET_BITS));
    }

    private static int offset(long beginning) {
        return (int) (beginning & (MAX_LENGTH - 1));
    }

    /** The first four letters as one number in the same order: two million beginnings seldom need a closer look. */
    private long firstLetters(long beginning) {
        String text = spelling(beginning).text().text();
        long letters = 0;
        for (int i = 0; i < FIRST_LETTERS; i++) {
            int at = offset(beginning) + i;
            letters = letters << Character.SIZE | (at < text.length() ? text.charAt(at) : 0);
        }
        return letters;
    }

    private int compare(Beginning one, Beginning other) {
        int byFirst = Long.compareUnsigned(one.firstLetters(), other.firstLetters());
        return byFirst != 0
                ? byFirst
                : compare(
                        spelling(one.place()).text().text(),
                        offset(one.place()),
                        spelling(other.place()).text().text(),
                        offset(other.place()));
    }

    private int firstNotBefore(String typed) {
        int low = 0;
        int high = beginnings.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            long beginning = beginnings[middle];
            if (compare(spelling(beginning).text().text(), offset(beginning), typed, 0) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static int compare(String one, int from, String other, int otherFrom) {
        int length = Math.min(one.length() - from, other.length() - otherFrom);
        for (int i = 0; i < length; i++) {
            int difference = one.charAt(from + i) - other.charAt(otherFrom + i);
            if (difference != 0) {
                return difference;
            }
        }
        return (one.length() - from) - (other.length() - otherFrom);
    }

    /** @param place number of the spelling and offset in it */
    private record Beginning(long firstLetters, long place) {}

    private record Found(Suggestion suggestion, int rank) {}
}
