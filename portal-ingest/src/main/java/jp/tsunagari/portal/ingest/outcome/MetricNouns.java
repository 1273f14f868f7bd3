package jp.tsunagari.portal.ingest.outcome;

import java.util.EnumSet;
import java.util.Set;
import jp.tsunagari.portal.ingest.outcome.Counters.UnitFamily;
import jp.tsunagari.portal.outcome.MetricKind;

/** The noun that a figure's name ends with. */
final class MetricNouns {

    private static final Set<UnitFamily> THINGS = EnumSet.of(
            UnitFamily.PLACES,
            UnitFamily.ORGANISATIONS,
            UnitFamily.GROUPS,
            UnitFamily.ITEMS,
            UnitFamily.AMOUNT,
            UnitFamily.COPIES);

    private static final Set<String> AREAS = Set.of("畳", "坪", "平米", "ha", "ヘクタール");

    private MetricNouns() {}

    /** Whether the counted things themselves make the name: 46か所の子ども食堂 is 子ども食堂. */
    static boolean isThing(UnitFamily family) {
        return THINGS.contains(family);
    }

    static String of(Quantity quantity, MetricKind kind) {
        if (quantity.isFrequency()) {
            return "頻度";
        }
        return switch (quantity.family()) {
            case PEOPLE -> people(kind);
            case HOUSEHOLDS -> kind == MetricKind.PARTICIPANTS ? "参加世帯" : kind == MetricKind.USERS ? "利用世帯" : "世帯数";
            case CASES -> kind == MetricKind.CONSULTATIONS ? "相談件数" : "件数";
            case TIMES -> times(kind);
            case DAYS -> "実施日数";
            case HOURS -> "時間数";
            case PERCENT, FRACTION -> "割合";
            case PLACES -> place(quantity.unit());
            case ORGANISATIONS, GROUPS, ITEMS -> thing(quantity.unit());
            case KINDS -> "種類";
            case SCORE -> "評価";
            case FACTOR -> "倍率";
            case AMOUNT, COPIES -> "数量";
            case MEASURE -> AREAS.contains(quantity.unit()) ? "広さ" : "数";
            case PRICE -> "金額";
            case AGE, DATE, DURATION, NAME -> "数";
        };
    }

    private static String times(MetricKind kind) {
        return switch (kind) {
            case SESSIONS -> "実施回数";
            case REACH -> "再生・閲覧回数";
            case CONSULTATIONS -> "相談回数";
            case PARTICIPANTS,
                    USERS,
                    MEMBERS,
                    SUPPORTERS_TRAINED,
                    VOLUME,
                    SURVEY_RESPONSE,
                    COMPLETION,
                    DEMOGRAPHIC_BREAKDOWN,
                    PLACES,
                    OTHER -> "回数";
        };
    }

    private static String thing(String counter) {
        return switch (counter) {
            case "つ" -> "数";
            case "室" -> "部屋";
            default -> counter;
        };
    }

    private static String place(String counter) {
        if (counter.endsWith("所") && counter.length() > 1) {
            return "場所";
        }
        if (counter.length() == 1 && "市町村県".contains(counter)) {
            return counter + "の数";
        }
        return counter.equals("校") ? "学校" : counter;
    }

    private static String people(MetricKind kind) {
        return switch (kind) {
            case PARTICIPANTS -> "参加者";
            case USERS -> "利用者";
            case CONSULTATIONS -> "相談者";
            case MEMBERS -> "会員・仲間";
            case SUPPORTERS_TRAINED -> "受講した支援者";
            case REACH -> "周知した人数";
            case SURVEY_RESPONSE -> "回答者";
            case COMPLETION -> "達成した人";
            case SESSIONS, VOLUME, PLACES, DEMOGRAPHIC_BREAKDOWN, OTHER -> "人数";
        };
    }
}
