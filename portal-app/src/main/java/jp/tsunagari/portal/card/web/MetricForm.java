package jp.tsunagari.portal.card.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.ibm.icu.lang.UCharacter;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import jp.tsunagari.portal.outcome.MetricAmount;
import jp.tsunagari.portal.outcome.MetricBasis;
import jp.tsunagari.portal.outcome.MetricKind;
import jp.tsunagari.portal.outcome.MetricOrigin;
import jp.tsunagari.portal.outcome.MetricQuote;
import jp.tsunagari.portal.outcome.MetricScope;
import jp.tsunagari.portal.outcome.OutcomeMetric;
import jp.tsunagari.portal.outcome.PeopleCount;
import jp.tsunagari.portal.outcome.Precision;
import jp.tsunagari.portal.web.form.FieldReader;
import jp.tsunagari.portal.web.form.FormText;
import jp.tsunagari.portal.web.form.KeptElements;
import org.jspecify.annotations.Nullable;

/**
 * A figure as it is typed: numbers are texts here, so that a mistyped one comes back as it was typed.
 *
 * @param kind name of a {@link MetricKind}
 * @param precision name of a {@link Precision}
 * @param cumulative {@code on} in drafts that were kept before {@code people} was asked for, else empty
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
        @JsonUnwrapped ScopeForm scope,
        String baseline,
        String planned,
        String quote,
        String background) {

    private static final int MAX_UNIT = 20;
    private static final int MAX_QUOTE = 1000;
    /** 百 and more. */
    private static final int MIN_UNIT = 100;

    private static final String ON = "on";

    static final MetricForm EMPTY =
            new MetricForm("", "PARTICIPANTS", "", "", "", "EXACT", "", ScopeForm.EMPTY, "", "", "", "");

    MetricForm {
        label = FormText.orEmpty(label);
        kind = FormText.orEmpty(kind);
        value = FormText.orEmpty(value);
        valueTo = FormText.orEmpty(valueTo);
        unit = FormText.orEmpty(unit);
        precision = FormText.orEmpty(precision);
        scope = scope == null ? ScopeForm.EMPTY : scope;
        scope = ON.equals(cumulative) && scope.people().isEmpty() ? scope.cumulative() : scope;
        cumulative = "";
        baseline = FormText.orEmpty(baseline);
        planned = FormText.orEmpty(planned);
        quote = FormText.orEmpty(quote);
        background = FormText.orEmpty(background);
    }

    static MetricForm of(OutcomeMetric metric) {
        return new MetricForm(
                metric.label(),
                metric.kind().name(),
                plain(metric.value()),
                plain(metric.valueTo()),
                metric.unit(),
                metric.precision().name(),
                "",
                ScopeForm.of(metric.scope()),
                plain(metric.baseline()),
                plain(metric.planned()),
                metric.quote() == null ? "" : metric.quote(),
                metric.outcome() ? "" : ON);
    }

    private static String plain(@Nullable BigDecimal number) {
        return number == null ? "" : number.toPlainString();
    }

    /**
     * The figures that rows say.
     *
     * @param before the figures that the form began from; those that were not changed stay the document's
     */
    static List<OutcomeMetric> read(List<MetricForm> rows, List<OutcomeMetric> before, FieldReader reader) {
        KeptElements<OutcomeMetric> kept = new KeptElements<>(before);
        return kept.or(
                KeptElements.named("metrics", rows), MetricForm::of, (name, row) -> row.read(name, reader, kept));
    }

    private OutcomeMetric read(String name, FieldReader reader, KeptElements<OutcomeMetric> kept) {
        String what = reader.required(name + ".label", label, FieldReader.MAX_LINE, "card-form.metric.label.missing");
        BigDecimal from = reader.number(name + ".value", value);
        if (FormText.number(value).isEmpty()) {
            reader.reject(name + ".value", "card-form.metric.value.missing");
        }
        BigDecimal to = reader.number(name + ".valueTo", valueTo);
        if (from != null && to != null && to.compareTo(from) <= 0) {
            reader.reject(name + ".valueTo", "card-form.metric.value-to.too-small");
        }
        String words = reader.text(name + ".quote", quote, MAX_QUOTE);
        // The same words are on the same line of the document, whatever is made of the figure in them.
        OutcomeMetric quoted =
                words.isEmpty() ? null : kept.take(metric -> of(metric).quote().equals(quote));
        MetricScope read = scope.read(name + ".scope", reader);
        return new OutcomeMetric(
                what,
                constant(name + ".kind", kind, MetricKind.values(), MetricKind.OTHER, reader),
                new MetricAmount(
                        from == null ? BigDecimal.ZERO : from,
                        to,
                        reader.line(name + ".unit", unit, MAX_UNIT),
                        constant(name + ".precision", precision, Precision.values(), Precision.EXACT, reader),
                        read.people() == PeopleCount.CUMULATIVE && (quoted == null || !partOfSum(quoted)),
                        reader.number(name + ".baseline", baseline),
                        reader.number(name + ".planned", planned)),
                read,
                quoted == null ? new MetricQuote(FormText.nullIfEmpty(words), null, null) : quoted.quotation(),
                !background.equals(ON),
                MetricOrigin.EDITED);
    }

    /** The document does not call it 延べ, but it belongs to a sum that is. */
    private static boolean partOfSum(OutcomeMetric metric) {
        return metric.countsVisits() && !metric.cumulative();
    }

    /**
     * What a figure counts, as it is chosen and typed.
     *
     * @param basis name of a {@link MetricBasis}; empty where it is not said
     * @param people name of a {@link PeopleCount}; empty where it is not said
     */
    record ScopeForm(String basis, String basisOf, String people, String period, String subject) {

        private static final int MAX_WORDS = 60;

        static final ScopeForm EMPTY = new ScopeForm("", "", "", "", "");

        ScopeForm {
            basis = FormText.orEmpty(basis);
            basisOf = FormText.orEmpty(basisOf);
            people = FormText.orEmpty(people);
            period = FormText.orEmpty(period);
            subject = FormText.orEmpty(subject);
        }

        static ScopeForm of(MetricScope scope) {
            return new ScopeForm(
                    scope.basis() == null ? "" : scope.basis().name(),
                    FormText.orEmpty(scope.basisOf()),
                    scope.people() == null ? "" : scope.people().name(),
                    FormText.orEmpty(scope.period()),
                    FormText.orEmpty(scope.subject()));
        }

        ScopeForm cumulative() {
            return new ScopeForm(basis, basisOf, PeopleCount.CUMULATIVE.name(), period, subject);
        }

        MetricScope read(String name, FieldReader reader) {
            MetricBasis chosen = basis.isEmpty()
                    ? null
                    : constant(name + ".basis", basis, MetricBasis.values(), MetricBasis.TOTAL, reader);
            String of = reader.line(name + ".basisOf", basisOf, MAX_WORDS);
            return new MetricScope(
                    chosen,
                    chosen == null ? null : FormText.nullIfEmpty(of),
                    people.isEmpty()
                            ? null
                            : constant(name + ".people", people, PeopleCount.values(), PeopleCount.CUMULATIVE, reader),
                    FormText.nullIfEmpty(reader.line(name + ".period", period, MAX_WORDS)),
                    FormText.nullIfEmpty(reader.line(name + ".subject", subject, MAX_WORDS)));
        }
    }

    /** Whether the words give other numbers than the figure. Those with units in kanji, as 1.2万人, are left to people. */
    boolean contradictsItsQuote() {
        String words = FormText.number(quote);
        boolean hasDigits = false;
        for (int i = 0; i < words.length(); i++) {
            if (Character.isDigit(words.charAt(i))) {
                hasDigits = true;
            } else if (i > 0
                    && Character.isDigit(words.charAt(i - 1))
                    && UCharacter.getUnicodeNumericValue(words.charAt(i)) >= MIN_UNIT) {
                return false;
            }
        }
        String number = FormText.number(value);
        return hasDigits
                && !number.isEmpty()
                && !Pattern.compile("(?<![0-9.])" + Pattern.quote(number) + "(?!\\.?[0-9])")
                        .matcher(words)
                        .find();
    }

    private static <E extends Enum<E>> E constant(String name, String sent, E[] all, E instead, FieldReader reader) {
        return Arrays.stream(all)
                .filter(one -> one.name().equals(sent))
                .findFirst()
                .orElseGet(() -> {
                    reader.reject(name, "card-form.metric.choice.unknown");
                    return instead;
                });
    }
}
