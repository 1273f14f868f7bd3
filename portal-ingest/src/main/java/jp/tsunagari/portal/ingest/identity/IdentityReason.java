package jp.tsunagari.portal.ingest.identity;

import java.util.Locale;

/** Something that speaks for or against two organisations, or two cases, being the same. */
public enum IdentityReason {
    NAME_SAME(40),
    /** The card was given by people the name that the document says. */
    NAME_ON_CARD(30),
    NAME_ALIKE(20),
    NAME_DIFFERENT(0),
    FORM_SAME(10),
    /** One may become the other without being founded again. */
    FORM_RELATED(8),
    FORM_DIFFERENT(-30),
    ADDRESS_SAME(25),
    MUNICIPALITY_SAME(20),
    PREFECTURE_SAME(8),
    PREFECTURE_DIFFERENT(-30),
    HOST_SAME(25),
    HOST_DIFFERENT(-15),
    REPRESENTATIVE_SAME(15),
    REPRESENTATIVE_DIFFERENT(-5),
    FOUNDED_SAME(10),
    FOUNDED_DIFFERENT(-20),
    /** A case of the organisation has the text of one that the catalogue has of it. */
    CASE_SAME(30),
    TITLE_SAME(0),
    TITLE_ALIKE(0),
    TITLE_DIFFERENT(0),
    TEXT_SAME(0),
    TEXT_ALIKE(0),
    TEXT_DIFFERENT(0),
    TARGETS_SAME(0);

    private final int points;

    IdentityReason(int points) {
        this.points = points;
    }

    /** What it adds to the score of an organisation; 0 for those of cases, which are measured. */
    int points() {
        return points;
    }

    /** Of the words for it. */
    public String messageKey() {
        return "identity.reason." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
