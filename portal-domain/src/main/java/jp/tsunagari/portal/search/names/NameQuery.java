package jp.tsunagari.portal.search.names;

import java.util.List;
import java.util.function.Predicate;
import jp.tsunagari.portal.search.query.UnderstoodField;
import jp.tsunagari.portal.search.text.CompactText;
import jp.tsunagari.portal.search.text.CompactText.Probes;
import org.jspecify.annotations.Nullable;

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
        int asWhole = whole.rankInName(thing);
        if (asWhole >= IN_NAME) {
            return asWhole;
        }
        if (words.isEmpty() && fields.isEmpty()) {
            return unwanted.isEmpty() ? whole.rank(thing) : IN_TEXT;
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
     * @param read how it may be read; null if it is no reading
     * @param any one of these must occur
     * @param together or one of each of these, for any list of them
     */
    record WantedWord(String letters, @Nullable WantedReading read, Probes any, List<List<Probes>> together) {

        int rank(NamedTexts thing) {
            int inName = rankInName(thing);
            return inName == 0 && occurs(thing.texts()) ? IN_TEXT : inName;
        }

        /** Likewise by its names alone. */
        int rankInName(NamedTexts thing) {
            if (!letters.isEmpty() && thing.name().startsWith(letters)) {
                return thing.name().length() == letters.length() ? MAX_RANK : BEGINS;
            }
            return isIn(thing) ? IN_NAME : 0;
        }

        /** Whether a name has it, as it is written or read. */
        boolean isIn(NamedTexts thing) {
            return occurs(thing.names()) || (read != null && read.isOf(thing));
        }

        private boolean occurs(CompactText text) {
            if (text.hasAny(any)) {
                return true;
            }
            for (List<Probes> parts : together) {
                boolean all = true;
                for (int part = 0; all && part < parts.size(); part++) {
                    all = text.hasAny(parts.get(part));
                }
                if (all) {
                    return true;
                }
            }
            return false;
        }
    }

    /**
     * What may be a reading, as {@link NamedTexts} has those of a name: with the bars around it.
     *
     * @param kana empty if it is none
     * @param latin as {@link jp.tsunagari.portal.text.Romaji} compares it; empty if it is too short or in other letters
     * @param sound as it is compared; empty if there is none
     */
    record WantedReading(String kana, String latin, String sound) {

        private boolean isOf(NamedTexts thing) {
            return (!kana.isEmpty() && thing.readings().contains(kana))
                    || (!latin.isEmpty() && thing.latin().contains(latin))
                    || (!sound.isEmpty() && thing.sounds().contains(sound));
        }
    }
}
