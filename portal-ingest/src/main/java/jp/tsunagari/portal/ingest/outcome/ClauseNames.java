package jp.tsunagari.portal.ingest.outcome;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.tsunagari.portal.ingest.outcome.Counters.UnitFamily;
import jp.tsunagari.portal.outcome.MetricKind;

/** Names a figure by the clause that says what was done: 会えたのは121世帯 counts 会えた世帯. */
final class ClauseNames {

    private static final String VERB_END = "(?:た|だ|ている|でいる|ない|える|ける|せる|れる)";
    /** 通信制高校へ進んだのは5名. */
    private static final Pattern CLEFT =
            Pattern.compile("([^、。0-9()「」]{2,24}?" + VERB_END + ")のは(?:、)?(?:約|およそ|ほぼ|計|合わせて)?$");
    /** 訪問した198世帯. */
    private static final Pattern ATTRIBUTE =
            Pattern.compile("([^、。0-9()「」はがもの]{1,14}[^、。0-9()「」はがも]{0,8}?(?:した|った|えた|けた|べた|んだ|いた|れた))(?:約|およそ|計)?$");
    /** 11グループが活動している. */
    private static final Pattern ACTING = Pattern.compile("が([^、。0-9]{1,10}?(?:ている|ています|でいる|ており))(?:[。、].*|$)");
    /** 児童生徒700名にチラシを配布した. */
    private static final Pattern GIVEN = Pattern.compile(
            "に(?:[^、。]{0,12}、)?[^、。]{0,12}?([^、。にから]{2,12})を(配布|配っ|配り|送付|送っ|郵送|発送|届け|手渡し)(?:し)?(?:[^、。]*)?.*");
    /** 46か所から集まった寄付食品. */
    private static final Pattern GIVING = Pattern.compile("から([^、。]{1,6}た)([^、。をがはにで]{2,10})[をがは].*");
    /** 世帯の70%が1～2人暮らしであり. */
    private static final Pattern PREDICATE =
            Pattern.compile("(?:が|は)([^、。がは]{2,14}?)(?:であり|である|であった|でした|です|だった|だ|を占め).*|(?:が|は)([^、。がは]{2,14}?)で、.*");
    /** 「減った」67.1%. */
    private static final Pattern ANSWER =
            Pattern.compile("(「[^「」]{1,20}」)(?:が|は|と(?:答え|回答し)た[^、。0-9]{0,4}[がは])?(?:約|およそ)?$");
    /** 有償サービスは「家事」と「外出」の二種類. */
    private static final Pattern LISTED = Pattern.compile("([^、。「」]{2,15})は(?:、)?「[^」]*」(?:(?:と|や|、|・)「[^」]*」)+の$");

    /** 借金の整理に進んだのは62件; うち申請に至ったものは12件. */
    private static final Pattern ENDED = Pattern.compile(
            "(?:^|[、。])(?:[^、。]{1,12}が(?=[^、。]{2,}を))?([^、。]{3,24}?(?:た|だ|ている))(?:の|もの|ケース|事例)は(?:約|およそ|わずか)?$");

    private static final Pattern WHO = Pattern.compile("([一-龠々ァ-ヶー]{2,8})$");
    private static final Pattern WHOLE = Pattern.compile("(?:^|[、。はがにでも])([一-龠々ァ-ヶー]{2,10})の(?:約|およそ|ほぼ)?$");
    private static final Pattern TOPIC = Pattern.compile("(?:^|[、。])([^、。「」()0-9]{2,12}?)は(?:[^、。は]{0,10})$");
    private static final Pattern NOT_A_TOPIC =
            Pattern.compile("(?:.*(?:今年度|現在|初年度|年度|今|当日|期間中|ここで|これ|それ|そこ|では|には|かつて))|.*[でに]");

    /** Empty where no clause says it better than a noun. */
    Optional<String> of(Fact fact, MetricKind kind) {
        if (fact.quantity().plan() || fact.quantity().isFrequency()) {
            return Optional.empty();
        }
        return switch (fact.quantity().family()) {
            case PEOPLE -> cleft(fact, "人").or(() -> given(fact, kind));
            case HOUSEHOLDS -> cleft(fact, "世帯").or(() -> attribute(fact, "世帯"));
            case ORGANISATIONS ->
                cleft(fact, organisation(fact))
                        .or(() -> attribute(fact, organisation(fact)))
                        .or(() -> acting(fact));
            case GROUPS -> cleft(fact, fact.quantity().unit()).or(() -> acting(fact));
            case KINDS, ITEMS -> listed(fact);
            case PLACES -> giving(fact);
            case PERCENT, FRACTION -> answer(fact).or(() -> predicate(fact));
            case CASES -> found(ENDED, before(fact)).map(clause -> bare(clause) + "件数");
            case TIMES, DAYS, MEASURE, AMOUNT, COPIES, HOURS, SCORE, FACTOR, AGE, DATE, DURATION, PRICE, NAME ->
                Optional.empty();
        };
    }

    /** What a sentence is about, when that is a thing: 居場所は続きの二部屋. */
    Optional<String> topic(Fact fact) {
        Matcher topic = TOPIC.matcher(before(fact));
        return topic.find()
                ? Optional.of(topic.group(1))
                        .filter(words -> !NOT_A_TOPIC.matcher(words).matches())
                : Optional.empty();
    }

    private static Optional<String> cleft(Fact fact, String noun) {
        return found(CLEFT, before(fact)).map(clause -> bare(clause) + noun);
    }

    private static Optional<String> attribute(Fact fact, String noun) {
        return found(ATTRIBUTE, before(fact)).map(clause -> bare(clause) + noun);
    }

    private static Optional<String> acting(Fact fact) {
        boolean named = fact.before().strip().endsWith("の") || !fact.before().matches(".*(?:^|[、。は]|現在|今)");
        return named
                ? Optional.empty()
                : Optional.of(ACTING.matcher(fact.after()))
                        .filter(Matcher::matches)
                        .map(acting -> acting.group(1).replaceAll("(?:ています|ており)$", "ている")
                                + fact.quantity().unit());
    }

    private static Optional<String> given(Fact fact, MetricKind kind) {
        Matcher given = GIVEN.matcher(fact.after());
        Matcher who = WHO.matcher(before(fact).replaceAll("(?:約|およそ|ほぼ)$", ""));
        return kind == MetricKind.REACH && given.matches() && who.find()
                ? Optional.of(lastNoun(given.group(1)) + "を" + done(given.group(2)) + who.group(1))
                : Optional.empty();
    }

    private static String lastNoun(String phrase) {
        return phrase.replaceAll(".*(?:から|[のがは])", "");
    }

    private static String done(String verb) {
        return verb.endsWith("っ")
                ? verb + "た"
                : verb.endsWith("り")
                        ? verb.substring(0, verb.length() - 1) + "った"
                        : verb.endsWith("け") ? verb + "た" : verb + "した";
    }

    private static Optional<String> giving(Fact fact) {
        Matcher giving = GIVING.matcher(fact.after());
        return giving.matches() && fact.quantity().unit().endsWith("所")
                ? Optional.of(giving.group(2) + "が" + giving.group(1) + "場所")
                : Optional.empty();
    }

    private static Optional<String> listed(Fact fact) {
        return found(LISTED, before(fact))
                .map(topic -> topic + "の" + MetricNouns.of(fact.quantity(), MetricKind.OTHER));
    }

    private static Optional<String> answer(Fact fact) {
        return found(ANSWER, before(fact)).map(words -> words + "の割合");
    }

    private static Optional<String> predicate(Fact fact) {
        Matcher of = WHOLE.matcher(before(fact));
        Matcher predicate = PREDICATE.matcher(fact.after());
        if (!of.find() || !predicate.matches()) {
            return Optional.empty();
        }
        String what = predicate.group(1) == null ? predicate.group(2) : predicate.group(1);
        return Optional.of(what + "の" + of.group(1) + "の割合");
    }

    private static String organisation(Fact fact) {
        return fact.quantity().unit().equals("社") ? "企業" : fact.quantity().unit();
    }

    /** Without the words that only join the clause to the one before. */
    private static String bare(String clause) {
        return clause.replaceAll("^(?:との|また|さらに|そして|うち|そのうち|このうち|のうち|なお)[、]?", "");
    }

    private static Optional<String> found(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    private static String before(Fact fact) {
        return fact.sentence()
                .between(fact.windowStart(), fact.quantity().amount().start());
    }

    /**
     * Names shares by what they are a share of and what is said of it: 登録者の61%が改善した is 登録者のうち改善した割合, and
     * 週に1回以上話す人の割合 is that of all these words and not of 人.
     */
    static final class ShareNames {

        private static final String QUALIFIED = "(?:約|およそ|ほぼ|概ね|おおむね|実に|わずか|平均で?)?";

        /** 登録者の61%が…した; 投稿2,318件のうち、87%が消えた. */
        private static final Pattern SHARED = Pattern.compile(
                "(?:^|.*[、。は])(?<who>[^、。]{2,30}?)(?:[0-9,]+[^0-9、。のが]{1,3})?(?:の|のうち、?|中、?)" + QUALIFIED + "$");

        private static final Pattern SAID =
                Pattern.compile("(?:[がは]|で、)(?<deed>[^、。0-9]{2,24}?(?:た|だ|ている|でいる))(?:[、。].*|と.*|こと.*|$)");

        /** …と答えた人の割合は; before 18%から11%に both numbers have it. */
        private static final Pattern RATE =
                Pattern.compile("(?:^|.*[、。])(?<what>[^、。]{3,40}?(?:人|方|者|住民|世帯|家庭|親|子|生徒|児童|会員)の(?:割合|比率))(?:は|が|も)"
                        + QUALIFIED + "(?:[0-9.]+[%％]から)?$");

        /** うち20代・30代が6割. */
        private static final Pattern AGES = Pattern.compile(
                "(?:^|.*[、。はち])(?<ages>[0-9]{1,2}代(?:[・や、と~-][0-9]{1,2}代)+)(?:の人)?[がはで]" + QUALIFIED + "$");

        /** Several age groups together, which have a name of their own. */
        static Optional<String> ages(Fact fact) {
            Matcher ages =
                    AGES.matcher(fact.sentence().before(fact.quantity().amount().start()));
            return fact.quantity().family() == UnitFamily.PERCENT && ages.matches()
                    ? Optional.of(ages.group("ages") + "の割合")
                    : Optional.empty();
        }

        Optional<String> of(Fact fact) {
            UnitFamily family = fact.quantity().family();
            if (family != UnitFamily.PERCENT || fact.quantity().plan()) {
                return Optional.empty();
            }
            String before = fact.sentence().before(fact.quantity().amount().start());
            Matcher rate = RATE.matcher(before);
            if (rate.matches()) {
                return Optional.of(rate.group("what"));
            }
            Matcher whole = SHARED.matcher(before);
            Matcher said = SAID.matcher(fact.sentence().after(fact.quantity().to()));
            return whole.matches() && said.matches()
                    ? Optional.of(whole.group("who").replaceAll("[0-9,]+[^0-9]{1,2}$", "") + "のうち" + said.group("deed")
                            + "割合")
                    : Optional.empty();
        }
    }
}
