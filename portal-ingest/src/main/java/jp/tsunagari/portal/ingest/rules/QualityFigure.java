package jp.tsunagari.portal.ingest.rules;

/**
 * How well the reader did on the cases that people had checked by hand.
 *
 * @param measure stable name
 * @param right how many of them were right
 * @param total how many there were
 */
record QualityFigure(String measure, int right, int total) {

    /** What was counted. */
    public String messageKey() {
        return "reading-quality." + measure;
    }

    /** In percent, rounded down to one decimal, so that only a faultless result is shown as 100. */
    public double percent() {
        return total == 0 ? 0 : Math.floor(1000.0 * right / total) / 10;
    }
}
