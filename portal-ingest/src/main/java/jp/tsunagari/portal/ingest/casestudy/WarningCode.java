package jp.tsunagari.portal.ingest.casestudy;

/** What the reader may notice. A code never changes its meaning; the messages may. */
public enum WarningCode {
    /** Nothing that looks like a case. */
    NO_CASES,
    /** No line names the fiscal year and the programme. */
    PROGRAMME_MISSING,
    /** Lines name different fiscal years or programmes. */
    PROGRAMME_AMBIGUOUS,
    /** Text in front of the first case, which belongs to none. */
    PREFACE_SKIPPED,
    /** The next case has lost its header, so the captions of this one run straight into it. */
    CAPTIONS_RUN_ON,

    /** Neither title nor organisation nor region above the case. */
    HEADER_MISSING,
    /** A header without a title. */
    TITLE_MISSING,
    /** A title over several lines, joined. */
    TITLE_WRAPPED,
    /** A header without an organisation. */
    HEADER_ORGANISATION_MISSING,
    /** A header without a region. */
    HEADER_REGION_MISSING,
    /** The organisation's name in the header and in 団体概要 differ. */
    NAME_MISMATCH,
    /** The legal form in the header and in 団体概要 differ. */
    LEGAL_FORM_MISMATCH,
    /** A legal form that the vocabulary does not have. */
    LEGAL_FORM_UNKNOWN,

    /** A place name that is not in the table of municipalities, is in several prefectures, or spans several. */
    REGION_UNRESOLVED,
    /** A place not named in full, of which only one can be meant. */
    REGION_ASSUMED,
    /** The header has no region; the text names one. */
    REGION_FROM_TEXT,
    /** Neither header nor text has a region; the address is taken. */
    REGION_FROM_ADDRESS,
    /** No region at all. */
    REGION_UNKNOWN,
    /** A place name in variant characters. */
    PLACE_NAME_VARIANT,
    /** A place name with stray characters inside. */
    PLACE_NAME_NOISE,
    /** An address without a known municipality. */
    ADDRESS_UNRESOLVED,
    /** Several addresses in one field. */
    SEVERAL_ADDRESSES,

    /** A heading that every case should have is not there. */
    HEADING_MISSING,
    /** A heading for the second time. */
    HEADING_DUPLICATE,
    /** A heading at an unusual place. */
    HEADING_OUT_OF_ORDER,
    /** A line that looks like a heading where none is expected. */
    HEADING_LIKE_LINE,
    /** A heading over several lines, joined. */
    HEADING_WRAPPED,
    /** A heading without text. */
    SECTION_EMPTY,
    /** Two lines of a list joined, although each might be an item of its own. */
    ITEM_BOUNDARY_UNCERTAIN,

    /** A field of 団体概要 is missing or empty. */
    FIELD_MISSING,
    /** A field of 団体概要 that the reader does not know. */
    FIELD_UNKNOWN,
    /** A field of 団体概要 for the second time. */
    FIELD_DUPLICATE,
    /** A date that cannot be read. */
    DATE_UNREADABLE,

    /** Mobile numbers or e-mail addresses taken out of a flyer's text. */
    CONTACT_WITHHELD,
    /** Characters that were lost before the document came here. */
    GARBLED_CHARACTERS
}
