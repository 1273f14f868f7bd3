package jp.tsunagari.portal.ingest.outcome;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.tsunagari.portal.ingest.outcome.Counters.UnitFamily;
import jp.tsunagari.portal.outcome.MetricBasis;
import jp.tsunagari.portal.outcome.MetricScope;
import jp.tsunagari.portal.outcome.PeopleCount;
import org.jspecify.annotations.Nullable;

/** Tells over what a figure counts: 毎回8名 is of one session, 月に80名 of a month, 41名から47名 a change. */
final class ScopeRule {

    private static final String FILLER = "(?:の)?(?:平均|参加者|利用者|来場者|人数|は|で|、|約|およそ|概ね|おおむね|ほぼ|延べ|のべ|最大|\\s)*$";
    private static final Pattern EACH_SESSION = Pattern.compile("(?:毎回|各回|[1一]回(?:あたり|当たり|につき|の|に|平均))(?:に)?" + FILLER);
    private static final Pattern EACH_PERIOD = Pattern.compile(
            "(?:毎(?<every>日|週|月|年)|[1一](?:か|ヶ|カ|ケ|箇)?(?<one>日|週間?|月|年)(?:あたり|当たり|につき|に|平均)|(?<bare>月|週|日|年)(?:あたり|当たり|平均))"
                    + FILLER);
    private static final Pattern NOW = Pattern.compile("現在|時点|今では|今も");
    private static final Pattern DISTINCT = Pattern.compile("実人数|実人員|実数|実利用|実参加|実際の人数");

    MetricScope scope(Fact fact) {
        Quantity quantity = fact.quantity();
        return scope(fact, basis(fact, quantity), people(fact, quantity));
    }

    private static MetricScope scope(Fact fact, @Nullable MetricBasis basis, @Nullable PeopleCount people) {
        String of = basis == MetricBasis.PER_PERIOD ? period(fact) : null;
        return new MetricScope(basis, of, people, null, null);
    }

    private static @Nullable PeopleCount people(Fact fact, Quantity quantity) {
        if (quantity.cumulative()) {
            return PeopleCount.CUMULATIVE;
        }
        return DISTINCT.matcher(fact.before()).find() ? PeopleCount.UNIQUE : null;
    }

    private static @Nullable MetricBasis basis(Fact fact, Quantity quantity) {
        if (quantity.baseline() != null) {
            return MetricBasis.CHANGE;
        }
        if (quantity.family() == UnitFamily.PERCENT || quantity.family() == UnitFamily.FRACTION) {
            return MetricBasis.SHARE;
        }
        if (EACH_SESSION.matcher(before(fact)).find()) {
            return MetricBasis.PER_SESSION;
        }
        if (quantity.period() != null || EACH_PERIOD.matcher(before(fact)).find()) {
            return MetricBasis.PER_PERIOD;
        }
        return NOW.matcher(fact.before()).find() ? MetricBasis.STOCK : MetricBasis.TOTAL;
    }

    private static @Nullable String period(Fact fact) {
        Quantity quantity = fact.quantity();
        if (quantity.period() != null) {
            return quantity.period();
        }
        Matcher each = EACH_PERIOD.matcher(before(fact));
        if (!each.find()) {
            return null;
        }
        String every = each.group("every");
        String one = each.group("one");
        return every != null ? every : one != null ? one.substring(0, 1) : each.group("bare");
    }

    private static String before(Fact fact) {
        return fact.sentence().before(fact.quantity().amount().start());
    }
}
