package jp.tsunagari.badexamples.region;

/** Asks for more than a reader can keep apart. */
final class ManyThings {

    int sevenThings(int one, int two, int three, int four, int five, int six, int seven) {
        return one + two + three + four + five + six + seven;
    }

    record ThreeThings(int one, int two, int three) {}
}
