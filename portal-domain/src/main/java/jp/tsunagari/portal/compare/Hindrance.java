package jp.tsunagari.portal.compare;

/** Why the figures of a row stand side by side without being set against each other. */
public enum Hindrance {
    /** その他: what was counted differs from figure to figure. */
    ANYTHING("何を数えたかが、数字ごとに違います"),
    /** アンケート: every initiative asked something else. */
    QUESTIONS("アンケートの問いが、取組ごとに違います"),
    /** Per cent of different wholes. */
    SHARES("何に対する割合かが、取組ごとに違います"),
    /** The other initiatives give 延べ where this one does not, or the other way round. */
    CUMULATIVE("延べの数と、延べと書かれていない数とは比べられません。ほかの取組の数字は別の行にあります"),
    /** Other initiatives have figures of this kind in other units only. */
    UNITS("ほかの取組の数字は単位が違い、別の行にあります"),
    /** No other initiative gives a figure of this kind. */
    ALONE("ほかの取組には、この種類の数字がありません"),
    /** 4〜6名: a range has no single length. */
    RANGE("幅のある数字を含みます");

    private final String words;

    Hindrance(String words) {
        this.words = words;
    }

    /** Japanese, without a full stop. */
    public String words() {
        return words;
    }
}
