package jp.tsunagari.portal.ingest.robustness;

import java.util.Random;

/** Random numbers that a seed gives again. */
public final class Randoms {

    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private Randoms() {}

    /** Unlike those of {@link Random}, the first numbers of neighbouring seeds have nothing in common. */
    public static Random of(long seed) {
        return new Random(seed * SPREAD);
    }
}
