package jp.tsunagari.portal.search.index;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import jp.tsunagari.portal.search.Facet;
import jp.tsunagari.portal.search.Filters;
import jp.tsunagari.portal.search.index.QueryPredicates.Reach;
import jp.tsunagari.portal.search.index.ValueCounter.Deadline;
import jp.tsunagari.portal.search.query.Alternative;
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

    /** What more than one initiative in so many has says nothing about what is near. */
    private static final int COMMON_NEAR = 3;

    /** A word that more than one initiative in so many has is the first that need not be there. */
    private static final int COMMON_WORD = 2;

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

    /**
     * What may come after the answers, the nearest first: where they are few, what is near them or has the more telling of
     * the words; where a place was typed, in any case what has only its seat there.
     */
    Stream<SearchPlan> besides(TextQuery query, long answers, Deadline deadline) {
        if (answers < Reach.FEW) {
            return new Planning(deadline).besides(query);
        }
        boolean placed = query.fields().stream().anyMatch(field -> field.facet() == Facet.REGION);
        return placed ? Stream.of(new SearchPlan(query, Reach.atSeat(query), null)) : Stream.empty();
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
            return nearest(tellingNear(typed));
        }

        /** The second is not looked into where the first has anything. */
        Stream<SearchPlan> besides(TextQuery query) {
            SearchPlan near = new SearchPlan(tellingNear(query), Reach.besides(query), null);
            return Stream.concat(
                    Stream.of(near),
                    Stream.of(query)
                            .flatMap(asked -> withoutCommonest(asked).stream())
                            .map(telling -> new SearchPlan(telling, Reach.partlyBesides(query), null)));
        }

        /** Without the word that says least, which is the one that most have in any way; none where only one is there. */
        private Optional<TextQuery> withoutCommonest(TextQuery query) {
            List<SearchWord> words = query.required().stream()
                    .filter(word -> word.kind() == SearchWord.Kind.CONTENT)
                    .toList();
            if (words.size() < 2) {
                return Optional.empty();
            }
            return words.stream()
                    .map(word -> new Counted(word, found(TextQuery.of(word.alternatives()), Reach.ANSWERS)))
                    .max(Comparator.comparingLong(Counted::found))
                    .map(commonest -> query.withWeak(commonest.word()::equals));
        }

        private record Counted(SearchWord word, long found) {}

        private long found(TextQuery query, Reach reach) {
            return counter.count(query, reach, Filters.NONE, Map.of(), deadline).found();
        }

        /** Without what is near nearly everything. */
        TextQuery tellingNear(TextQuery query) {
            long all = found(TextQuery.NOTHING, Reach.ANSWERS);
            return query.withoutNear(near -> isCommon(List.of(near), all, COMMON_NEAR));
        }

        /** The first step that finds anything, or else what has the more telling of its words. */
        private SearchPlan nearest(TextQuery query) {
            Reach best = Reach.BROADER;
            long most = 0;
            for (Reach step : Reach.wider()) {
                long found = deadline.isOver() ? 0 : found(query, step);
                if (found >= Reach.FEW) {
                    return new SearchPlan(query, step, null);
                }
                if (found > most) {
                    best = step;
                    most = found;
                }
            }
            if (most > 0 || deadline.isOver()) {
                return new SearchPlan(query, best, null);
            }
            long all = found(TextQuery.NOTHING, Reach.ANSWERS);
            TextQuery telling = query.withWeak(word -> isCommon(word.alternatives(), all, COMMON_WORD));
            boolean reduced = telling.required().size() < query.required().size();
            return partly(telling, reduced)
                    .or(() -> reduced ? partly(query, false) : Optional.empty())
                    .orElse(new SearchPlan(query, best, null));
        }

        private Optional<SearchPlan> partly(TextQuery query, boolean reduced) {
            return Reach.partly(query, reduced).stream()
                    .filter(step -> found(query, step) > 0)
                    .findFirst()
                    .map(step -> new SearchPlan(query, step, null));
        }

        /** Whether more than one initiative in so many has it in one of these ways. */
        private boolean isCommon(List<Alternative> ways, long all, int part) {
            return found(TextQuery.of(ways), Reach.ANSWERS) > all / part;
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
            return Stream.concat(Stream.of(whole), strange.stream())
                    .map(part -> corrected(
                            whole, part, part.equals(whole) ? ofWhole(query, whole) : nearTerms.plausible(part)))
                    .flatMap(Optional::stream)
                    .findFirst()
                    .orElse(null);
        }

        /** With one of these words in the place of a part; none if none finds anything, or several do. */
        private Optional<SearchResult.Correction> corrected(String whole, String part, List<String> words) {
            List<SearchResult.Correction> found = words.stream()
                    .map(meant -> new SearchResult.Correction(part, meant, whole.replace(part, meant)))
                    .filter(corrected -> found(parser.parse(corrected.text(), true), Reach.ANSWERS) > 0)
                    .toList();
            return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
        }

        private List<String> ofWhole(TextQuery query, String whole) {
            if (parser.knows(whole)) {
                return List.of();
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
