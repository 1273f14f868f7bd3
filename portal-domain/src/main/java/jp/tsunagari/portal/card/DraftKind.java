package jp.tsunagari.portal.card;

/** What a draft is to become. */
public enum DraftKind {
    /** A change of an organisation's card; the id is the organisation's. */
    ORGANISATION,
    /** A change of an initiative's card; the id is the initiative's. */
    INITIATIVE,
    /** An initiative that does not exist yet; the id is its organisation's. */
    NEW_INITIATIVE
}
