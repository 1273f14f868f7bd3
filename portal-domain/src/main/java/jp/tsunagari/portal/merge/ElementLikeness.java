package jp.tsunagari.portal.merge;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.ToDoubleBiFunction;
import java.util.function.UnaryOperator;
import jp.tsunagari.portal.text.Similarity;

/**
 * What makes two elements the same thing in two states, and what makes them equal.
 *
 * @param content the element without what is not its content (such as line numbers); equal contents are no change
 * @param keys from the strictest to the loosest: elements with an equal key are the same thing
 * @param measure 0 to 1, how like two elements are that share no key
 * @param enough the least likeness that makes them the same thing; above 1 for never
 */
public record ElementLikeness<V>(
        UnaryOperator<V> content, List<Function<V, Object>> keys, ToDoubleBiFunction<V, V> measure, double enough) {

    private static final double NEVER = 2;

    public ElementLikeness {
        keys = List.copyOf(keys);
    }

    static <V> ElementLikeness<V> always() {
        return new ElementLikeness<>(UnaryOperator.identity(), List.of(value -> true), (left, right) -> 0, NEVER);
    }

    /** Elements with the same key are the same thing, others never. */
    public static <V> ElementLikeness<V> byKey(UnaryOperator<V> content, Function<V, Object> key) {
        return new ElementLikeness<>(content, List.of(content::apply, key), (left, right) -> 0, NEVER);
    }

    /** Texts are the same thing when most pairs of their characters are the same. */
    public static ElementLikeness<String> ofTexts() {
        return new ElementLikeness<>(UnaryOperator.identity(), List.of(text -> text), Similarity::ofPairs, 0.5);
    }

    boolean equal(V left, V right) {
        return Objects.equals(content.apply(left), content.apply(right));
    }
}
