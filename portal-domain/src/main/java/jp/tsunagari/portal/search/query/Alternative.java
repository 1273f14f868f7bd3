package jp.tsunagari.portal.search.query;

import java.util.List;
import jp.tsunagari.portal.search.Facet;
import jp.tsunagari.portal.search.text.WordPattern;
import org.jspecify.annotations.Nullable;

/**
 * One way in which a text can have what a word asks for.
 *
 * @param label as people are told
 * @param parts that must all occur close to each other, each in one of several spellings; mostly one part, none for a tag
 * @param tag a term that the initiative may carry instead; null for words
 */
public record Alternative(
        Tier tier,
        String label,
        List<List<WordPattern>> parts,
        @Nullable Tag tag) {

    public Alternative {
        parts = parts.stream().map(List::copyOf).toList();
    }

    static Alternative of(Tier tier, String label, WordPattern pattern) {
        return new Alternative(tier, label, List.of(List.of(pattern)), null);
    }

    static Alternative near(Tier tier, String label, List<List<WordPattern>> parts) {
        return new Alternative(tier, label, parts, null);
    }

    static Alternative carrying(Tier tier, String label, Tag tag) {
        return new Alternative(tier, label, List.of(), tag);
    }

    /** A target group or an approach. */
    public record Tag(Facet facet, String code) {}

    /** The same, counted as less close. */
    Alternative as(Tier other) {
        return new Alternative(other, label, parts, tag);
    }

    /** Whether it is one word, and not several that must be near each other or a tag. */
    public boolean isOneWord() {
        return parts.size() == 1 && parts.get(0).size() == 1;
    }
}
