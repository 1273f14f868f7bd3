package jp.tsunagari.portal.ingest.casestudy;

import java.util.regex.Pattern;
import jp.tsunagari.portal.text.Folding;

/** Which spellings name the same programme: 取組, 取組み and 取り組み, with blanks and marks or without. */
public final class ProgrammeNames {

    /** The kana that a noun made of a verb may be written with or without. */
    private static final Pattern ENDINGS = Pattern.compile("(?<=\\p{IsHan})[いきぎしちびみりえけげせねべめれ](?![ぁ-ん])");

    private static final Pattern MARKS = Pattern.compile("[\\p{P}\\p{S}]");

    private ProgrammeNames() {}

    /** The same for all spellings of a name. */
    public static String key(String name) {
        String plain = MARKS.matcher(Folding.NAMES.apply(name)).replaceAll("");
        return ENDINGS.matcher(plain).replaceAll("");
    }
}
