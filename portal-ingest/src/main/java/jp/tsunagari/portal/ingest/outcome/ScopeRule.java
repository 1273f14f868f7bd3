package jp.tsunagari.portal.ingest.outcome;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.tsunagari.portal.ingest.outcome.Counters.UnitFamily;
import jp.tsunagari.portal.outcome.MetricBasis;
import jp.tsunagari.portal.outcome.MetricKind;
import jp.tsunagari.portal.outcome.MetricScope;
import jp.tsunagari.portal.outcome.PeopleCount;
import org.jspecify.annotations.Nullable;

/** Tells over what a figure counts: 毎回8名 is of one session, 月に80名 of a month, 41名から47名 a change. */
final class ScopeRule {

    /** What may be between the word of a rate and its number: no other number, no comma, and no verb that goes on. */
    private static final String FILLER = "[^0-9、。してただ以]{0,14}$";

    private static final Pattern EACH_SESSION =
            Pattern.compile("(?:毎回|各回|(?<![0-9第])[1一](?:回|晩|開催|講座|会場)(?:あたり|当たり|につき|の|に|平均)?)" + FILLER);
    private static final Pattern EACH_PERIOD = Pattern.compile(
            "(?:毎(?<every>日|週|月|年|朝|晩)|(?<![0-9])[1一](?<one>日|週間?|(?:か|ヶ|カ|ケ|箇)月)(?!間?で|間?の間)(?:あたり|当たり|につき|の|に|平均)?"
                    + "|(?<bare>月|週|日|年)(?:あたり|当たり|平均)(?:の)?|(?<most>多い|少ない)月は|(?<![\\p{IsHan}])(?<day>土日祝日?|休日|祝日|週末|[土日平祝]日?|[月火水木金]曜日?|土曜日?|日曜日?)は)"
                    + FILLER);
    /** 1世帯あたり5kg is over no time and no session. */
    private static final Pattern EACH_ONE =
            Pattern.compile("(?<![0-9])[1一](?:世帯|人|名|家庭|団体|口|枚|校|か所|組)(?:あたり|当たり|につき)" + FILLER);

    private static final Pattern NOW = Pattern.compile("現在|時点|末で|末の|今では|今も|常時|常連");
    private static final Pattern STANDING = Pattern.compile(
            ".*[^、。]{2}[てで]いる(?:人|方|世帯|家庭|団体)(?:数)?[はが]|.*(?:会員|登録者|登録|人口|在籍者?|加盟団体|参画団体|加盟店|協力店|スタッフ|職員)(?:数)?[はが:]?(?:全部で|合計|計|約|およそ|ほぼ)?");
    private static final Pattern NEW = Pattern.compile("新規|新た|新しく|新会員|加わ|入会|増え|増加|今年度|本年度|昨年度|年度の");
    private static final Pattern LASTING = Pattern.compile(
            "(?:が|で|も)?(?:現在も?|今も)?(?:おり|いる|います|おられ|働き|在籍)|[^、。]{0,16}?(?:在籍し|登録し|加入し|所属し|加盟し|参画し|通っ|通い|暮らし|住ん|活動し|働い|働き|勤め|続け)(?:て|で)?(?:いる|おり|おられ|います)");
    private static final Pattern GREW = Pattern.compile(
            "(?:が|も|ほど|余り|程度|以上)?(?:増え|増加し|減っ|減り|減少し|伸び|下が[っり]|上が[っり]|低下し|上昇し|向上し|縮ま[っり]|(?:短|長|速|早|高|低|軽)くな)");
    private static final Pattern OF_WHOLE = Pattern.compile("([0-9,]+[^0-9、。]{1,4})(?:中|のうち|の中で)(?:の|、)?$");
    private static final Pattern OF =
            Pattern.compile("(?:のうち、?|の|に占める[^、。0-9]{1,12}(?:割合|比率)は)(?:約|およそ|ほぼ|概ね|実に|わずか)?$");
    private static final Pattern DISTINCT = Pattern.compile("実人数|実人員|実数|実利用|実参加|実世帯|実際の人数|実績人数");

    private final PeriodReader periods = new PeriodReader();

    /** @param carried the period that a sentence before this one named, else null */
    MetricScope scope(Fact fact, MetricKind kind, @Nullable String carried) {
        MetricBasis basis = basis(fact, kind);
        String period = periods.of(fact).orElse(basis == MetricBasis.PER_PERIOD ? null : carried);
        return new MetricScope(basis, basisOf(fact, basis), people(fact), period, null);
    }

    /** The period that a sentence names for itself and for those after it, else null. */
    @Nullable
    String carriedBy(Sentence sentence) {
        return periods.rangeIn(sentence);
    }

    private static @Nullable PeopleCount people(Fact fact) {
        if (fact.quantity().cumulative()) {
            return PeopleCount.CUMULATIVE;
        }
        return DISTINCT.matcher(fact.before()).find() ? PeopleCount.UNIQUE : null;
    }

    private static @Nullable MetricBasis basis(Fact fact, MetricKind kind) {
        Quantity quantity = fact.quantity();
        if (quantity.changed() || GREW.matcher(fact.after()).lookingAt()) {
            return MetricBasis.CHANGE;
        }
        if (isPart(quantity) || isPartOfWhole(fact)) {
            return MetricBasis.SHARE;
        }
        if (quantity.isFrequency()) {
            return MetricBasis.PER_PERIOD;
        }
        String before = before(fact);
        if (EACH_ONE.matcher(before).find()) {
            return null;
        }
        if (EACH_SESSION.matcher(before).find()) {
            return MetricBasis.PER_SESSION;
        }
        if (quantity.period() != null || EACH_PERIOD.matcher(before).find()) {
            return MetricBasis.PER_PERIOD;
        }
        if (quantity.family() == UnitFamily.AGE) {
            return MetricBasis.STOCK;
        }
        return isStock(fact, kind) ? MetricBasis.STOCK : MetricBasis.TOTAL;
    }

    /** 42人中、…人は16人; 84人の38.1%に当たる32人. */
    private static boolean isPartOfWhole(Fact fact) {
        if (OF_WHOLE.matcher(wide(fact)).find()) {
            return true;
        }
        String between = fact.before();
        if (fact.index() == 0) {
            return false;
        }
        boolean ofShare = between.matches("(?:に当たる|にあたる|の)")
                && isPart(fact.at(fact.index() - 1).quantity());
        return between.startsWith("中、") || ofShare;
    }

    private static boolean isPart(Quantity quantity) {
        return quantity.family() == UnitFamily.PERCENT || quantity.family() == UnitFamily.FRACTION;
    }

    /** What there is now: 現在11グループ, 会員は47名. */
    private static boolean isStock(Fact fact, MetricKind kind) {
        String before = fact.before();
        boolean counted = fact.quantity().family() != UnitFamily.TIMES
                && fact.quantity().family() != UnitFamily.DAYS
                && fact.quantity().family() != UnitFamily.CASES
                && !fact.quantity().cumulative();
        if (!counted || NEW.matcher(before).find()) {
            return false;
        }
        boolean said =
                NOW.matcher(before).find() || LASTING.matcher(fact.after()).lookingAt();
        return said || STANDING.matcher(before).matches() || (kind == MetricKind.MEMBERS && !before.contains("うち"));
    }

    private static @Nullable String basisOf(Fact fact, @Nullable MetricBasis basis) {
        if (basis == null) {
            return null;
        }
        return switch (basis) {
            case PER_PERIOD -> period(fact);
            case SHARE -> whole(fact);
            case TOTAL, PER_SESSION, STOCK, CHANGE -> null;
        };
    }

    private static @Nullable String whole(Fact fact) {
        Matcher number = OF_WHOLE.matcher(wide(fact));
        if (number.find()) {
            return number.group(1);
        }
        String before = before(fact);
        Matcher of = OF.matcher(before);
        if (!of.find()) {
            return null;
        }
        Sentence sentence = fact.sentence();
        int end = fact.quantity().amount().start() - before.length() + of.start();
        int last = sentence.indexBefore(end);
        String noun =
                last < 0 ? "" : NounPhraseReader.endingAt(sentence, last, 0).text();
        return noun.isEmpty() ? null : noun;
    }

    private static @Nullable String period(Fact fact) {
        String rate = fact.quantity().period();
        if (rate != null) {
            return rate;
        }
        Matcher each = EACH_PERIOD.matcher(before(fact));
        if (!each.find()) {
            return null;
        }
        String every = each.group("every");
        if (every != null) {
            return every.equals("朝") || every.equals("晩") ? "日" : every;
        }
        String one = each.group("one");
        String bare = each.group("bare");
        return one != null
                ? one.replaceAll("[かヶカケ箇間]", "")
                : bare != null ? bare : each.group("most") != null ? "月" : "日";
    }

    private static String before(Fact fact) {
        return fact.sentence().before(fact.quantity().amount().start());
    }

    /** Also over the whole that the words of a part begin with. */
    private static String wide(Fact fact) {
        return before(fact).replaceAll("(?:約|およそ|わずか)$", "");
    }

    /** Finds the words that say when: 令和6年度, 2024年6月~2025年12月, 半年で. */
    private static final class PeriodReader {

        private static final String YEAR = "(?:(?:令和|平成|昭和)(?:[0-9]{1,2}|元)|[0-9]{4})年";
        private static final String DATE = "(?:" + YEAR + "|(?<![0-9])[0-9]{1,2}年)度(?:末)?|" + YEAR
                + "(?:[0-9]{1,2}月(?:[0-9]{1,2}日|末|上旬|中旬|下旬)?|[春夏秋冬])?|(?:(?:今|本|昨)年度)?[0-9]{1,2}/[0-9]{1,2}(?![0-9])";
        private static final Pattern RANGE =
                Pattern.compile("((?:" + DATE + "))(?:から|より|~|-)(?:翌)?((?:" + DATE + "|[0-9]{1,2}月末?))(?:まで|にかけて|の間)?");
        private static final Pattern POINT = Pattern.compile("(?<![0-9])(?:" + DATE
                + ")(?!前|以降|から続|目|間|生|版|来|ぶり|ごと|制)|(?:今|本|昨|前|初|次|来)年度(?!比|より|に比べ)|[12一二三2-5]年目|年度末|上半期|下半期|半期|第[1-4一二三四]四半期"
                + "|(?:この|直近の?)?(?:[0-9]+|[一二三四五六七八九十]+|半)(?:年間?|か月間?|ヶ月間?|カ月間?|週間|日間)(?=で|の間に|に|は)");

        private static final Pattern NOTE = Pattern.compile("[^、。(]{0,12}\\(([^()]*)\\)");

        /** Characters before a figure in which the words of its period are looked for. */
        private static final int REACH = 300;

        Optional<String> of(Fact fact) {
            String before = fact.sentence().before(fact.quantity().from());
            Optional<String> found = last(before.substring(Math.max(0, before.length() - REACH)));
            if (found.isPresent()) {
                return found;
            }
            String after = fact.after();
            Matcher note = NOTE.matcher(after);
            return note.find() ? last(note.group(1)) : Optional.empty();
        }

        @Nullable
        String rangeIn(Sentence sentence) {
            Matcher range = RANGE.matcher(sentence.text());
            return range.find() ? words(range) : null;
        }

        private static Optional<String> last(String text) {
            Optional<String> found = Optional.empty();
            int end = 0;
            Matcher range = RANGE.matcher(text);
            while (range.find()) {
                found = Optional.of(words(range));
                end = range.end();
            }
            Matcher point = POINT.matcher(text).region(end, text.length());
            while (point.find()) {
                found = Optional.of(point.group().replaceAll("^(?:この|直近の?)", ""));
            }
            return found;
        }

        private static String words(Matcher range) {
            return range.group(1) + "～" + range.group(2);
        }
    }
}
