package jp.tsunagari.portal.search.query;

import java.util.List;
import java.util.stream.Stream;

/**
 * Keeps a search from becoming expensive. The number of words has a limit, but a run of two hundred characters can be a
 * compound of many parts, each with dozens of alternatives.
 */
final class QueryBounds {

    /** Ten usual words with all that counts for them are well below this. */
    static final int MAX_PATTERNS = 1_200;

    private QueryBounds() {}

    /** The same query; if it looks for too much, each word and each part has the closest of its alternatives alone. */
    static TextQuery within(TextQuery query) {
        List<SearchWord> words = Stream.concat(query.wanted().stream(), query.unwanted().stream())
                .toList();
        if (words.stream().mapToInt(QueryBounds::patterns).sum() <= MAX_PATTERNS) {
            return query;
        }
        int each = Math.max(
                1, MAX_PATTERNS / words.stream().mapToInt(QueryBounds::lists).sum());
        return new TextQuery(
                query.typed(),
                query.fields(),
                query.wanted().stream().map(word -> closest(word, each)).toList(),
                query.unwanted().stream().map(word -> closest(word, each)).toList(),
                query.phrases(),
                query.ignored());
    }

    private static int patterns(SearchWord word) {
        int own = word.alternatives().stream()
                .flatMap(alternative -> alternative.parts().stream())
                .mapToInt(List::size)
                .sum();
        return own + word.parts().stream().mapToInt(QueryBounds::patterns).sum();
    }

    /** Lists of alternatives, each of which is to be cut: of the word, of its parts, and of parts that are to be near. */
    private static int lists(SearchWord word) {
        int near = word.alternatives().stream()
                .filter(alternative -> !alternative.isOneWord())
                .mapToInt(alternative -> alternative.parts().size())
                .sum();
        return 1 + near + word.parts().stream().mapToInt(QueryBounds::lists).sum();
    }

    private static SearchWord closest(SearchWord word, int most) {
        return new SearchWord(
                word.text(),
                word.kind(),
                word.alternatives().stream()
                        .limit(most)
                        .map(alternative -> closest(alternative, most))
                        .toList(),
                word.parts().stream().map(part -> closest(part, most)).toList());
    }

    private static Alternative closest(Alternative alternative, int most) {
        return new Alternative(
                alternative.tier(),
                alternative.label(),
                alternative.parts().stream()
                        .map(spellings -> spellings.subList(0, Math.min(most, spellings.size())))
                        .toList(),
                alternative.tag());
    }
}
