package jp.tsunagari.portal.effort;

import java.util.Locale;

/** What an entry tells of, in the order in which people who want to begin ask for it. */
public enum EffortKind {
    /** 費用: what it costs. */
    COST("cost"),
    /** 財源と制度: where the money is from, and by which scheme. */
    MONEY("money"),
    /** 担い手: staff and volunteers. */
    PEOPLE("people"),
    /** 準備の期間. */
    PREPARATION("preparation"),
    /** はじめの一歩: what was done first. */
    FIRST_STEPS("firstSteps"),
    /** 苦労: what did not go well or was hard to do. */
    DIFFICULTY("difficulty"),
    /** 学んだこと: what others should know. */
    LESSON("lesson"),
    /** これから: how it goes on. */
    CONTINUATION("continuation"),
    /** 広がり: where else it is done because of this. */
    SPREAD("spread");

    private final String code;

    EffortKind(String code) {
        this.code = code;
    }

    /** As in the API. */
    public String code() {
        return code;
    }

    /** Of the words for initiatives that tell of it: 失敗・苦労の記述あり. */
    public String toldKey() {
        return "effort.told." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Of the word for it. */
    public String messageKey() {
        return "effort.kind." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
