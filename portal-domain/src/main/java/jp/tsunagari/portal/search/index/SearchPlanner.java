package jp.tsunagari.portal.search.index;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import jp.tsunagari.portal.search.Facet;
import jp.tsunagari.portal.search.Filters;
import jp.tsunagari.portal.search.index.QueryPredicates.Reach;
import jp.tsunagari.portal.search.index.ValueCounter.Deadline;
import jp.tsunagari.portal.search.query.NearTerms;
import jp.tsunagari.portal.search.query.QueryParser;
import jp.tsunagari.portal.search.query.SearchWord;
import jp.tsunagari.portal.search.query.TextQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Decides how a text is searched for: as it was typed, with a slip mended, or in wider and wider steps. By the text and the
 * whole catalogue alone, so that a filter only ever takes away, and the number beside it holds.
 */
@Component
class SearchPlanner {

    /** A term is common, and says nothing about what is near, that more than one initiative in so many carries. */
    private static final int COMMON_PART = 3;

    private final QueryParser parser;
    private final ValueCounter counter;
    private final NearTerms nearTerms;

    SearchPlanner(QueryParser parser, ValueCounter counter, NearTerms nearTerms) {
        this.parser = parser;
        this.counter = counter;
        this.nearTerms = nearTerms;
    }

    /** To look for what was typed, and for nothing near it. */
    SearchPlan asTyped(String text, boolean synonyms) {
        return new SearchPlan(parser.parse(text, synonyms), Reach.ANSWERS, null);
    }

    /**
     * @param synonyms whether other words than those typed count as well, and slips are mended
     * @param deadline after which no further step is tried
     */
    SearchPlan plan(String text, boolean synonyms, Deadline deadline) {
        return new Planning(deadline).plan(text, synonyms);
    }

    private final class Planning {

        private final Deadline deadline;

        Planning(Deadline deadline) {
            this.deadline = deadline;
        }

        SearchPlan plan(String text, boolean synonyms) {
            TextQuery typed = parser.parse(text, synonyms);
            if (!typed.canWiden() || found(typed, Reach.ANSWERS) > 0 || deadline.isOver()) {
                return new SearchPlan(typed, Reach.ANSWERS, null);
            }
            SearchResult.Correction correction = synonyms ? correction(typed, text.strip()) : null;
            if (correction != null) {
                return new SearchPlan(parser.parse(correction.text(), true), Reach.ANSWERS, correction);
            }
            TextQuery query = withoutCommonTags(typed);
            return new SearchPlan(query, nearest(query), null);
        }

        private long found(TextQuery query, Reach reach) {
            return counter.count(query, reach, Filters.NONE, Map.of(), deadline).found();
        }

        /** The first step that finds enough, or else the one that finds most. */
        private Reach nearest(TextQuery query) {
            Reach best = Reach.BROADER;
            long most = 0;
            for (Reach step : Reach.wider(query)) {
                boolean words = step.missing() > 0;
                if ((words && most > 0) || deadline.isOver()) {
                    return best;
                }
                long found = found(query, step);
                if (found >= step.enough()) {
                    return step;
                }
                if (found > most) {
                    best = step;
                    most = found;
                }
            }
            return best;
        }

        private TextQuery withoutCommonTags(TextQuery query) {
            ValueCounter.Counts all = counter.count(
                    TextQuery.NOTHING,
                    Reach.ANSWERS,
                    Filters.NONE,
                    Map.of(Facet.TARGET.parameter(), Filters.NONE, Facet.APPROACH.parameter(), Filters.NONE),
                    deadline);
            return query.withoutTags(
                    tag -> all.of(tag.facet().parameter()).getOrDefault(tag.code(), 0L) > all.found() / COMMON_PART);
        }

        /** Another word for one that occurs nowhere, if it finds something; null if there is none. */
        private SearchResult.@Nullable Correction correction(TextQuery query, String whole) {
            List<String> strange = query.required().stream()
                    .filter(word -> !word.exact())
                    .flatMap(word -> Stream.concat(Stream.of(word), word.parts().stream()))
                    .map(SearchWord::text)
                    .distinct()
                    .filter(word -> !parser.knows(word) && !occurs(word))
                    .toList();
            return Stream.concat(
                            ofWhole(query, whole)
                                    .map(meant -> new SearchResult.Correction(whole, meant, meant))
                                    .stream(),
                            strange.stream()
                                    .flatMap(word -> nearTerms
                                            .plausible(word)
                                            .map(meant -> new SearchResult.Correction(
                                                    word, meant, whole.replace(word, meant)))
                                            .stream()))
                    .filter(corrected -> found(parser.parse(corrected.text(), true), Reach.ANSWERS) > 0)
                    .findFirst()
                    .orElse(null);
        }

        private Optional<String> ofWhole(TextQuery query, String whole) {
            if (parser.knows(whole)) {
                return Optional.empty();
            }
            boolean oneRun = query.fields().isEmpty() && whole.chars().noneMatch(Character::isWhitespace);
            return oneRun ? nearTerms.plausible(whole) : nearTerms.readAlike(whole);
        }

        private boolean occurs(String word) {
            return found(parser.parse("\"" + word + "\"", false), Reach.ANSWERS) > 0;
        }
    }

    /**
     * How a text is searched for.
     *
     * @param correction the slip that is mended; null if there is none
     */
    record SearchPlan(TextQuery query, Reach reach, SearchResult.@Nullable Correction correction) {

        /** Whether the catalogue has what was asked for, or at least nothing else is offered. */
        boolean isAnswered() {
            return reach.equals(Reach.ANSWERS);
        }
    }
}
