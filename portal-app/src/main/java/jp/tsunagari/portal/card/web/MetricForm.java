package jp.tsunagari.portal.card.web;

/**
 * A figure as it is typed: numbers are texts here, so that a mistyped one comes back as it was typed.
 *
 * @param kind name of a {@link jp.tsunagari.portal.outcome.MetricKind}
 * @param precision name of a {@link jp.tsunagari.portal.outcome.Precision}
 * @param cumulative {@code on} for 延べ, else empty
 * @param background {@code on} for a figure that is no outcome, else empty
 */
record MetricForm(
        String label,
        String kind,
        String value,
        String valueTo,
        String unit,
        String precision,
        String cumulative,
        String baseline,
        String planned,
        String quote,
        String background) {

    private static final String ON = "on";

    static final MetricForm EMPTY = new MetricForm("", "PARTICIPANTS", "", "", "", "EXACT", "", "", "", "", "");

    MetricForm {
        label = Typed.orEmpty(label);
        kind = Typed.orEmpty(kind);
        value = Typed.orEmpty(value);
        valueTo = Typed.orEmpty(valueTo);
        unit = Typed.orEmpty(unit);
        precision = Typed.orEmpty(precision);
        cumulative = Typed.orEmpty(cumulative);
        baseline = Typed.orEmpty(baseline);
        planned = Typed.orEmpty(planned);
        quote = Typed.orEmpty(quote);
        background = Typed.orEmpty(background);
    }

    static String tick(boolean ticked) {
        return ticked ? ON : "";
    }

    static boolean isTicked(String sent) {
        return sent.equals(ON);
    }
}
