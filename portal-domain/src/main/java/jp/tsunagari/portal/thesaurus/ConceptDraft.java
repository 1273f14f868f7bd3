package jp.tsunagari.portal.thesaurus;

import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Everything that is said of a concept, as a file or a form has it.
 *
 * @param code stable; with a colon it is that of a term, whose name is not changed here
 * @param links to other concepts, by their codes
 * @param definition empty if the word is plain
 */
public record ConceptDraft(String code, Labels labels, Links links, String definition) {

    private static final char TERM = ':';

    /** As the thesaurus has this concept. */
    public static ConceptDraft of(Thesaurus thesaurus, Concept concept) {
        String code = concept.code();
        Links links =
                new Links(codes(thesaurus.broader(code)), codes(thesaurus.related(code)), codes(thesaurus.never(code)));
        String definition = concept.definition();
        return new ConceptDraft(code, concept.labels(), links, definition == null ? "" : definition);
    }

    /** Whether a concept with this code is a term of the vocabulary. */
    public static boolean isTerm(String code) {
        return code.indexOf(TERM) >= 0;
    }

    boolean isTerm() {
        return isTerm(code);
    }

    private static List<String> codes(List<Concept> concepts) {
        return concepts.stream().map(Concept::code).toList();
    }

    /**
     * The concepts that this one has to do with.
     *
     * @param broader those of which this is a kind or a part
     * @param related those that are worth a second look; holds both ways
     * @param never those that are easily mistaken for this one; holds both ways
     */
    public record Links(List<String> broader, List<String> related, List<String> never) {

        public static final Links NONE = new Links(List.of(), List.of(), List.of());

        public Links {
            broader = List.copyOf(broader);
            related = List.copyOf(related);
            never = List.copyOf(never);
        }

        /** The same with something else for each name or code. */
        public Links map(UnaryOperator<String> each) {
            return new Links(
                    broader.stream().map(each).distinct().toList(),
                    related.stream().map(each).distinct().toList(),
                    never.stream().map(each).distinct().toList());
        }

        List<String> of(Relation.Kind kind) {
            return switch (kind) {
                case BROADER -> broader;
                case RELATED -> related;
                case NEVER -> never;
            };
        }
    }
}
