package jp.tsunagari.portal.api;

import java.util.List;
import java.util.stream.Stream;
import jp.tsunagari.portal.search.Facet;
import jp.tsunagari.portal.search.SortOrder;
import org.jspecify.annotations.Nullable;

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
