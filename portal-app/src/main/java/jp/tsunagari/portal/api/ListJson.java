package jp.tsunagari.portal.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import jp.tsunagari.portal.catalogue.DataLicence;
import jp.tsunagari.portal.search.Facet;
import jp.tsunagari.portal.search.text.TextQuery;
import jp.tsunagari.portal.search.web.FacetGroup;
import jp.tsunagari.portal.search.web.FacetGroup.FacetValue;
import org.jspecify.annotations.Nullable;

/** Lists as JSON, and what comes with their items. */
final class ListJson {

    private ListJson() {}

    /** A page of the initiatives found. */
    @Schema(name = "InitiativeList", description = "取組の一覧の1ページ")
    record InitiativeList(
            @Schema(description = "すべてのページを合わせた件数") long total,
            @Schema(description = "ページ番号。1から") int page,
            @Schema(description = "1ページの件数") int size,
            List<InitiativeJson.Summary> items,
            Facets facets,
            List<ExpandedTerm> expandedTerms,
            Links links,
            Licence license) {

        InitiativeList {
            items = List.copyOf(items);
            expandedTerms = List.copyOf(expandedTerms);
        }
    }

    /** A page of all organisations. */
    @Schema(name = "OrganisationList", description = "団体の一覧の1ページ。団体名の順")
    record OrganisationList(
            @Schema(description = "すべてのページを合わせた件数") long total,
            @Schema(description = "ページ番号。1から") int page,
            @Schema(description = "1ページの件数") int size,
            List<OrganisationJson> items,
            Links links,
            Licence license) {

        OrganisationList {
            items = List.copyOf(items);
        }
    }

    /** All values that a list can be narrowed by. */
    @Schema(name = "Facets", description = "絞り込みに使える値と、それぞれの件数")
    record Facets(
            @Schema(description = "活動地域。市区町村は取組のあるものだけ") List<Value> region,
            @Schema(description = "対象") List<Value> target,
            @Schema(description = "手法") List<Value> approach,
            @Schema(description = "法人格") List<Value> form,
            @Schema(description = "年度") List<Value> year,
            @Schema(description = "成果指標の種類") List<Value> metric) {

        Facets {
            region = List.copyOf(region);
            target = List.copyOf(target);
            approach = List.copyOf(approach);
            form = List.copyOf(form);
            year = List.copyOf(year);
            metric = List.copyOf(metric);
        }

        static Facets of(List<FacetGroup> groups) {
            Map<Facet, List<Value>> values = groups.stream()
                    .collect(Collectors.toMap(
                            FacetGroup::facet,
                            group -> group.values().stream().map(Value::of).toList()));
            return new Facets(
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

    /** A word of the search for which others counted as well. */
    @Schema(name = "ExpandedTerm", description = "同じ意味の言葉も含めて探した言葉")
    record ExpandedTerm(
            @Schema(description = "入力された言葉") String term,
            @Schema(description = "いっしょに探した言葉") List<String> with) {

        ExpandedTerm {
            with = List.copyOf(with);
        }

        static List<ExpandedTerm> of(TextQuery query) {
            return query.wanted().stream()
                    .filter(word -> !word.alternatives().isEmpty())
                    .map(word -> new ExpandedTerm(word.text(), word.alternativeWords()))
                    .toList();
        }
    }

    /** Absolute addresses of a page of a list and of its neighbours; null where there is none. */
    @Schema(name = "Links", description = "このページと前後のページのアドレス。すべての条件を含む")
    record Links(
            @Schema(description = "このページ", format = "uri") String self,

            @Schema(description = "次のページ。なければnull", format = "uri") @Nullable
            String next,

            @Schema(description = "前のページ。なければnull", format = "uri") @Nullable
            String prev) {}

    /** Under which conditions an answer may be used on. */
    @Schema(name = "License", description = "利用条件と出典")
    record Licence(
            @Schema(description = "利用規約の名前") String name,

            @Schema(description = "利用規約のアドレス", format = "uri")
            String url,

            @Schema(description = "利用するときに示す出典と、加工した旨") String attribution) {

        static final Licence OF_THE_CATALOGUE =
                new Licence(DataLicence.NAME, DataLicence.ADDRESS, DataLicence.ATTRIBUTION);
    }
}
