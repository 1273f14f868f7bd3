package jp.tsunagari.portal.matrix.web;

import java.util.List;
import java.util.stream.LongStream;

/**
 * How dark a cell is: the range up to the largest count in at most five steps of like width, and no more steps than
 * counts, so that a small number never looks like a large one. The shade only repeats what the number in the cell says.
 *
 * @param largest count in the table, from 0
 */
record HeatScale(long largest) {

    private static final int MAX_STEPS = 5;

    /** 0 for an empty cell, else 1 to 5. */
    int level(long count) {
        return count == 0 ? 0 : (int) ((count * number() + largest - 1) / largest);
    }

    /** The steps from light to dark. */
    List<Step> steps() {
        return LongStream.rangeClosed(1, number())
                .mapToObj(level ->
                        new Step((int) level, (level - 1) * largest / number() + 1, level * largest / number()))
                .toList();
    }

    private long number() {
        return Math.min(MAX_STEPS, largest);
    }

    /** The counts that have one shade. */
    record Step(int level, long from, long to) {}
}
