package jp.tsunagari.portal.ingest.outcome;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.tsunagari.portal.outcome.MetricKind;
import jp.tsunagari.portal.shared.SectionKind;

/** Names a figure as a person would: 相談者数, 交流会の参加者, 体験学習の実施回数. */
final class LabelRule {

    private static final Pattern COUNTED = Pattern.compile(
            ".*(?:者|人|員|数|率|割合|仲間|メンバー|ボランティア|スタッフ|家庭|世帯|親子|保護者|子ども" + "|こども|児童|生徒|学生|住民|男性|女性|サポーター|リーダー|フォロワー|大人)");
    private static final Pattern MEASURE = Pattern.compile(".*(?:数|率|割合|度|点)");
    private static final Pattern ACHIEVED = Pattern.compile("[がは](?:、)?([^、]{1,20}?た)(?:、.*)?");
    private static final Pattern AGE_GROUP = Pattern.compile(".*?([0-9]+(?:代|[歳才](?:以上|以下|未満)))[:はが]?");
    private static final Pattern AREA = Pattern.compile(".*[内外]|.*[都道府県市区町村]");

    private final SubjectReader subjects = new SubjectReader();
    private final ObjectReader objects = new ObjectReader(subjects);

    String label(Fact fact, MetricKind kind, SectionKind section) {
        String label = kind == MetricKind.DEMOGRAPHIC_BREAKDOWN ? breakdown(fact) : figure(fact, kind, section);
        if (fact.quantity().plan()) {
            return label + "(計画)";
        }
        return isDistinct(fact) ? label + "(実人数)" : label;
    }

    private String figure(Fact fact, MetricKind kind, SectionKind section) {
        Quantity quantity = fact.quantity();
        String noun = MetricNouns.of(quantity, kind);
        Optional<String> behind = objects.behind(fact, kind);
        if (behind.isPresent()) {
            return joined(behind.get(), noun, quantity);
        }
        Optional<String> description = subjects.description(fact);
        if (description.isPresent() && quantity.family() == UnitFamily.PEOPLE) {
            return description.get() + "人";
        }
        Matcher achieved = ACHIEVED.matcher(fact.after());
        if (kind == MetricKind.COMPLETION && achieved.matches()) {
            return achieved.group(1) + "人";
        }
        if (isTotal(fact)) {
            return noun + "(合計)";
        }
        if (quantity.family() == UnitFamily.FRACTION && kind == MetricKind.PARTICIPANTS) {
            return "参加した" + subjects.inFront(fact).orElse("人") + "の割合";
        }
        if (quantity.family() == UnitFamily.GROUPS || quantity.family() == UnitFamily.ITEMS) {
            return noun;
        }
        return captionHead(fact, section)
                .or(() -> subjects.inFront(fact))
                .map(subject -> joined(subject, noun, quantity))
                .orElse(noun);
    }

    private Optional<String> captionHead(Fact fact, SectionKind section) {
        return section == SectionKind.PHOTOS ? subjects.captionHead(fact) : Optional.empty();
    }

    private static String joined(String name, String noun, Quantity quantity) {
        boolean counted = !quantity.isFrequency() && isCounted(quantity.family());
        boolean measure = !quantity.isFrequency() && MEASURE.matcher(name).matches();
        if (measure || name.endsWith(noun) || (counted && COUNTED.matcher(name).matches())) {
            return name.endsWith("者人数") ? name.replaceAll("者人数$", "者数") : name;
        }
        if (MetricNouns.isThing(quantity.family()) && !AREA.matcher(name).matches()) {
            return name;
        }
        String overlap = noun.length() > 2 ? noun.substring(0, 2) : "";
        return !overlap.isEmpty() && name.endsWith(overlap) ? name + noun.substring(2) : name + "の" + noun;
    }

    private static boolean isCounted(UnitFamily family) {
        return family == UnitFamily.PEOPLE || family == UnitFamily.HOUSEHOLDS || family == UnitFamily.CASES;
    }

    private String breakdown(Fact fact) {
        Fact named = fact.isInBracketsBehindPrevious() ? fact.at(fact.index() - 1) : fact;
        boolean participants = fact.sentence().before(fact.quantity().from()).contains("参加")
                || fact.sentence().after(fact.quantity().to()).contains("参加");
        String noun = MetricNouns.of(fact.quantity(), participants ? MetricKind.PARTICIPANTS : MetricKind.USERS);
        Matcher age = AGE_GROUP.matcher(named.before().strip());
        if (age.matches()) {
            return age.group(1) + "の" + noun;
        }
        String group = subjects.inFront(named).orElse("");
        return group.isEmpty() ? noun : isCounted(fact.quantity().family()) ? group : group + "の" + noun;
    }

    /** 計46名: the sum of what the sentence names one by one. */
    private static boolean isTotal(Fact fact) {
        Quantity quantity = fact.quantity();
        return fact.index() > 0
                && fact.sentence()
                        .between(quantity.from(), quantity.amount().start())
                        .contains("計");
    }

    private static boolean isDistinct(Fact fact) {
        return fact.before().contains("実人数");
    }
}
