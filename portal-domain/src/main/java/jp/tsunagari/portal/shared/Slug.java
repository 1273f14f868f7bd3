package jp.tsunagari.portal.shared;

import java.util.function.Predicate;
import java.util.regex.Pattern;
import jp.tsunagari.portal.text.Folding;

/**
 * The part of an address that names one thing: letters and digits of any script, joined by single hyphens.
 *
 * <p>Japanese stays Japanese. A romanised slug would need readings of names that no source gives, and browsers show
 * and copy Japanese addresses well.
 */
public record Slug(String value) {

    private static final Pattern FORM = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+(-[\\p{L}\\p{M}\\p{N}]+)*");
    private static final Pattern SEPARATORS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

    /** @throws IllegalArgumentException if the value is not of the form above */
    public Slug {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a slug: " + value);
        }
    }

    /**
     * A slug made of a name: width and case folded, everything between letters and digits turned into one hyphen.
     *
     * @throws IllegalArgumentException if the name holds no letter and no digit
     */
    public static Slug of(String name) {
        String folded = Folding.CASELESS.apply(name);
        String joined = SEPARATORS.matcher(folded).replaceAll("-");
        return new Slug(joined.replaceAll("^-|-$", ""));
    }

    /** This slug with a number after it, for a second thing of the same name. */
    public Slug numbered(int number) {
        return new Slug(value + "-" + number);
    }

    /** This slug, or else with the first number from 2 with which it is free. */
    public Slug firstFree(Predicate<String> taken) {
        Slug slug = this;
        for (int number = 2; taken.test(slug.value); number++) {
            slug = numbered(number);
        }
        return slug;
    }

    @Override
    public String toString() {
        return value;
    }
}
