package jp.tsunagari.portal.ingest.region;

/**
 * A place name that the document does not write as it is officially written.
 *
 * @param written as in the document
 * @param official as in the table of municipalities
 */
public record PlaceRepair(String written, String official, Kind kind) {

    /** What differs between the two. */
    public enum Kind {
        /** Another form of the same character, such as ヶ for ケ. */
        VARIANT,
        /** Stray characters between those of the name. */
        NOISE
    }
}
