package jp.tsunagari.portal.text;

/** Names of places as they are compared: 鎌ヶ谷, 鎌ケ谷 and 鎌が谷 are one. */
public final class PlaceNames {

    private static final Folding FOLDING =
            Folding.of(Fold.COMPATIBILITY, Fold.INVISIBLE, Fold.CASE, Fold.SPACES, Fold.VARIANTS, Fold.KANA);

    /** All that is written for が between two kanji, after folding. */
    private static final String GA = "けがか";

    private PlaceNames() {}

    /** Not to be shown. Kana are hiragana, so that a reading may be compared as well. */
    public static String key(String name) {
        String folded = FOLDING.apply(name);
        StringBuilder key = new StringBuilder(folded);
        for (int i = 1; i + 1 < folded.length(); i++) {
            if (GA.indexOf(folded.charAt(i)) >= 0
                    && Script.of(folded.charAt(i - 1)) == Script.KANJI
                    && Script.of(folded.charAt(i + 1)) == Script.KANJI) {
                key.setCharAt(i, 'が');
            }
        }
        return key.toString();
    }
}
