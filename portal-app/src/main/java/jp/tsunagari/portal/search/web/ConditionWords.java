package jp.tsunagari.portal.search.web;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import jp.tsunagari.portal.search.text.SearchWord;
import jp.tsunagari.portal.search.text.TextQuery;
import jp.tsunagari.portal.search.web.FacetGroup.FacetValue;

/** What is asked for, in words. */
final class ConditionWords {

    private static final int NAMES_IN_A_TITLE = 4;

    private final TextQuery words;
    private final List<FacetGroup> chosen;

    ConditionWords(TextQuery words, List<FacetGroup> groups) {
        this.words = words;
        this.chosen =
                groups.stream().filter(group -> !group.selected().isEmpty()).toList();
    }

    /** 「高齢者」「居場所」をすべて含む、活動地域が北海道または宮城県の取組; すべての取組 when nothing is asked for. */
    String sentence() {
        List<String> parts = new ArrayList<>(wordParts());
        chosen.forEach(group -> parts.add(group.label() + "が"
                + group.selected().stream().map(FacetValue::name).collect(joining("または"))));
        if (parts.isEmpty()) {
            return "すべての取組";
        }
        return String.join("、", parts) + (chosen.isEmpty() ? "取組" : "の取組");
    }

    /** 「居場所」を含む取組（北海道、高齢者）: short enough for a window's title. */
    String title() {
        List<String> parts = wordParts();
        String what = parts.isEmpty() ? "取組の一覧" : String.join("、", parts) + "取組";
        List<String> names = chosen.stream()
                .flatMap(group -> group.selected().stream())
                .map(FacetValue::name)
                .toList();
        if (names.isEmpty()) {
            return what;
        }
        String more = names.size() > NAMES_IN_A_TITLE ? "ほか" : "";
        return what + names.stream().limit(NAMES_IN_A_TITLE).collect(joining("、", "（", more + "）"));
    }

    private List<String> wordParts() {
        return Stream.concat(
                        Stream.of(words.wanted())
                                .filter(wanted -> !wanted.isEmpty())
                                .map(wanted -> quoted(wanted) + (wanted.size() > 1 ? "をすべて含む" : "を含む")),
                        Stream.of(words.unwanted())
                                .filter(unwanted -> !unwanted.isEmpty())
                                .map(unwanted -> quoted(unwanted) + "を含まない"))
                .toList();
    }

    private static String quoted(List<SearchWord> words) {
        return words.stream().map(word -> "「" + word.text() + "」").collect(joining());
    }
}
