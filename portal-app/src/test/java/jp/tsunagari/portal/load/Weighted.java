package jp.tsunagari.portal.load;

import java.util.List;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;

/** Draws things of which some are common and some are rare, as in life. */
final class Weighted<T> {

    private final List<T> things;
    private final double[] upTo;

    Weighted(List<T> things, ToDoubleFunction<T> weight) {
        this.things = List.copyOf(things);
        this.upTo = new double[things.size()];
        double sum = 0;
        for (int i = 0; i < upTo.length; i++) {
            sum += weight.applyAsDouble(things.get(i));
            upTo[i] = sum;
        }
    }

    /** The first twice as common as the second, three times as common as the third, and so on. */
    static <T> Weighted<T> byRank(List<T> things) {
        int[] rank = {0};
        return new Weighted<>(things, thing -> 1.0 / ++rank[0]);
    }

    T draw(SplittableRandom random) {
        double at = random.nextDouble() * upTo[upTo.length - 1];
        int low = 0;
        int high = upTo.length - 1;
        while (low < high) {
            int middle = (low + high) / 2;
            if (upTo[middle] > at) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return things.get(low);
    }
}
