package jp.tsunagari.portal.ingest.rules;

import static org.assertj.core.api.Assertions.assertThat;

/** The figures of quality that the portal publishes. */
public final class Published {

    private Published() {}

    /** Fails unless the portal says that so many of so many are right. */
    public static void says(String measure, int right, int total) {
        assertThat(new ReadingQuality().figures())
                .as("reading-quality.csv must say %s,…,%d,%d", measure, right, total)
                .filteredOn(figure -> figure.measure().equals(measure))
                .singleElement()
                .satisfies(figure -> assertThat(figure.right() + " of " + figure.total())
                        .as(measure)
                        .isEqualTo(right + " of " + total));
    }
}
