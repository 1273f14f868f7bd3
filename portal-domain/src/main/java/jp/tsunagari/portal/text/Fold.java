package jp.tsunagari.portal.text;

/** A difference of spelling that a {@link Folding} takes out. */
public enum Fold {
    /** か and a voicing mark of its own become が, e and an acute accent é (NFC); compatibility ideographs stay. */
    MARKS,
    /** Full-width letters and half-width katakana (U+FF00 to U+FFEF) become the usual ones. */
    WIDTH,
    /** Squared units and eras (U+3300 to U+33FF) are spelled out: ㎏ is kg. */
    SQUARES,
    /** All of NFKC, which includes {@link #MARKS}, {@link #WIDTH} and {@link #SQUARES}: ① is 1, ㈱ is (株). */
    COMPATIBILITY,
    /** Capital letters become small ones. */
    CASE,
    /** Katakana becomes hiragana. */
    KANA,
    /** A dash between katakana is a long vowel: サ－ビス. */
    LONG_VOWELS,
    /** ヴァ is バ, ヴィ ビ, ヴ alone ブ. */
    V_SOUNDS,
    /** Old, rare and foreign forms of a kanji become its usual one, radicals ideographs, ヶ ケ: see variants.csv. */
    VARIANTS,
    /** Latin letters lose their accents; Japanese voicing marks stay. */
    ACCENTS,
    /** Characters that no page shows go: soft hyphen, joiners, directional marks, variation selectors, controls. */
    INVISIBLE,
    /** White space goes. */
    SPACES
}
