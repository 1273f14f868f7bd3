package jp.tsunagari.portal.ingest.rules;

/** What a reading note is about. */
public enum NoteSubject {
    /** 取組名. */
    TITLE,
    /** The organisation's name or legal form. */
    ORGANISATION,
    /** 届けたい人たち and 取組のかたち. */
    LISTS,
    /** 活動地域. */
    REGION,
    /** The spelling of a place: 活動地域 in the header of a case, the address in 団体概要. */
    PLACE,
    /** 団体概要. */
    PROFILE,
    /** A part of the running text. */
    TEXT,
    /** The document as a whole, or nothing that is shown. */
    DOCUMENT
}
