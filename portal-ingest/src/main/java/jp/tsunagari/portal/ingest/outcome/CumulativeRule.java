package jp.tsunagari.portal.ingest.outcome;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** 延べ counts for the next number only, and not for one that is called a number of different people. */
final class CumulativeRule {

    private static final Pattern MARK = Pattern.compile("延べ|延人|延利用|のべ(?![てたまらる])");
    private static final Pattern DISTINCT = Pattern.compile("実人数|実数|実利用|実参加|うち|内訳");
    private static final Pattern BEHIND = Pattern.compile("\\s*\\((?:延べ|延人|のべ)");

    /**
     * @param limit where the words of the number before end
     * @param end behind the counter
     */
    boolean applies(Sentence sentence, int limit, int start, int end) {
        if (BEHIND.matcher(sentence.text()).region(end, sentence.length()).lookingAt()) {
            return true;
        }
        String before = sentence.between(limit, start);
        Matcher mark = MARK.matcher(before);
        int last = -1;
        while (mark.find()) {
            last = mark.end();
        }
        return last >= 0
                && !DISTINCT.matcher(before).region(last, before.length()).find();
    }
}
