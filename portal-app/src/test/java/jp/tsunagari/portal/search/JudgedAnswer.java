package jp.tsunagari.portal.search;

import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * What a search found, in its order, beside what it ought to find.
 *
 * @param found slugs, best first
 */
record JudgedAnswer(JudgedQuery query, List<String> found) {

    private static final int CUT = 10;

    JudgedAnswer {
        found = List.copyOf(found);
    }

    /** nDCG@10 with a gain of 2^grade − 1; none where nothing is to be found. */
    OptionalDouble ndcg() {
        if (query.grades().isEmpty()) {
            return OptionalDouble.empty();
        }
        double ideal = gain(query.grades().values().stream()
                .sorted(Comparator.reverseOrder())
                .toList());
        return OptionalDouble.of(gain(found.stream().map(query::grade).toList()) / ideal);
    }

    /** The part of those with at least this grade that was found; none where there are none. */
    OptionalDouble recall(int atLeast) {
        return query.grades().entrySet().stream()
                .filter(judged -> judged.getValue() >= atLeast)
                .mapToInt(judged -> found.contains(judged.getKey()) ? 1 : 0)
                .average();
    }

    /** The part of the finds that are hits; 1 where nothing was found and nothing ought to be. */
    OptionalDouble precision() {
        if (found.isEmpty()) {
            return query.grades().isEmpty() ? OptionalDouble.of(1) : OptionalDouble.empty();
        }
        return found.stream().mapToInt(slug -> query.grade(slug) > 0 ? 1 : 0).average();
    }

    List<String> missed() {
        return query.grades().keySet().stream()
                .filter(slug -> !found.contains(slug))
                .toList();
    }

    List<String> unwanted() {
        return found.stream().filter(slug -> query.grade(slug) == 0).toList();
    }

    private static double gain(List<Integer> grades) {
        return IntStream.range(0, Math.min(CUT, grades.size()))
                .mapToDouble(rank -> (Math.pow(2, grades.get(rank)) - 1) * Math.log(2) / Math.log(rank + 2))
                .sum();
    }
}
