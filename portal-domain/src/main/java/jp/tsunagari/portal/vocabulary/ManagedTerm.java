package jp.tsunagari.portal.vocabulary;

/**
 * A term as those see it who change it.
 *
 * @param version grows by one with every change of its words and of whether it is retired; its place does not count
 */
public record ManagedTerm(Term term, int version) {

    /** What may be changed of it. */
    public TermWords words() {
        return new TermWords(term.name(), term.nameEnglish(), term.includes(), term.meaning());
    }
}
