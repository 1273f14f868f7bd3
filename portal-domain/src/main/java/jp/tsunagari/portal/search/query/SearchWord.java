package jp.tsunagari.portal.search.query;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import jp.tsunagari.portal.search.text.WordPattern;

/**
 * One word of a search.
 *
 * @param text as typed, without quotes or minus
 * @param kind whether it was quoted, and how much it says
 * @param alternatives ways in which a text can have it, the closest first; the first is the word itself
 * @param parts the words that a compound is made of, each with its own alternatives; none if it is no compound
 */
public record SearchWord(String text, Kind kind, List<Alternative> alternatives, List<SearchWord> parts) {

    public SearchWord {
        alternatives = List.copyOf(alternatives);
        parts = List.copyOf(parts);
    }

    /** How a word counts. */
    public enum Kind {
        /** Quoted, and so meant as it is. */
        EXACT,
        /** Must be there. */
        CONTENT,
        /** Says little beside others, such as 人 or 支援: those that have it come first, and the others too. */
        WEAK
    }

    SearchWord withoutNear(Predicate<Alternative> common) {
        return new SearchWord(
                text,
                kind,
                alternatives.stream()
                        .filter(alternative -> alternative.tier().isAnswer() || !common.test(alternative))
                        .toList(),
                parts.stream().map(part -> part.withoutNear(common)).toList());
    }

    SearchWord weak() {
        return new SearchWord(text, Kind.WEAK, alternatives, parts);
    }

    public boolean exact() {
        return kind == Kind.EXACT;
    }

    /** How the word itself is looked for. */
    public WordPattern pattern() {
        return alternatives.get(0).parts().get(0).get(0);
    }

    /** The words of which a text must have some when it need not have all: its parts, or itself. */
    public Stream<SearchWord> leaves() {
        return parts.isEmpty() ? Stream.of(this) : parts.stream();
    }

    /** How a text can have it as one word and be an answer. */
    public List<WordPattern> answers() {
        return alternatives.stream()
                .filter(alternative -> alternative.tier().isAnswer() && alternative.isOneWord())
                .map(alternative -> alternative.parts().get(0).get(0))
                .toList();
    }

    /** What else counts as the word, or is looked for when little has it; none twice. */
    public Stream<Alternative> others() {
        return alternatives.stream().skip(1).filter(Alternative::isOneWord);
    }

    /** All that a text may have for it, for marking. */
    public Stream<WordPattern> patterns() {
        return Stream.concat(alternatives.stream(), parts.stream().flatMap(part -> part.alternatives().stream()))
                .flatMap(alternative -> alternative.parts().stream())
                .flatMap(List::stream);
    }
}
