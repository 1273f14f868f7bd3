package jp.tsunagari.portal.ingest.vocabulary;

import java.util.List;
import java.util.stream.Stream;
import jp.tsunagari.portal.shared.ClasspathCsv;
import jp.tsunagari.portal.thesaurus.Concept;
import jp.tsunagari.portal.thesaurus.Thesaurus;
import jp.tsunagari.portal.vocabulary.Term;

/** The two vocabularies, each with the files that describe it. */
enum TermKind {
    /** 対象. */
    TARGET_GROUP("target:", "target-groups-revised.csv", "target-group-false-friends.csv"),
    /** 手法. */
    APPROACH("approach:", "approaches-revised.csv", "approach-false-friends.csv");

    private final String prefix;
    private final String terms;
    private final String falseFriends;

    TermKind(String prefix, String terms, String falseFriends) {
        this.prefix = prefix;
        this.terms = terms;
        this.falseFriends = falseFriends;
    }

    /** All codes in the order of the vocabulary as it is shipped, then those that were added. */
    List<String> codes(Thesaurus thesaurus) {
        return Stream.concat(
                        new ClasspathCsv(Term.class, terms).rows().stream().map(row -> row.get("code")),
                        terms(thesaurus).map(this::code))
                .distinct()
                .toList();
    }

    /** The concepts that are terms of this vocabulary. */
    Stream<Concept> terms(Thesaurus thesaurus) {
        return thesaurus.concepts().stream().filter(this::has);
    }

    /** Whether a concept is a term of this vocabulary. */
    boolean has(Concept concept) {
        return concept.term() != null && concept.term().startsWith(prefix);
    }

    /** The code that the vocabulary has for a concept that is one of its terms. */
    String code(Concept concept) {
        return concept.code().substring(prefix.length());
    }

    ClasspathCsv falseFriends() {
        return new ClasspathCsv(TermKind.class, falseFriends);
    }
}
