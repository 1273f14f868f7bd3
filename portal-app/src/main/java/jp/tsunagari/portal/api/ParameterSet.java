package jp.tsunagari.portal.api;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import jp.tsunagari.portal.search.Facet;
import jp.tsunagari.portal.search.text.QueryParser;
import jp.tsunagari.portal.search.web.ListQueryReader;

/** Which query parameters an address of the API takes. */
public enum ParameterSet {
    /** None at all. */
    NONE {
        @Override
        public List<Parameter> parameters() {
            return List.of();
        }
    },
    /** A part of a list. */
    PAGE {
        @Override
        public List<Parameter> parameters() {
            return List.of(
                    Parameter.number("page", "ページ番号。1から", LAST_PAGE),
                    Parameter.number("size", "1ページの件数。省くと20", ListQueryReader.LARGEST));
        }
    },
    /** What a feed follows. */
    FILTER {
        @Override
        public List<Parameter> parameters() {
            List<Parameter> parameters = new ArrayList<>(List.of(
                    Parameter.text(
                            "q", "探す言葉（" + QueryParser.LONGEST + "文字まで）。空白で区切ると「かつ」、\"…\" で囲むとそのままの語句、先頭の - で除外"),
                    Parameter.choice("synonyms", "offで、同じ意味の言葉を含めずに探す", List.of("on", "off"))));
            Stream.of(Facet.values()).map(Parameter::facet).forEach(parameters::add);
            return List.copyOf(parameters);
        }
    },
    /** A list with words, filters, order and page. */
    LIST {
        @Override
        public List<Parameter> parameters() {
            return joined(List.of(FILTER.parameters(), List.of(Parameter.sort()), PAGE.parameters()));
        }
    },
    /** What a list has, on all its pages, or the initiatives of a shortlist. */
    EXPORT {
        @Override
        public List<Parameter> parameters() {
            return joined(List.of(
                    List.of(new Parameter(
                            "id", "取組のID。くり返すと、その取組だけをその順に。ほかの条件とは併用できません", true, List.of(), Integer.MAX_VALUE)),
                    FILTER.parameters(),
                    List.of(
                            Parameter.sort(),
                            Parameter.number("page", "一覧と同じ名前。書き出しは常に全件で、値は使われません", LAST_PAGE),
                            Parameter.number("size", "同上", ListQueryReader.LARGEST),
                            Parameter.text("view", "同上"))));
        }
    };

    private static final int LAST_PAGE = 1_000_000;

    /** In the order in which they are documented. */
    public abstract List<Parameter> parameters();

    private static List<Parameter> joined(List<List<Parameter>> parts) {
        return parts.stream().flatMap(List::stream).toList();
    }
}
