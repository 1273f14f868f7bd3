package jp.tsunagari.portal.outcome;

import java.util.Locale;

/** What a figure counts. */
public enum MetricKind {
    /** 参加者: people who came to something. */
    PARTICIPANTS("participants", "参加者"),
    /** 利用者: people who used a place or a service. */
    USERS("users", "利用者"),
    /** 相談: consultation cases or clients; the label says which. */
    CONSULTATIONS("consultations", "相談"),
    /** 開催回数. */
    SESSIONS("sessions", "開催・実施回数"),
    /** 会員・仲間. */
    MEMBERS("members", "会員・仲間"),
    /** 養成・研修された支援者. */
    SUPPORTERS_TRAINED("supportersTrained", "支援者の養成"),
    /** 周知: people or copies that information reached. */
    REACH("reach", "周知・配布"),
    /** 量: kilograms, boxes, meals. */
    VOLUME("volume", "量"),
    /** アンケートの回答. */
    SURVEY_RESPONSE("surveyResponse", "アンケート"),
    /** 修了・達成. */
    COMPLETION("completion", "修了・達成"),
    /** 内訳: a part of another figure, by age, sex or place. */
    DEMOGRAPHIC_BREAKDOWN("demographicBreakdown", "内訳"),
    /** 場所・拠点. */
    PLACES("places", "場所・拠点"),
    /** Anything else that is counted. */
    OTHER("other", "その他");

    private final String code;
    private final String label;

    MetricKind(String code, String label) {
        this.code = code;
        this.label = label;
    }

    /** As in URLs and the API. */
    public String code() {
        return code;
    }

    /** Of the word for it. */
    public String messageKey() {
        return "outcome.kind." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** As shown in Japanese. */
    public String label() {
        return label;
    }
}
