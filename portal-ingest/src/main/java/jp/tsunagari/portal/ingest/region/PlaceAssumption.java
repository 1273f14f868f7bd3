package jp.tsunagari.portal.ingest.region;

/**
 * A place that the document does not name in full, and why the reader took it for this one.
 *
 * @param written as in the document
 * @param official full name, prefecture and municipality
 */
public record PlaceAssumption(String written, String official, Ground ground) {

    /** What the assumption rests on. */
    public enum Ground {
        /** No other municipality in the country has this name. */
        ONLY_ONE,
        /** Several have it, or it only says 県内; the organisation's seat lies in one of them. */
        SEAT,
        /** A prefecture without its suffix: 東京 for 東京都. */
        SHORT
    }
}
