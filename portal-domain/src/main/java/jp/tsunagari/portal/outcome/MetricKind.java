package jp.tsunagari.portal.outcome;

import java.util.Locale;

/** What a figure counts. */
public enum MetricKind {
    /** 参加者: people who came to something. */
    PARTICIPANTS("participants"),
    /** 利用者: people who used a place or a service. */
    USERS("users"),
    /** 相談: consultation cases or clients; the label says which. */
    CONSULTATIONS("consultations"),
    /** 開催回数. */
    SESSIONS("sessions"),
    /** 会員・仲間. */
    MEMBERS("members"),
    /** 養成・研修された支援者. */
    SUPPORTERS_TRAINED("supportersTrained"),
    /** 周知: people or copies that information reached. */
    REACH("reach"),
    /** 量: kilograms, boxes, meals. */
    VOLUME("volume"),
    /** アンケートの回答. */
    SURVEY_RESPONSE("surveyResponse"),
    /** 修了・達成. */
    COMPLETION("completion"),
    /** 内訳: a part of another figure, by age, sex or place. */
    DEMOGRAPHIC_BREAKDOWN("demographicBreakdown"),
    /** 場所・拠点. */
    PLACES("places"),
    /** Anything else that is counted. */
    OTHER("other");

    private final String code;

    MetricKind(String code) {
        this.code = code;
    }

    /** As in URLs and the API. */
    public String code() {
        return code;
    }

    /** Of the word for it. */
    public String messageKey() {
        return "outcome.kind." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
