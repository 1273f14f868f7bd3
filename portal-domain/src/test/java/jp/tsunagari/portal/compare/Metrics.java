package jp.tsunagari.portal.compare;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
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
import jp.tsunagari.portal.shared.SectionKind;
import org.jspecify.annotations.Nullable;

/**
 * Figures in one word for tables of cases: {@code participants:延べ約230名@q} is 延べ約230名 in the quote q, {@code
 * sessions:1~2回/月} a range, {@code members:47名<41} a rise from 41, {@code sessions:57回!28} a plan of 28, and a {@code
 * b} before the kind background. {@code users:8名^perSession} and {@code users:8名^perPeriod/月} say what it counts over,
 * {@code 実8名} that these are different people.
 */
final class Metrics {

    private static final Pattern WORD = Pattern.compile(
            "(?<background>b )?(?<kind>\\w+):(?<people>延べ|実)?(?<about>約)?(?<value>[0-9.]+)(?:~(?<to>[0-9.]+))?"
                    + "(?<unit>[^0-9<!@+^]*)(?<least>\\+)?(?:<(?<baseline>[0-9.]+))?(?:!(?<planned>[0-9.]+))?"
                    + "(?:\\^(?<basis>\\w+)(?:/(?<of>[^@]+))?)?(?:@(?<quote>.+))?");

    private Metrics() {}

    /** The figures of one initiative, separated by commas; none for an empty text. */
    static List<OutcomeMetric> of(@Nullable String words) {
        return words == null
                ? List.of()
                : Arrays.stream(words.split(","))
                        .map(String::strip)
                        .map(Metrics::one)
                        .toList();
    }

    static OutcomeMetric one(String word) {
        Matcher found = WORD.matcher(word);
        if (!found.matches()) {
            throw new IllegalArgumentException(word);
        }
        return new OutcomeMetric(
                found.group("kind"),
                kind(found.group("kind")),
                new MetricAmount(
                        new BigDecimal(found.group("value")),
                        number(found.group("to")),
                        found.group("unit"),
                        found.group("about") != null
                                ? Precision.ABOUT
                                : found.group("least") != null ? Precision.AT_LEAST : Precision.EXACT,
                        "延べ".equals(found.group("people")),
                        number(found.group("baseline")),
                        number(found.group("planned"))),
                scope(found),
                new MetricQuote(found.group("quote") == null ? word : found.group("quote"), SectionKind.RESULTS, 1),
                found.group("background") == null,
                MetricOrigin.DOCUMENT);
    }

    private static MetricScope scope(Matcher found) {
        MetricBasis basis = Arrays.stream(MetricBasis.values())
                .filter(one -> one.code().equals(found.group("basis")))
                .findFirst()
                .orElse(null);
        String people = found.group("people");
        PeopleCount counted = people == null ? null : people.equals("実") ? PeopleCount.UNIQUE : PeopleCount.CUMULATIVE;
        return new MetricScope(basis, found.group("of"), counted, null, null);
    }

    private static MetricKind kind(String code) {
        return Arrays.stream(MetricKind.values())
                .filter(kind -> kind.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static @Nullable BigDecimal number(@Nullable String digits) {
        return digits == null ? null : new BigDecimal(digits);
    }
}
