package jp.tsunagari.portal.load;

import java.util.List;
import java.util.SplittableRandom;
import jp.tsunagari.portal.region.Region;

/** Invents names of organisations, people and initiatives. None is meant to be anybody's. */
final class Names {

    private static final List<String> WORDS = List.of(
            "あおぞら", "ひだまり", "ふくろう", "みなと", "つむぎ", "はぐくみ", "ゆいの", "ほほえみ", "たんぽぽ", "にじいろ", "こもれび", "さとやま", "はるかぜ", "まなび",
            "いぶき", "なごみ", "かけはし", "よりそい", "ともしび", "わかば", "しおさい", "ほしぞら", "おひさま", "ひとしずく", "もりの", "かわせみ", "くすのき", "ブリッジ",
            "リンク", "ハーモニー", "コモンズ", "スマイル", "フレンズ", "サンライズ", "オアシス", "パレット");
    private static final List<String> KINDS = List.of(
            "ネットワーク",
            "サポートセンター",
            "の会",
            "ファーム",
            "ラボ",
            "ハウス",
            "カフェ",
            "ひろば",
            "プロジェクト",
            "福祉会",
            "支援機構",
            "協議会",
            "コミュニティ",
            "塾",
            "の家",
            "フードバンク",
            "助け合いの会",
            "生活支援センター",
            "まちづくり研究所",
            "子育て応援団");
    private static final List<String> FAMILIES = List.of(
            "佐藤", "鈴木", "高橋", "田中", "伊藤", "渡辺", "山本", "中村", "小林", "加藤", "吉田", "山田", "佐々木", "山口", "松本", "井上", "木村", "林",
            "斎藤", "清水", "髙木", "渡邊", "三浦", "岡本", "藤田", "石澤");
    private static final List<String> GIVEN = List.of(
            "誠", "恵子", "健一", "由美", "直樹", "幸子", "翔太", "美咲", "徹", "和子", "大輔", "陽子", "拓也", "真理", "隆", "久美子", "修", "香織",
            "学", "智子");
    private static final List<String> ROLES = List.of("理事長", "代表理事", "代表", "会長", "施設長");
    private static final List<String> VERBS =
            List.of("ささえる", "つなぐ", "ひらく", "むすぶ", "はぐくむ", "見守る", "届ける", "ともにつくる", "歩む", "語りあう");
    private static final List<String> THINGS = List.of(
            "子ども食堂",
            "まちの保健室",
            "夜のほっとカフェ",
            "オンライン居場所",
            "移動型サロン",
            "畑の学校",
            "おしゃべり茶会",
            "フードパントリー",
            "就労体験ファーム",
            "ひとり親ひろば",
            "「小さな仕事」センター",
            "多世代リビング",
            "LINE相談窓口",
            "地域の縁側",
            "ヤングケアラーの集い",
            "みまもり配食便",
            "空き家シェアハウス",
            "ひきこもり家族教室",
            "在日外国人の日本語サロン",
            "メンズ・シェッド",
            "傾聴ボランティア養成講座",
            "スマホ教室",
            "夕暮れラジオ体操",
            "孤立を防ぐ駆け付け隊");

    private Names() {}

    /** A core name; by chance two may agree. */
    static String organisation(Region seat, SplittableRandom random) {
        String place = random.nextInt(3) == 0 ? "" : seat.name().replaceFirst("[市区町村]$", "");
        return place + one(WORDS, random) + one(KINDS, random);
    }

    static String person(SplittableRandom random) {
        return one(FAMILIES, random) + " " + one(GIVEN, random);
    }

    static String role(SplittableRandom random) {
        return one(ROLES, random);
    }

    static String title(Region place, String target, SplittableRandom random) {
        String thing = one(THINGS, random);
        return switch (random.nextInt(4)) {
            case 0 -> place.name() + "の" + target + "を" + one(VERBS, random) + thing;
            case 1 -> target + "と地域を" + one(VERBS, random) + "「" + one(WORDS, random) + thing + "」";
            case 2 -> place.name() + one(WORDS, random) + thing + "プロジェクト";
            default -> target + "の" + thing + "による孤独・孤立の予防";
        };
    }

    private static String one(List<String> from, SplittableRandom random) {
        return from.get(random.nextInt(from.size()));
    }
}
