package jp.tsunagari.portal.effort;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * By what an initiative shows its outcome. It says how something is known and is no mark of quality: none is better than
 * another.
 */
public enum EvidenceKind {
    /** 数えたもの: figures of what the project did. */
    COUNT("count", "(?!)"),
    /** アンケート. A question before the work, to plan it, shows no outcome. */
    SURVEY("survey", "(?<!事前)アンケート(?!.{0,12}(?:希望|要望|ニーズ))|聞き取り調査|質問紙"),
    /** 検証された尺度. */
    SCALE("scale", "孤独感尺度|UCLA|K6|GHQ|WHO-?5|PHQ-?9|GDS|SF-?(?:8|12|36)|尺度(?:を用い|で|による|の(?:得点|平均))"),
    /** 前後の比較. */
    BEFORE_AFTER("beforeAfter", "(?:事前・?と?事後|前後)(?:で|の|に).{0,12}(?:比|変化|調査|アンケート|測)|(?:実施|参加|利用)前(?:と|に比べ).{0,16}後"),
    /** ほかとの比較. */
    COMPARISON("comparison", "対照群|比較群|(?:参加しな|参加してい?な|非参加|利用しな|非利用).{0,12}(?:と比|に比べ)|無作為"),
    /** 声や物語. */
    STORY("story", "」(?:と|という|といった|など|等|、).{0,16}(?:声|感想|話|語)|(?:声|感想)(?:が|も|を)(?:多|寄せ|聞|得|いただ|あ|上)");

    private final String code;
    private final Pattern words;

    EvidenceKind(String code, String words) {
        this.code = code;
        this.words = Pattern.compile(words);
    }

    /** As in the API. */
    public String code() {
        return code;
    }

    /** Of the word for it within a sentence. */
    public String messageKey() {
        return "effort.evidence." + inKeys();
    }

    /** Of the same word where it stands by itself. */
    public String headingKey() {
        return "effort.shown." + inKeys();
    }

    private String inKeys() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    boolean isIn(String sentence) {
        return words.matcher(sentence).find();
    }
}
