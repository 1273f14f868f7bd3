package jp.tsunagari.portal.ingest.explain;

import jp.tsunagari.portal.ingest.casestudy.WarningCode;

/**
 * Which warnings are errors: those where the document says something that the reader could not make out, or lacks what
 * the catalogue needs to file a case. All others tell how an oddity was read, and need nobody.
 */
final class ErrorRule {

    private ErrorRule() {}

    static boolean isError(WarningCode code) {
        return switch (code) {
            case NO_CASES,
                    PROGRAMME_MISSING,
                    PROGRAMME_AMBIGUOUS,
                    LEGAL_FORM_UNKNOWN,
                    REGION_UNRESOLVED,
                    REGION_UNKNOWN,
                    ADDRESS_UNRESOLVED,
                    DATE_UNREADABLE,
                    GARBLED_CHARACTERS -> true;
            case PREFACE_SKIPPED,
                    CAPTIONS_RUN_ON,
                    HEADER_MISSING,
                    TITLE_MISSING,
                    TITLE_WRAPPED,
                    HEADER_ORGANISATION_MISSING,
                    HEADER_REGION_MISSING,
                    NAME_MISMATCH,
                    LEGAL_FORM_MISMATCH,
                    REGION_ASSUMED,
                    REGION_FROM_TEXT,
                    REGION_FROM_ADDRESS,
                    PLACE_NAME_VARIANT,
                    PLACE_NAME_NOISE,
                    SEVERAL_ADDRESSES,
                    HEADING_MISSING,
                    HEADING_DUPLICATE,
                    HEADING_OUT_OF_ORDER,
                    HEADING_LIKE_LINE,
                    HEADING_WRAPPED,
                    SECTION_EMPTY,
                    ITEM_BOUNDARY_UNCERTAIN,
                    FIELD_MISSING,
                    FIELD_UNKNOWN,
                    FIELD_DUPLICATE,
                    CONTACT_WITHHELD -> false;
        };
    }
}
