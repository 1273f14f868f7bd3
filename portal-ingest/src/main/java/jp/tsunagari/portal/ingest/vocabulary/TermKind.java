package jp.tsunagari.portal.ingest.vocabulary;

import java.util.List;
import jp.tsunagari.portal.shared.ClasspathCsv;
import jp.tsunagari.portal.thesaurus.Thesaurus;
import jp.tsunagari.portal.vocabulary.Term;

/** The two vocabularies, each with the files that describe it. */
enum TermKind {
    /** 対象. */
    TARGET_GROUP("target-groups.csv", "target-group-cues.csv", "target-group-false-friends.csv"),
    /** 手法. */
    APPROACH("approaches.csv", "approach-cues.csv", "approach-false-friends.csv");

    private final String terms;
    private final String cues;
    private final String falseFriends;

    TermKind(String terms, String cues, String falseFriends) {
        this.terms = terms;
        this.cues = cues;
        this.falseFriends = falseFriends;
    }

    /** All codes in the order of the vocabulary. */
    List<String> codes() {
        return new ClasspathCsv(Term.class, terms)
                .rows().stream().map(row -> row.get("code")).toList();
    }

    /** They are labels of the thesaurus, and are shipped with it. */
    ClasspathCsv cues() {
        return new ClasspathCsv(Thesaurus.class, cues);
    }

    ClasspathCsv falseFriends() {
        return new ClasspathCsv(TermKind.class, falseFriends);
    }
}
