package jp.tsunagari.portal.ingest.outcome;

import jp.tsunagari.portal.outcome.MetricKind;

/** What the unit of a number belongs to, and what it counts where no word says more. */
enum UnitFamily {
    PEOPLE(MetricKind.PARTICIPANTS),
    HOUSEHOLDS(MetricKind.USERS),
    CASES(MetricKind.OTHER),
    TIMES(MetricKind.SESSIONS),
    DAYS(MetricKind.SESSIONS),
    PERCENT(MetricKind.OTHER),
    PLACES(MetricKind.PLACES),
    ORGANISATIONS(MetricKind.OTHER),
    GROUPS(MetricKind.OTHER),
    KINDS(MetricKind.OTHER),
    ITEMS(MetricKind.OTHER),
    AMOUNT(MetricKind.VOLUME),
    COPIES(MetricKind.VOLUME),
    MEASURE(MetricKind.OTHER),
    SCORE(MetricKind.SURVEY_RESPONSE),
    HOURS(MetricKind.VOLUME),
    FACTOR(MetricKind.OTHER),
    /** A part of a whole, such as 1/4. */
    FRACTION(MetricKind.OTHER),
    /** No figure of a project: an age, a date, a duration, a price, a number in a name. */
    AGE(MetricKind.OTHER),
    DATE(MetricKind.OTHER),
    DURATION(MetricKind.OTHER),
    PRICE(MetricKind.OTHER),
    NAME(MetricKind.OTHER);

    private final MetricKind usualKind;

    UnitFamily(MetricKind usualKind) {
        this.usualKind = usualKind;
    }

    MetricKind usualKind() {
        return usualKind;
    }
}
