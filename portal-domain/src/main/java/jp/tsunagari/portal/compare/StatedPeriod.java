package jp.tsunagari.portal.compare;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The words of a quote that say for which time its figures hold: 本年度, 7/1～1/28, 毎月. Nothing else is inferred. */
final class StatedPeriod {

    private static final Pattern WORDS = Pattern.compile(String.join(
            "|",
            "[今本昨前]年度",
            "(?:令和|平成)?(?:[0-9０-９]+|元)年度",
            "[0-9０-９]{1,2}/[0-9０-９]{1,2}[~～〜-][0-9０-９]{1,2}/[0-9０-９]{1,2}",
            "[0-9０-９]{1,2}月[~～〜-][0-9０-９]{1,2}月",
            "(?:[0-9０-９]+|半)(?:[かヶカヵケ]月|年|週|日)間",
            "年間",
            "当該期間",
            "期間中",
            "毎[年月週日回]"));

    private StatedPeriod() {}

    /** In the order of the quote; none for a figure without a quote. */
    static List<String> in(@Nullable String quote) {
        return quote == null
                ? List.of()
                : WORDS.matcher(quote)
                        .results()
                        .map(MatchResult::group)
                        .distinct()
                        .toList();
    }
}
