package jp.tsunagari.portal.web;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * Cuts titles into parts that a line break should not divide: short quotations, words in katakana, and a particle after
 * a space. Browsers that wrap by phrases divide 「あおむしルーム」 and 補完 による after the first letter; all others divide
 * anywhere.
 */
@Component("phrases")
public class Phrases {

    private static final String QUOTATION = "[「『“（(〈【][^「『“（(〈【」』”）)〉】]{1,8}[」』”）)〉】]";
    private static final String KATAKANA = "(?<!X)X{3,10}(?!X)".replace("X", "[\\u30A1-\\u30FA\\u30FC\\u30FB]");
    private static final String HIRAGANA_AFTER_A_SPACE = "(?<=[ 　])[\\u3041-\\u3093]{2,10}(?![\\u3041-\\u3093])";

    /** At most ten characters each, which have room in a line of a heading on the narrowest phone. */
    private static final Pattern WHOLE = Pattern.compile(String.join("|", QUOTATION, KATAKANA, HIRAGANA_AFTER_A_SPACE));

    /**
     * A piece of a title.
     *
     * @param whole whether it should stay in one line
     */
    public record Part(String text, boolean whole) {}

    /** The parts of a title; put together again, they are the title. */
    public List<Part> of(String title) {
        List<Part> parts = new ArrayList<>();
        Matcher matcher = WHOLE.matcher(title);
        int end = 0;
        while (matcher.find()) {
            if (matcher.start() > end) {
                parts.add(new Part(title.substring(end, matcher.start()), false));
            }
            parts.add(new Part(matcher.group(), true));
            end = matcher.end();
        }
        if (end < title.length()) {
            parts.add(new Part(title.substring(end), false));
        }
        return List.copyOf(parts);
    }
}
