package jp.tsunagari.portal.ingest.casestudy;

/** What the reader may notice. A code never changes its meaning; the messages may. */
public enum WarningCode {
    /** Nothing that looks like a case. */
    NO_CASES(true),
    /** No line names the fiscal year and the programme. */
    PROGRAMME_MISSING(true),
    /** Lines name different fiscal years or programmes. */
    PROGRAMME_AMBIGUOUS(true),
    /** A year and a title that may be the programme, or the title page and the head of every page differ. */
    PROGRAMME_GUESSED(true),
    /** Text in front of the first case, which belongs to none. */
    PREFACE_SKIPPED(false),
    /** The next case has lost its header, so the captions of this one run straight into it. */
    CAPTIONS_RUN_ON(false),
    /** A page number, a running head or a footnote, which is no part of the text it was found in. */
    LEFT_OUT(false),

    /** Neither title nor organisation nor region above the case. */
    HEADER_MISSING(false),
    /** A header without a title. */
    TITLE_MISSING(false),
    /** A title over several lines, joined. */
    TITLE_WRAPPED(false),
    /** A header without an organisation. */
    HEADER_ORGANISATION_MISSING(false),
    /** A header without a region. */
    HEADER_REGION_MISSING(false),
    /** The organisation's name in the header and in 団体概要 differ. */
    NAME_MISMATCH(false),
    /** The legal form in the header and in 団体概要 differ. */
    LEGAL_FORM_MISMATCH(false),
    /** A legal form that the vocabulary does not have. */
    LEGAL_FORM_UNKNOWN(true),

    /** A place name that is not in the table of municipalities, is in several prefectures, or spans several. */
    REGION_UNRESOLVED(true),
    /** A place not named in full, of which only one can be meant. */
    REGION_ASSUMED(false),
    /** The header has no region; the text names one. */
    REGION_FROM_TEXT(false),
    /** Neither header nor text has a region; the address is taken. */
    REGION_FROM_ADDRESS(false),
    /** No region at all. */
    REGION_UNKNOWN(true),
    /** A place name in variant characters. */
    PLACE_NAME_VARIANT(false),
    /** A place name with stray characters inside. */
    PLACE_NAME_NOISE(false),
    /** An address without a known municipality. */
    ADDRESS_UNRESOLVED(true),
    /** Several addresses in one field. */
    SEVERAL_ADDRESSES(false),

    /** A heading that every case should have is not there. */
    HEADING_MISSING(false),
    /** A heading for the second time. */
    HEADING_DUPLICATE(false),
    /** A heading at an unusual place. */
    HEADING_OUT_OF_ORDER(false),
    /** A line that looks like a heading where none is expected. */
    HEADING_LIKE_LINE(false),
    /** A heading that many cases have and the layout does not know. */
    HEADING_UNKNOWN(true),
    /** A heading over several lines, joined. */
    HEADING_WRAPPED(false),
    /** A heading without text. */
    SECTION_EMPTY(false),
    /** Two lines of a list joined, although each might be an item of its own. */
    ITEM_BOUNDARY_UNCERTAIN(false),

    /** A field of 団体概要 is missing or empty. */
    FIELD_MISSING(false),
    /** A field of 団体概要 that the reader does not know. */
    FIELD_UNKNOWN(false),
    /** A field of 団体概要 for the second time. */
    FIELD_DUPLICATE(false),
    /** A field of 団体概要 of which only a part was taken. */
    FIELD_SHORTENED(false),
    /** A date that cannot be read. */
    DATE_UNREADABLE(true),

    /** A contact of a person, which is not taken over from whatever part of the document. */
    CONTACT_WITHHELD(false),
    /** The text names a range of ages, and counts people of an age outside of it. */
    AGES_CONTRADICT(false),
    /** Characters that were lost before the document came here. */
    GARBLED_CHARACTERS(true);

    private final boolean error;

    WarningCode(boolean error) {
        this.error = error;
    }

    /**
     * Whether the document says something that the reader could not make out, or lacks what the catalogue needs to file a
     * case. All others tell how an oddity was read, and need no one to look at them.
     */
    public boolean isError() {
        return error;
    }
}
