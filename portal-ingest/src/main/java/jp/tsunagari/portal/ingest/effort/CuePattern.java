package jp.tsunagari.portal.ingest.effort;

import java.util.BitSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A pattern that is tried only where a letter stands that its match can begin with. Most cues are choices among many words:
 * trying each of them at each letter of a sentence is nearly all that reading would cost.
 */
final class CuePattern {

    private final Pattern pattern;
    private final First first;

    CuePattern(String pattern) {
        this.pattern = Pattern.compile(pattern);
        this.first = new Scan(pattern).alternatives();
    }

    /** Whether it is anywhere in the sentence. */
    boolean isIn(String sentence) {
        if (first.any() || first.nothing()) {
            return pattern.matcher(sentence).find();
        }
        Matcher matcher = null;
        for (int i = 0; i < sentence.length(); i++) {
            if (first.letters().get(sentence.charAt(i))) {
                if (matcher == null) {
                    // What stands before and behind counts as it would without a region.
                    matcher =
                            pattern.matcher(sentence).useAnchoringBounds(false).useTransparentBounds(true);
                }
                if (matcher.region(i, sentence.length()).lookingAt()) {
                    return true;
                }
            }
        }
        return false;
    }

    /**
     * What a part of a pattern can begin with.
     *
     * @param any whether that cannot be told, and so is any letter
     * @param nothing whether it can also match nothing at all
     */
    private record First(BitSet letters, boolean any, boolean nothing) {

        static final First NOTHING = new First(new BitSet(), false, true);
        static final First ANY = new First(new BitSet(), true, false);

        static First of(BitSet letters) {
            return new First(letters, false, false);
        }

        First or(First other) {
            BitSet both = (BitSet) letters.clone();
            both.or(other.letters);
            return new First(both, any || other.any, nothing || other.nothing);
        }

        First then(First next) {
            if (!nothing) {
                return this;
            }
            First joined = or(next);
            return new First(joined.letters, joined.any, next.nothing);
        }

        First orNothing() {
            return new First(letters, any, true);
        }
    }

    /** Reads the pattern from left to right. What it does not know may begin with any letter. */
    private static final class Scan {

        private final String pattern;
        private int at;

        Scan(String pattern) {
            this.pattern = pattern;
        }

        First alternatives() {
            First all = sequence();
            while (is("|")) {
                at++;
                all = all.or(sequence());
            }
            return all;
        }

        private First sequence() {
            First begun = First.NOTHING;
            while (at < pattern.length() && !is("|") && !is(")")) {
                begun = begun.then(repeated(one()));
            }
            return begun;
        }

        private First repeated(First one) {
            First repeated = one;
            if (is("{")) {
                repeated = is("{0") ? one.orNothing() : one;
                at = pattern.indexOf('}', at) + 1;
            } else if (is("?") || is("*")) {
                repeated = one.orNothing();
                at++;
            } else if (is("+")) {
                at++;
            } else {
                return one;
            }
            if (is("?") || is("+")) {
                // Reluctant or possessive.
                at++;
            }
            return repeated;
        }

        private First one() {
            if (is("(?:")) {
                return group(3);
            }
            if (is("(?=") || is("(?!")) {
                group(3);
                return First.NOTHING;
            }
            if (is("(?<")) {
                group(4);
                return First.NOTHING;
            }
            char letter = pattern.charAt(at++);
            return switch (letter) {
                case '(' -> {
                    at--;
                    yield group(1);
                }
                case '[' -> choice();
                case '^', '$' -> First.NOTHING;
                case '.' -> First.ANY;
                case '\\' -> {
                    at++;
                    yield First.ANY;
                }
                default -> {
                    BitSet only = new BitSet();
                    only.set(letter);
                    yield First.of(only);
                }
            };
        }

        private First group(int sign) {
            at += sign;
            First inside = alternatives();
            at++;
            return inside;
        }

        private First choice() {
            int end = pattern.indexOf(']', at);
            String inside = pattern.substring(at, end);
            at = end + 1;
            if (inside.startsWith("^") || inside.contains("\\")) {
                return First.ANY;
            }
            BitSet letters = new BitSet();
            for (int i = 0; i < inside.length(); i++) {
                boolean range = i + 2 < inside.length() && inside.charAt(i + 1) == '-';
                letters.set(inside.charAt(i), inside.charAt(range ? i + 2 : i) + 1);
                i += range ? 2 : 0;
            }
            return First.of(letters);
        }

        private boolean is(String sign) {
            return pattern.startsWith(sign, at);
        }
    }
}
