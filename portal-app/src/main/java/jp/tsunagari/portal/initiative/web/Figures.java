package jp.tsunagari.portal.initiative.web;

import static java.util.Comparator.comparingInt;
import static java.util.Comparator.reverseOrder;
import static java.util.stream.Collectors.partitioningBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.tsunagari.portal.initiative.web.Figure.FigureComparison;
import jp.tsunagari.portal.initiative.web.Figure.Wording;
import jp.tsunagari.portal.message.Messages;
import jp.tsunagari.portal.message.Named;
import jp.tsunagari.portal.outcome.MetricBasis;
import jp.tsunagari.portal.outcome.MetricKind;
import jp.tsunagari.portal.outcome.MetricScope;
import jp.tsunagari.portal.outcome.OutcomeMetric;
import jp.tsunagari.portal.outcome.PeopleCount;
import jp.tsunagari.portal.outcome.PlainNumber;
import jp.tsunagari.portal.outcome.Precision;
import jp.tsunagari.portal.outcome.UnitNames;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts metrics into words, for pages, files and comparisons alike. */
@Component
public class Figures {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int MAX_KEY_FIGURES = 2;

    /** Kinds that say how many people an initiative reached: none of them tells more than another. */
    private static final Set<MetricKind> REACHED =
            EnumSet.of(MetricKind.PARTICIPANTS, MetricKind.USERS, MetricKind.CONSULTATIONS, MetricKind.MEMBERS);

    /** A choice of what to show in little room; not a judgement of the initiatives. */
    private static final List<MetricKind> MOST_TELLING = List.of(
            MetricKind.PARTICIPANTS,
            MetricKind.USERS,
            MetricKind.CONSULTATIONS,
            MetricKind.MEMBERS,
            MetricKind.COMPLETION,
            MetricKind.SUPPORTERS_TRAINED,
            MetricKind.REACH,
            MetricKind.VOLUME,
            MetricKind.SESSIONS,
            MetricKind.PLACES);

    /** 回/月, 度/2週. */
    private static final Pattern FREQUENCY = Pattern.compile("(.+)/(.+)");

    private final UnitNames units = new UnitNames();
    private final Messages messages;

    public Figures(Messages messages) {
        this.messages = messages;
    }

    /** A metric in words. */
    public Figure of(OutcomeMetric metric) {
        Matcher frequency = FREQUENCY.matcher(metric.unit());
        boolean often = frequency.matches();
        String unit = often ? frequency.group(1) : metric.unit();
        String period = often ? messages.get("initiative.figure.period", units.one(frequency.group(2), null)) : "";
        return new Figure(
                metric.label(),
                metric.kind(),
                new Wording(period + before(metric), number(metric, unit), unitAfter(metric, unit), after(metric)),
                change(metric, unit),
                plan(metric, unit),
                percent(metric),
                scope(metric),
                metric.quote(),
                metric.line());
    }

    /**
     * The figures for a tile, one of each kind first: a change before a total, a total before what there is at a date, that
     * before a share, and a session last; of these the people reached before other kinds, and the most of them. How often
     * something takes place is none.
     */
    List<Figure> key(List<OutcomeMetric> metrics) {
        return key(metrics, MAX_KEY_FIGURES);
    }

    /** As above, as many as there is room for. */
    public List<Figure> key(List<OutcomeMetric> metrics, int most) {
        List<OutcomeMetric> sorted = metrics.stream()
                .filter(OutcomeMetric::outcome)
                .filter(metric -> MOST_TELLING.contains(metric.kind()) && !isFrequency(metric))
                .sorted(comparingInt(Figures::basisRank)
                        .thenComparingInt(Figures::kindRank)
                        .thenComparing(OutcomeMetric::value, reverseOrder()))
                .toList();
        Set<MetricKind> kinds = EnumSet.noneOf(MetricKind.class);
        Map<Boolean, List<OutcomeMetric>> firstOfKind =
                sorted.stream().collect(partitioningBy(metric -> kinds.add(metric.kind())));
        return Stream.of(true, false)
                .flatMap(first -> firstOfKind.getOrDefault(first, List.of()).stream())
                .limit(most)
                .map(this::of)
                .toList();
    }

    private static boolean isFrequency(OutcomeMetric metric) {
        return FREQUENCY.matcher(metric.unit()).matches()
                || (metric.kind() == MetricKind.SESSIONS && metric.scope().basis() == MetricBasis.PER_PERIOD);
    }

    private static int basisRank(OutcomeMetric metric) {
        MetricBasis basis = Objects.requireNonNullElse(metric.scope().basis(), MetricBasis.TOTAL);
        return switch (basis) {
            case CHANGE -> 0;
            case TOTAL -> 1;
            case STOCK -> 2;
            case SHARE -> 3;
            case PER_PERIOD -> 4;
            case PER_SESSION -> 5;
        };
    }

    private static int kindRank(OutcomeMetric metric) {
        return REACHED.contains(metric.kind()) ? 0 : MOST_TELLING.indexOf(metric.kind());
    }

    /** A number with thousands marks and at most four decimals. */
    public static String format(BigDecimal number) {
        NumberFormat format = NumberFormat.getNumberInstance(Locale.JAPAN);
        format.setMaximumFractionDigits(4);
        return format.format(number);
    }

    /** 1回あたり・2024年6月～2025年12月. What the figure itself or its name says already is not said again. */
    private String scope(OutcomeMetric metric) {
        MetricScope scope = metric.scope();
        List<String> words = new ArrayList<>();
        MetricBasis basis = scope.basis();
        if (basis != null) {
            words.add(basis(metric, basis, scope.basisOf()));
        }
        if (scope.people() == PeopleCount.UNIQUE
                && !metric.label().contains(messages.get(PeopleCount.UNIQUE.messageKey()))) {
            words.add(messages.get(PeopleCount.UNIQUE.messageKey()));
        }
        words.add(scope.period() == null ? "" : scope.period());
        words.removeIf(String::isEmpty);
        return String.join(messages.get("initiative.figure.scope.separator"), words);
    }

    private String basis(OutcomeMetric metric, MetricBasis basis, @Nullable String of) {
        return switch (basis) {
            case PER_SESSION -> said(metric, messages.get("initiative.figure.scope.per-session"));
            case PER_PERIOD ->
                of == null || metric.unit().contains("/")
                        ? ""
                        : said(metric, messages.get("initiative.figure.scope.per-period", units.one(of, null)));
            case STOCK -> messages.get("initiative.figure.scope.stock");
            case CHANGE -> metric.baseline() == null ? messages.get("initiative.figure.scope.change") : "";
            case SHARE -> of == null ? "" : messages.get("initiative.figure.scope.share", of);
            case TOTAL -> "";
        };
    }

    private static String said(OutcomeMetric metric, String words) {
        return metric.label().contains(words) ? "" : words;
    }

    private String before(OutcomeMetric metric) {
        return (metric.countsVisits() ? messages.get("initiative.figure.cumulative") : "")
                + switch (metric.precision()) {
                    case EXACT -> "";
                    case ABOUT -> messages.get("initiative.figure.about");
                    case AT_LEAST -> metric.beyond() ? messages.get("initiative.figure.over.before") : "";
                    case AT_MOST -> metric.beyond() ? messages.get("initiative.figure.under.before") : "";
                };
    }

    /** An amount with its unit: 1,234人, 1,234 people. */
    public String amount(BigDecimal number, String unit, @Nullable MetricKind kind) {
        return number(number, unit) + messages.name(units.after(number, unit, kind));
    }

    /** What a figure is for each of, after "1" or "per": 回, session. */
    public Named each(String unit) {
        return units.one(unit, MetricKind.SESSIONS);
    }

    private String number(BigDecimal number, String unit) {
        return messages.name(Named.of(format(number), format(number.multiply(units.factor(unit)))));
    }

    private String unitAfter(OutcomeMetric metric, String unit) {
        return messages.name(units.after(metric.valueTo() == null ? metric.value() : null, unit, metric.kind()));
    }

    private String number(OutcomeMetric metric, String unit) {
        if (metric.unit().isEmpty()
                && metric.value().compareTo(BigDecimal.ONE) < 0
                && metric.value().signum() > 0) {
            return fraction(metric.value());
        }
        String value = number(metric.value(), unit);
        return metric.valueTo() == null
                ? value
                : messages.get("initiative.figure.range", value, number(metric.valueTo(), unit));
    }

    /** 0.25 was written as 1/4; a share that is no unit fraction stays a decimal. */
    private static String fraction(BigDecimal share) {
        double denominator = 1 / share.doubleValue();
        long whole = Math.round(denominator);
        return Math.abs(denominator - whole) < 0.01 ? "1/" + whole : format(share);
    }

    private String after(OutcomeMetric metric) {
        return switch (metric.precision()) {
            case EXACT, ABOUT -> "";
            case AT_LEAST -> messages.get(metric.beyond() ? "initiative.figure.over" : "initiative.figure.at-least");
            case AT_MOST -> messages.get(metric.beyond() ? "initiative.figure.under" : "initiative.figure.at-most");
        };
    }

    private static @Nullable BigDecimal percent(OutcomeMetric metric) {
        boolean share = metric.unit().equals("%") || metric.unit().equals("％");
        return share && metric.value().compareTo(HUNDRED) <= 0 ? PlainNumber.of(metric.value()) : null;
    }

    private @Nullable FigureComparison change(OutcomeMetric metric, String unit) {
        BigDecimal before = metric.baseline();
        return before == null ? null : comparison("initiative.figure.change", metric, before, unit);
    }

    private @Nullable FigureComparison plan(OutcomeMetric metric, String unit) {
        BigDecimal planned = metric.planned();
        return planned == null ? null : comparison("initiative.figure.plan", metric, planned, unit);
    }

    private FigureComparison comparison(String key, OutcomeMetric metric, BigDecimal other, String unit) {
        boolean exact = metric.precision() == Precision.EXACT && metric.valueTo() == null;
        BigDecimal larger = metric.value().max(other);
        return new FigureComparison(
                messages.get(key + ".other"),
                amount(other, unit, metric.kind()),
                messages.get(key + ".own"),
                exact ? difference(key, metric.value().subtract(other), unit, metric.kind()) : "",
                width(other, larger),
                width(metric.value(), larger));
    }

    private String difference(String key, BigDecimal difference, String unit, MetricKind kind) {
        String amount = amount(difference.abs(), unit, kind);
        if (difference.signum() == 0) {
            return messages.get(key + ".same");
        }
        return messages.get(key + (difference.signum() > 0 ? ".more" : ".less"), amount);
    }

    private static BigDecimal width(BigDecimal number, BigDecimal larger) {
        return larger.signum() == 0
                ? BigDecimal.ZERO
                : number.multiply(HUNDRED).divide(larger, 1, RoundingMode.HALF_UP);
    }
}
