package jp.tsunagari.portal.search.names;

import java.util.List;
import java.util.function.Predicate;
import jp.tsunagari.portal.search.query.UnderstoodField;
import jp.tsunagari.portal.search.text.CompactText.Probe;

/**
 * What was typed, ready to be compared with names. A thing has it if its name has the whole, or if it has each word
 * somewhere and each filter is true of it or a part of its name.
 */
public final class NameQuery {

    /** The highest rank. */
    public static final int MAX_RANK = 4;

    /** The rank of what has some of the words only in what is said of it. */
    public static final int IN_TEXT = 1;

    private static final int BEGINS = 3;
    private static final int IN_NAME = 2;

    private final WantedWord whole;
    private final List<WantedField> fields;
    private final List<WantedWord> words;
    private final List<WantedWord> unwanted;

    NameQuery(WantedWord whole, List<WantedField> fields, List<WantedWord> words, List<WantedWord> unwanted) {
        this.whole = whole;
        this.fields = List.copyOf(fields);
        this.words = List.copyOf(words);
        this.unwanted = List.copyOf(unwanted);
    }

    /** The parts that are taken as filters. */
    public List<UnderstoodField> fields() {
        return fields.stream().map(WantedField::field).toList();
    }

    /** Whether there is nothing to look for, so that everything has it. */
    public boolean isEmpty() {
        return whole.letters().isEmpty() && fields.isEmpty() && words.isEmpty() && unwanted.isEmpty();
    }

    /**
     * How well a thing answers: from 1, the thing called exactly so {@link #MAX_RANK}; 0 if it is no answer.
     *
     * @param holds whether a filter is true of the thing
     */
    public int rank(NamedTexts thing, Predicate<UnderstoodField> holds) {
        if (unwanted.stream().anyMatch(word -> word.rank(thing) > 0)) {
            return 0;
        }
        int asWhole = whole.rank(thing);
        if (asWhole >= IN_NAME) {
            return asWhole;
        }
        if (words.isEmpty() && fields.isEmpty()) {
            return unwanted.isEmpty() ? asWhole : IN_TEXT;
        }
        int rank = IN_NAME;
        for (WantedField field : fields) {
            if (!field.name().isIn(thing) && !holds.test(field.field())) {
                return 0;
            }
        }
        for (WantedWord word : words) {
            rank = Math.min(rank, word.rank(thing));
            if (rank == 0) {
                return 0;
            }
        }
        return rank;
    }

    record WantedField(UnderstoodField field, WantedWord name) {}

    /**
     * A word, in all ways in which it may occur.
     *
     * @param letters folded
     * @param kana the same if it is a reading, else empty
     * @param latin as {@link jp.tsunagari.portal.text.Romaji} compares it; empty if it is too short or in other letters
     * @param sound as it is compared; empty if there is none
     * @param probes groups one of which must occur: each has parts, each in one of several spellings
     */
    record WantedWord(String letters, String kana, String latin, String sound, List<List<List<Probe>>> probes) {

        int rank(NamedTexts thing) {
            if (!letters.isEmpty() && thing.name().startsWith(letters)) {
                return thing.name().length() == letters.length() ? MAX_RANK : BEGINS;
            }
            if (isIn(thing)) {
                return IN_NAME;
            }
            return occurs(thing, false) ? IN_TEXT : 0;
        }

        /** Whether a name has it, as it is written or read. */
        boolean isIn(NamedTexts thing) {
            return occurs(thing, true) || isRead(thing);
        }

        private boolean isRead(NamedTexts thing) {
            boolean read = !kana.isEmpty() && (kana.length() < 3 ? thing.isRead(kana) : thing.isReadFrom(kana));
            return read
                    || (!latin.isEmpty() && thing.isSpelledFrom(latin))
                    || (!sound.isEmpty() && thing.soundsLike(sound));
        }

        private boolean occurs(NamedTexts thing, boolean inNames) {
            for (List<List<Probe>> parts : probes) {
                boolean all = true;
                for (List<Probe> spellings : parts) {
                    boolean any = false;
                    for (Probe probe : spellings) {
                        any = (inNames ? thing.names() : thing.texts()).has(probe);
                        if (any) {
                            break;
                        }
                    }
                    all = any;
                    if (!all) {
                        break;
                    }
                }
                if (all) {
                    return true;
                }
            }
            return false;
        }
    }
}
