package jp.tsunagari.portal.api;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import jp.tsunagari.portal.search.Facet;
import jp.tsunagari.portal.search.SortOrder;
import jp.tsunagari.portal.search.text.QueryParser;
import jp.tsunagari.portal.search.web.ListQueryReader;
import org.jspecify.annotations.Nullable;

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
                    Parameter.number("size", "1ページの件数。省くと20", ListQueryReader.MAX_SIZE));
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
                            Parameter.number("size", "同上", ListQueryReader.MAX_SIZE),
                            Parameter.text("view", "同上"))));
        }
    };

    private static final int LAST_PAGE = 1_000_000;

    /** In the order in which they are documented. */
    public abstract List<Parameter> parameters();

    private static List<Parameter> joined(List<List<Parameter>> parts) {
        return parts.stream().flatMap(List::stream).toList();
    }

    /**
     * A query parameter as it is documented and checked.
     *
     * @param description Japanese
     * @param repeatable whether it may occur more than once
     * @param values the only values, where they are few and fixed; else empty
     * @param largest for a whole number from 1 its upper bound, else null
     */
    public record Parameter(
            String name,
            String description,
            boolean repeatable,
            List<String> values,
            @Nullable Integer largest) {

        public Parameter {
            values = List.copyOf(values);
        }

        static Parameter text(String name, String description) {
            return new Parameter(name, description, false, List.of(), null);
        }

        static Parameter number(String name, String description, int largest) {
            return new Parameter(name, description, false, List.of(), largest);
        }

        static Parameter choice(String name, String description, List<String> values) {
            return new Parameter(name, description, false, values, null);
        }

        static Parameter facet(Facet facet) {
            return new Parameter(facet.parameter(), description(facet), true, List.of(), null);
        }

        static Parameter sort() {
            return choice(
                    "sort",
                    "並び順。relevance（言葉との一致、言葉がなければnewest）、newest（新しい年度から）、title（題名の五十音）、region（北から南）",
                    Stream.of(SortOrder.values()).map(SortOrder::parameter).toList());
        }

        private static String description(Facet facet) {
            return switch (facet) {
                case REGION -> "活動地域。都道府県は2桁、市区町村は5桁の全国地方公共団体コード（検査数字なし）。くり返すと「または」";
                case TARGET -> "対象のコード。くり返すと「または」";
                case APPROACH -> "手法のコード。くり返すと「または」";
                case FORM -> "団体の法人格のコード。くり返すと「または」";
                case YEAR -> "年度（西暦4桁）。くり返すと「または」";
                case METRIC -> "成果指標の種類のコード。くり返すと「または」";
            };
        }
    }

    /** Says which query parameters a method answers to. Any other is refused, and these are documented. */
    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.RUNTIME)
    @Documented
    public @interface Accepts {

        ParameterSet value();
    }
}
