package jp.tsunagari.portal.ingest.casestudy;

/** How a region of a case is known. */
public enum RegionBasis {
    /** The header says so. */
    HEADER,
    /** There is no region in the header, but the text names the place of the work. */
    TEXT,
    /** Neither says it: the seat of the organisation is taken. */
    ADDRESS
}
