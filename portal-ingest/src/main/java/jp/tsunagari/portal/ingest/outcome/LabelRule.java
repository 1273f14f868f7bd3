package jp.tsunagari.portal.ingest.outcome;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.tsunagari.portal.ingest.outcome.ClauseNames.ShareNames;
import jp.tsunagari.portal.ingest.outcome.Counters.UnitFamily;
import jp.tsunagari.portal.ingest.outcome.KindRule.KindVerdict;
import jp.tsunagari.portal.ingest.outcome.SubjectReader.ObjectReader;
import jp.tsunagari.portal.outcome.MetricKind;
import jp.tsunagari.portal.shared.SectionKind;
import org.jspecify.annotations.Nullable;

/** Names a figure as a person would: 相談者数, 交流会の参加者, 体験学習の実施回数. */
final class LabelRule {

    private static final Pattern COUNTED = Pattern.compile(
            ".*(?:者|人|員|数|率|割合|仲間|メンバー|ボランティア|スタッフ|家庭|世帯|親子|保護者|子ども"
                    + "|こども|児童|生徒|生|家族|親|客|講師|住民|男性|女性|サポーター|リーダー|フォロワー|大人|常連|卒業生|父親|母親|父子|母子|[いしきちりえけせてめれ]手|[店家]主|職員|社員|学生|患者|参加者|対象)");
    /** ひとり親41世帯. */
    private static final Pattern PERSONS_ALONE = Pattern.compile(".*(?:者|親|人|暮らし|男性|女性)");

    private static final Pattern CAPACITY = Pattern.compile("(定員|募集人数)[はがを]?(?:約)?$");
    private static final Pattern MEASURE = Pattern.compile(".*(?:数|人口|数値|頻度|率|割合|度|点|年齢|額|売上|売り上げ|収入|収益|寄付金|助成金)");
    private static final Pattern AGE_GROUP = Pattern.compile(".*?([0-9]+(?:代(?:以上|以下)?|[歳才](?:以上|以下|未満)))[:はが]?");
    private static final Pattern EACH = Pattern.compile(
            ".*?(毎回|各回|[1一]回(?=あたり|当たり|につき)|[1一]日(?=あたり|当たり|平均)|[1一]?(?:か|ヶ|カ|ケ)?月(?=あたり|当たり|平均)|毎月|毎週|毎日)"
                    + "(?:あたり|当たり|につき)?(?:の)?(平均)?(?:で)?(?:約|およそ|概ね|おおむね|ほぼ|延べ)?\\s*");
    private static final Map<Character, String> PER = Map.of('回', "回", '月', "か月", '週', "週", '日', "日");
    private static final Pattern PERSONS = Pattern.compile("(.*[^者])人数|(.*者)人数");
    private static final Pattern ACT = Pattern.compile(".*(?:参加|利用|来場|来所|来館|相談|登録|受講|出席|応募|申込)");
    private static final Pattern BARE_PERSONS = Pattern.compile("(?:参加|利用|来場|来所|受講|出席)者数?");
    private static final Pattern TIMES = Pattern.compile("の?(?:実施|開催)?回数$");
    /** 98回を放送し: what was done so often. */
    private static final Pattern HELD = Pattern.compile("を?(放送|配信|発行|訪問|巡回|配達|収録|出張|講演|上映)(?:し|する|を)");

    private static final Pattern ENROLLED = Pattern.compile("(?:^|[、。])(在籍|登録|入居|加入|受講|在校|入所)(?:者)?は");
    private static final Pattern GREW = Pattern.compile("(?:が|も|ほど|余り|程度|以上)?(増え|増加|伸び|上が|上昇|向上|減っ|減り|減少|下が|低下)");

    /** 茶の間は2会場で計24回: where it was held. */
    private static final Pattern VENUE = Pattern.compile("(?:で|にて)(?:計|延べ|合計|毎|月|週|年)");

    private static final Pattern AREA = Pattern.compile(".*[内外]|.*[都道府県市区町村]");

    private final SubjectReader subjects = new SubjectReader();
    private final ObjectReader objects = new ObjectReader(subjects);
    private final DeedRule deeds = new DeedRule(subjects);
    private final ClauseNames clauses = new ClauseNames();
    private final ShareNames shares = new ShareNames();

    String label(Fact fact, KindVerdict kind, SectionKind section) {
        String label = kind.value() == MetricKind.DEMOGRAPHIC_BREAKDOWN ? breakdown(fact) : figure(fact, kind, section);
        Matcher capacity =
                CAPACITY.matcher(fact.sentence().before(fact.quantity().from()));
        if (fact.quantity().plan() && capacity.find()) {
            return subjects.inFront(fact)
                    .map(what -> what + "の" + capacity.group(1))
                    .orElse(capacity.group(1));
        }
        if (fact.quantity().plan()) {
            return label + "(計画)";
        }
        return isDistinct(fact) && !label.contains("実人数") ? label + "(実人数)" : grown(label, fact) + each(fact);
    }

    /** Who or what a figure of that name counts: 交流会の参加者 counts 参加者, 体験学習の実施回数 体験学習. */
    static @Nullable String subjectOf(String label) {
        String bare = label.replaceAll("[(（][^()（）]*[)）]$", "");
        String counted = bare.replaceAll(
                "の?(?:実|延べ)?人数$|(?<=[者員人])数$|の(?:実施回数|開催回数|実施日数|頻度|割合|件数|金額|数量|数|広さ|種類)$|(?<=相談)件数$", "");
        boolean group = AGE_GROUP.matcher(bare.replaceAll("の.*", "")).matches();
        String subject = counted.equals(bare) && counted.endsWith("者") && !group
                ? counted.replaceAll(".*[の](?=[^の]{2,}$)", "")
                : counted;
        return subject.isEmpty() ? null : subject;
    }

    /** 参加者のうち女性; without the number words of the whole. */
    static String partOf(String whole, String part) {
        String bare = whole.replaceAll("[(][^()]*[)]$", "").replaceAll("(?<=[者員])数$", "");
        return part.startsWith(bare) ? part : bare + "のうち" + part;
    }

    private String figure(Fact fact, KindVerdict kind, SectionKind section) {
        String label = ofWhat(fact, kind, section);
        return BARE_PERSONS.matcher(label).matches()
                ? occasion(fact).map(what -> what + "の" + label).orElse(label)
                : label;
    }

    /** サロンを4回開き、参加者は延べ8名: what was held is what they took part in. */
    private Optional<String> occasion(Fact fact) {
        if (fact.index() == 0) {
            return Optional.empty();
        }
        Fact times = fact.at(fact.index() - 1);
        boolean held = times.quantity().family() == UnitFamily.TIMES
                && !times.quantity().isFrequency()
                && !times.quantity().plan();
        return held
                ? subjects.inFront(times)
                        .map(what -> TIMES.matcher(what).replaceAll(""))
                        .filter(subjects::isSpecific)
                : Optional.empty();
    }

    private String ofWhat(Fact fact, KindVerdict verdict, SectionKind section) {
        Quantity quantity = fact.quantity();
        MetricKind kind = verdict.value();
        String persons = verdict.persons();
        String noun =
                quantity.family() == UnitFamily.PEOPLE && persons != null ? persons : MetricNouns.of(quantity, kind);
        if (fact.before().strip().endsWith("その他")) {
            return "その他の" + noun;
        }
        Optional<String> told = clauses.of(fact, kind);
        if (told.isPresent()) {
            return told.get();
        }
        Optional<String> shared = shares.of(fact);
        if (shared.isPresent()) {
            return shared.get();
        }
        Optional<String> after = objects.after(fact, kind);
        if (after.isPresent()) {
            return objects.isDescription(fact)
                    ? described(after.get(), noun, fact, kind)
                    : joined(after.get(), noun, quantity);
        }
        Optional<String> description = subjects.description(fact);
        if (description.isPresent() && quantity.family() == UnitFamily.PEOPLE) {
            return description.get() + "人";
        }
        Optional<String> deed = deeds.of(fact, kind);
        if (deed.isPresent()) {
            return deed.get();
        }
        if (isTotal(fact)) {
            return total(fact, noun);
        }
        if (quantity.family() == UnitFamily.FRACTION && kind == MetricKind.PARTICIPANTS) {
            return "参加した" + subjects.inFront(fact).orElse("人") + "の割合";
        }
        if (quantity.family() == UnitFamily.GROUPS || quantity.family() == UnitFamily.ITEMS) {
            return clauses.topic(fact)
                    .map(topic -> topic.endsWith(noun) ? topic : topic + "の" + noun)
                    .orElse(noun);
        }
        Optional<String> topic =
                quantity.family() == UnitFamily.PLACES && quantity.unit().endsWith("所")
                        ? clauses.topic(fact)
                        : Optional.empty();
        if (topic.isPresent()
                && subjects.inFront(fact)
                        .filter(where -> AREA.matcher(where).matches())
                        .isPresent()) {
            return topic.get();
        }
        if (quantity.family() == UnitFamily.PLACES && fact.after().startsWith("を対象に")) {
            return subjects.inFront(fact).map(where -> "対象の" + where).orElse("対象の" + noun);
        }
        Matcher held = HELD.matcher(fact.after());
        if (quantity.family() == UnitFamily.TIMES && !quantity.isFrequency() && held.lookingAt()) {
            return held.group(1) + "回数";
        }
        if (quantity.family() == UnitFamily.PLACES
                && VENUE.matcher(fact.after()).lookingAt()) {
            return subjects.inFront(fact).map(what -> what + "の会場").orElse("会場");
        }
        return captionHead(fact, section)
                .or(() -> subjects.inFront(fact))
                .map(subject -> joined(subject, noun, quantity))
                .orElse(quantity.isFrequency() ? "実施" + noun : noun);
    }

    /** 約30名の住民が参加: 参加した住民. */
    private static String described(String who, String noun, Fact fact, MetricKind kind) {
        boolean acted = kind == MetricKind.PARTICIPANTS || kind == MetricKind.USERS;
        boolean named = who.contains(noun.substring(0, Math.min(2, noun.length())));
        if (!acted || named || fact.quantity().family() != UnitFamily.PEOPLE) {
            return joined(who, noun, fact.quantity());
        }
        return COUNTED.matcher(who).matches() || who.endsWith("連れ")
                ? (kind == MetricKind.PARTICIPANTS ? "参加した" : "利用した") + who
                : who + "の" + noun;
    }

    private Optional<String> captionHead(Fact fact, SectionKind section) {
        return section == SectionKind.PHOTOS ? subjects.captionHead(fact) : Optional.empty();
    }

    private static String joined(String name, String noun, Quantity quantity) {
        boolean counted = !quantity.isFrequency() && isCounted(quantity.family());
        if (quantity.unit().equals("世帯") && PERSONS_ALONE.matcher(name).matches()) {
            return name + "世帯";
        }
        boolean measure = !quantity.isFrequency() && MEASURE.matcher(name).matches();
        if (measure || name.endsWith(noun) || (counted && COUNTED.matcher(name).matches())) {
            return persons(name);
        }
        if (noun.equals("件数")) {
            return name + noun;
        }
        if (MetricNouns.isThing(quantity.family()) && !AREA.matcher(name).matches()) {
            return name;
        }
        String overlap = noun.length() > 2 ? noun.substring(0, 2) : "";
        return !overlap.isEmpty() && name.endsWith(overlap) ? name + noun.substring(2) : name + "の" + noun;
    }

    /** 参加者人数 and 利用人数 are 参加者数 and 利用者数. */
    private static String persons(String name) {
        Matcher persons = PERSONS.matcher(name);
        if (!persons.matches()) {
            return name;
        }
        boolean act = persons.group(1) != null && ACT.matcher(persons.group(1)).matches();
        return act ? persons.group(1) + "者数" : persons.group(2) != null ? persons.group(2) + "数" : name;
    }

    private static boolean isCounted(UnitFamily family) {
        return family == UnitFamily.PEOPLE || family == UnitFamily.HOUSEHOLDS || family == UnitFamily.CASES;
    }

    private String breakdown(Fact fact) {
        Optional<String> ages = ShareNames.ages(fact);
        if (ages.isPresent()) {
            return ages.get();
        }
        Fact named = fact.isInBracketsAfterPrevious() ? fact.at(fact.index() - 1) : fact;
        boolean participants = fact.sentence().before(fact.quantity().from()).contains("参加")
                || fact.sentence().after(fact.quantity().to()).contains("参加");
        String noun = MetricNouns.of(fact.quantity(), participants ? MetricKind.PARTICIPANTS : MetricKind.USERS);
        Matcher age = AGE_GROUP.matcher(named.before().strip());
        if (age.matches()) {
            return age.group(1) + "の" + noun;
        }
        String group = subjects.inFront(named).orElse("");
        if (MEASURE.matcher(group).matches()) {
            return group;
        }
        return group.isEmpty() ? noun : isCounted(fact.quantity().family()) ? group : group + "の" + noun;
    }

    /** 体操は9軒で計310回; 在籍は小学生19名、中学生27名の計46名. */
    private String total(Fact fact, String noun) {
        UnitFamily family = fact.quantity().family();
        if (family == UnitFamily.TIMES || family == UnitFamily.DAYS) {
            return subjects.inFront(fact).map(what -> what + "の" + noun).orElse(noun) + "(合計)";
        }
        Matcher enrolled =
                ENROLLED.matcher(fact.sentence().before(fact.quantity().from()));
        return (family == UnitFamily.PEOPLE && enrolled.find() ? enrolled.group(1) + "者" : noun) + "(合計)";
    }

    /** A number that something grew by is not the number that there are. */
    private static String grown(String label, Fact fact) {
        Matcher grew = GREW.matcher(fact.after());
        if (fact.quantity().baseline() != null || !grew.lookingAt() || label.matches(".*[数幅]")) {
            return label;
        }
        boolean up = grew.group(1).matches("増.*|伸.*|上.*|向上");
        boolean score = fact.quantity().family() == UnitFamily.SCORE;
        return label + (score ? (up ? "の上がり幅" : "の下がり幅") : (up ? "の増加数" : "の減少数"));
    }

    /** 計46名: the sum of what the sentence names one by one. */
    private static boolean isTotal(Fact fact) {
        Quantity quantity = fact.quantity();
        return fact.index() > 0
                && fact.sentence()
                        .between(quantity.from(), quantity.amount().start())
                        .contains("計");
    }

    /** How often such a number comes together, so that it is not taken for a total. */
    private static String each(Fact fact) {
        Quantity quantity = fact.quantity();
        if (quantity.isFrequency() || !isCounted(quantity.family())) {
            return "";
        }
        Matcher each = EACH.matcher(fact.sentence().before(quantity.amount().start()));
        if (!each.matches()) {
            return "";
        }
        String per = PER.getOrDefault(each.group(1).charAt(each.group(1).length() - 1), "");
        return "(1" + per + (each.group(2) == null ? "あたり)" : "あたり平均)");
    }

    private static boolean isDistinct(Fact fact) {
        return fact.before().contains("実人数");
    }

    /** Names people by what they did or got, where no noun before them says who they are: そのうち3名が活動を始めた. */
    private static final class DeedRule {

        private static final Pattern DONE =
                Pattern.compile("(?:\\([^()]*\\))?[がはを](?:、)?([^、]{1,24}?(?:た|だ|ている|でいる))(?:、.*|ほか.*|が.*|ことが.*)?");
        private static final Pattern RECEIVED = Pattern.compile("[にへ](?:、)?([^、にへ]{1,12}?(?:た|だ|ている))(?:、.*)?");
        private static final Pattern PART = Pattern.compile(".*(?:うち|内)(?:の|、)?");
        private static final Pattern NOTHING = Pattern.compile("(?:そ(?:の|して)|また|さらに|ほか)?");
        /** What the usual noun says already: 参加者. */
        private static final Pattern USUAL = Pattern.compile("(?:.*を)?(?:参加|利用|来場|出席|受講|修了|集ま|訪れ).*");

        private final SubjectReader subjects;

        DeedRule(SubjectReader subjects) {
            this.subjects = subjects;
        }

        Optional<String> of(Fact fact, MetricKind kind) {
            UnitFamily family = fact.quantity().family();
            return switch (family) {
                case PEOPLE -> received(fact, "人").or(() -> done(fact, kind, "人"));
                case HOUSEHOLDS -> received(fact, "世帯").or(() -> done(fact, kind, "世帯"));
                case CASES -> part(fact, kind == MetricKind.CONSULTATIONS ? "相談" : "件");
                case PLACES -> part(fact, "場所");
                case TIMES,
                        DAYS,
                        PERCENT,
                        ORGANISATIONS,
                        GROUPS,
                        KINDS,
                        ITEMS,
                        AMOUNT,
                        COPIES,
                        MEASURE,
                        SCORE,
                        HOURS,
                        FACTOR,
                        FRACTION,
                        AGE,
                        DATE,
                        DURATION,
                        PRICE,
                        NAME -> Optional.empty();
            };
        }

        /** 食料品約2トンを120世帯に届けた. */
        private Optional<String> received(Fact fact, String noun) {
            Matcher received = RECEIVED.matcher(fact.after());
            if (!fact.before().endsWith("を") || !received.matches()) {
                return Optional.empty();
            }
            return subjects.inFront(fact).map(what -> what + "を" + received.group(1) + noun);
        }

        private static String lastClause(String text) {
            return text.substring(text.lastIndexOf('、') + 1);
        }

        /** うち9件は弁護士につないだ. */
        private static Optional<String> part(Fact fact, String noun) {
            return PART.matcher(fact.before()).matches() ? done(fact, MetricKind.COMPLETION, noun) : Optional.empty();
        }

        private static Optional<String> done(Fact fact, MetricKind kind, String noun) {
            Sentence sentence = fact.sentence();
            Matcher done = DONE.matcher(sentence.after(fact.quantity().to()));
            boolean part = PART.matcher(fact.before()).matches();
            boolean unnamed = fact.index() > 0
                    && NOTHING.matcher(lastClause(fact.before())).matches();
            if (!done.matches() || !(part || unnamed || kind == MetricKind.COMPLETION)) {
                return Optional.empty();
            }
            return Optional.of(done.group(1))
                    .filter(deed -> part || !USUAL.matcher(deed).matches())
                    .map(deed -> deed + noun);
        }
    }
}
