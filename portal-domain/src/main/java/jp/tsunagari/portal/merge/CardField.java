package jp.tsunagari.portal.merge;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One field of a card as a list of elements: a list has many, a plain field one or none. That makes every field the same
 * to merge.
 *
 * @param <C> the card
 * @param <V> an element
 * @param name stable, as in an address or a stored decision
 * @param single whether there is at most one element
 * @param read the elements of a card in their order
 * @param likeness tells which element of one state is the same thing as an element of another
 */
public record CardField<C, V>(String name, boolean single, Function<C, List<V>> read, ElementLikeness<V> likeness) {

    private static final Pattern CAPITAL = Pattern.compile("[A-Z]");

    /** A field with one value or none; two values are always states of the same thing. */
    public static <C, V> CardField<C, V> single(String name, Function<C, @Nullable V> read) {
        return new CardField<>(name, true, card -> listOf(read.apply(card)), ElementLikeness.always());
    }

    /** A field with many elements, each merged by itself. */
    public static <C, V> CardField<C, V> list(String name, Function<C, List<V>> read, ElementLikeness<V> likeness) {
        return new CardField<>(name, false, read, likeness);
    }

    /** Of the word for it, as in {@code card.field.target-groups}. */
    public String messageKey() {
        return "card.field." + CAPITAL.matcher(name).replaceAll("-$0").toLowerCase(Locale.ROOT);
    }

    private static <V> List<V> listOf(@Nullable V value) {
        return value == null ? List.of() : List.of(value);
    }
}
