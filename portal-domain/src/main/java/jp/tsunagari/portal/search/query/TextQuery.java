package jp.tsunagari.portal.search.query;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import jp.tsunagari.portal.search.text.WordPattern;

/**
 * A typed search, understood.
 *
 * @param typed what was typed, trimmed
 * @param fields parts that are taken as filters
 * @param wanted words that are to occur
 * @param unwanted words none of which may occur
 * @param phrases typed runs that were taken apart into words of {@code wanted}; a text that has one whole ranks higher
 * @param ignored parts that could not be looked for, such as a lone mark, or words beyond the limit
 */
public record TextQuery(
        String typed,
        List<UnderstoodField> fields,
        List<SearchWord> wanted,
        List<SearchWord> unwanted,
        List<WordPattern> phrases,
        List<String> ignored) {

    /** Asks for nothing, and so for everything. */
    public static final TextQuery NOTHING = new TextQuery("", List.of(), List.of(), List.of(), List.of(), List.of());

    public TextQuery {
        fields = List.copyOf(fields);
        wanted = List.copyOf(wanted);
        unwanted = List.copyOf(unwanted);
        phrases = List.copyOf(phrases);
        ignored = List.copyOf(ignored);
    }

    /** Whether there is nothing to look for. */
    public boolean isEmpty() {
        return fields.isEmpty() && wanted.isEmpty() && unwanted.isEmpty();
    }

    /** The words that must be there: those that say something, or all if none does. */
    public List<SearchWord> required() {
        List<SearchWord> strong = wanted.stream()
                .filter(word -> word.kind() != SearchWord.Kind.WEAK)
                .toList();
        return strong.isEmpty() && fields.isEmpty() ? wanted : strong;
    }

    /** Whether no word says anything by itself, so that any of them will do. */
    public boolean saysLittle() {
        return !required().isEmpty() && wanted.stream().allMatch(word -> word.kind() == SearchWord.Kind.WEAK);
    }

    /** Asks for what has a word in one of these ways. */
    public static TextQuery of(List<Alternative> ways) {
        List<Alternative> answers = ways.stream()
                .map(way -> way.tier().isAnswer() ? way : way.as(Tier.SAME))
                .toList();
        return new TextQuery(
                "",
                List.of(),
                List.of(new SearchWord("", SearchWord.Kind.EXACT, answers, List.of())),
                List.of(),
                List.of(),
                List.of());
    }

    /** The same, without what is near a word but says nothing. */
    public TextQuery withoutNear(Predicate<Alternative> common) {
        return withWanted(wanted.stream().map(word -> word.withoutNear(common)).toList());
    }

    /** The same, with words that need not be there, if others are left that must. */
    public TextQuery withWeak(Predicate<SearchWord> common) {
        List<SearchWord> telling = wanted.stream()
                .map(word -> word.kind() == SearchWord.Kind.CONTENT && common.test(word) ? word.weak() : word)
                .toList();
        return telling.stream().allMatch(word -> word.kind() == SearchWord.Kind.WEAK) ? this : withWanted(telling);
    }

    private TextQuery withWanted(List<SearchWord> words) {
        return new TextQuery(typed, fields, words, unwanted, phrases, ignored);
    }

    /** What is marked in texts: words, and names of places. */
    public List<WordPattern> patterns() {
        return Stream.concat(
                        wanted.stream().flatMap(SearchWord::patterns),
                        fields.stream().flatMap(field -> field.names().stream()))
                .distinct()
                .toList();
    }

    /** Whether something near may be looked for when little has all of it. */
    public boolean canWiden() {
        return !fields.isEmpty() || wanted.stream().anyMatch(word -> !word.exact());
    }

    /** The words that say something, compounds in their parts. */
    public Stream<SearchWord> leaves() {
        return required().stream().flatMap(SearchWord::leaves);
    }
}
