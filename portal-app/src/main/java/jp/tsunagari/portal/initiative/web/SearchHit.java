package jp.tsunagari.portal.initiative.web;

import java.util.List;
import jp.tsunagari.portal.search.text.MarkedText;
import org.jspecify.annotations.Nullable;

/**
 * Where the words of a search occur in an initiative.
 *
 * @param regions labels, as many and in the order of the tile's; so too the two lists of phrases
 * @param snippet from the text; null when they occur in none
 */
public record SearchHit(
        MarkedText title,
        MarkedText organisation,
        List<MarkedText> regions,
        List<MarkedText> targetPhrases,
        List<MarkedText> approachItems,
        @Nullable Snippet snippet) {

    public SearchHit {
        regions = List.copyOf(regions);
        targetPhrases = List.copyOf(targetPhrases);
        approachItems = List.copyOf(approachItems);
    }

    /**
     * A stretch of text.
     *
     * @param source what it is from, e.g. the heading of the section
     */
    public record Snippet(String source, MarkedText text) {}
}
