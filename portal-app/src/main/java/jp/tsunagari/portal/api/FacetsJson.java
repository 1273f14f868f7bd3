package jp.tsunagari.portal.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import jp.tsunagari.portal.search.Facet;
import jp.tsunagari.portal.search.web.FacetGroup;
import jp.tsunagari.portal.search.web.FacetGroup.FacetValue;
import org.jspecify.annotations.Nullable;

/** All values that a list can be narrowed by. */
@Schema(name = "Facets", description = "絞り込みに使える値と、それぞれの件数")
record FacetsJson(
        @Schema(description = "活動地域。市区町村は取組のあるものだけ") List<Value> region,
        @Schema(description = "対象") List<Value> target,
        @Schema(description = "手法") List<Value> approach,
        @Schema(description = "法人格") List<Value> form,
        @Schema(description = "年度") List<Value> year,
        @Schema(description = "成果指標の種類") List<Value> metric) {

    FacetsJson {
        region = List.copyOf(region);
        target = List.copyOf(target);
        approach = List.copyOf(approach);
        form = List.copyOf(form);
        year = List.copyOf(year);
        metric = List.copyOf(metric);
    }

    static FacetsJson of(List<FacetGroup> groups) {
        Map<Facet, List<Value>> values = groups.stream()
                .collect(Collectors.toMap(
                        FacetGroup::facet,
                        group -> group.values().stream().map(Value::of).toList()));
        return new FacetsJson(
                of(values, Facet.REGION),
                of(values, Facet.TARGET),
                of(values, Facet.APPROACH),
                of(values, Facet.FORM),
                of(values, Facet.YEAR),
                of(values, Facet.METRIC));
    }

    private static List<Value> of(Map<Facet, List<Value>> values, Facet facet) {
        return values.getOrDefault(facet, List.of());
    }

    /** One value. */
    @Schema(name = "FacetValue", description = "絞り込みの値")
    record Value(
            @Schema(description = "パラメーターに書くコード") String code,
            @Schema(description = "日本語の名前") String name,

            @Schema(description = "この値だけをこの項目で選んだときの件数。言葉とほかの項目はそのまま")
            long count,

            @Schema(description = "いま選ばれているか") boolean selected,

            @Schema(description = "市区町村の属する都道府県のコード。ほかはnull") @Nullable
            String within) {

        private static Value of(FacetValue value) {
            return new Value(value.code(), value.name(), value.count(), value.selected(), value.within());
        }
    }
}
