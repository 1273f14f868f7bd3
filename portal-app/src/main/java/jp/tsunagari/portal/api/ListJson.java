package jp.tsunagari.portal.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import jp.tsunagari.portal.catalogue.DataLicence;
import jp.tsunagari.portal.message.Messages;
import jp.tsunagari.portal.search.Facet;
import jp.tsunagari.portal.search.query.Alternative;
import jp.tsunagari.portal.search.query.TextQuery;
import jp.tsunagari.portal.search.web.FacetGroup;
import jp.tsunagari.portal.search.web.FacetGroup.FacetValue;
import org.jspecify.annotations.Nullable;

/** Lists as JSON, and what comes with their items. */
final class ListJson {

    private ListJson() {}

    /** A page of the initiatives found. */
    @Schema(name = "InitiativeList", description = "api.schema.initiative-list")
    record InitiativeList(
            @Schema(description = "api.schema.initiative-list.total")
            long total,

            @Schema(description = "api.schema.initiative-list.page")
            int page,

            @Schema(description = "api.schema.initiative-list.size")
            int size,

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
    @Schema(name = "OrganisationList", description = "api.schema.organisation-list")
    record OrganisationList(
            @Schema(description = "api.schema.organisation-list.total")
            long total,

            @Schema(description = "api.schema.organisation-list.page")
            int page,

            @Schema(description = "api.schema.organisation-list.size")
            int size,

            List<OrganisationJson> items,
            Links links,
            Licence license) {

        OrganisationList {
            items = List.copyOf(items);
        }
    }

    /** All values that a list can be narrowed by. */
    @Schema(name = "Facets", description = "api.schema.facets")
    record Facets(
            @Schema(description = "api.schema.facets.region")
            List<Value> region,

            @Schema(description = "api.schema.facets.target")
            List<Value> target,

            @Schema(description = "api.schema.facets.approach")
            List<Value> approach,

            @Schema(description = "api.schema.facets.form") List<Value> form,
            @Schema(description = "api.schema.facets.year") List<Value> year,

            @Schema(description = "api.schema.facets.metric")
            List<Value> metric) {

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
        @Schema(name = "FacetValue", description = "api.schema.facet-value")
        record Value(
                @Schema(description = "api.schema.facet-value.code")
                String code,

                @Schema(description = "api.schema.facet-value.name")
                String name,

                @Schema(description = "api.schema.facet-value.count")
                long count,

                @Schema(description = "api.schema.facet-value.selected")
                boolean selected,

                @Schema(description = "api.schema.facet-value.within") @Nullable
                String within) {

            private static Value of(FacetValue value) {
                return new Value(value.code(), value.name(), value.count(), value.selected(), value.within());
            }
        }
    }

    /** A word of the search for which others counted as well. */
    @Schema(name = "ExpandedTerm", description = "api.schema.expanded-term")
    record ExpandedTerm(
            @Schema(description = "api.schema.expanded-term.term")
            String term,

            @Schema(description = "api.schema.expanded-term.with")
            List<String> with) {

        ExpandedTerm {
            with = List.copyOf(with);
        }

        static List<ExpandedTerm> of(TextQuery query) {
            return query.wanted().stream()
                    .filter(word -> word.others().findAny().isPresent())
                    .map(word -> new ExpandedTerm(
                            word.text(), word.others().map(Alternative::label).toList()))
                    .toList();
        }
    }

    /** Absolute addresses of a page of a list and of its neighbours; null where there is none. */
    @Schema(name = "Links", description = "api.schema.links")
    record Links(
            @Schema(description = "api.schema.links.self", format = "uri")
            String self,

            @Schema(description = "api.schema.links.next", format = "uri") @Nullable
            String next,

            @Schema(description = "api.schema.links.prev", format = "uri") @Nullable
            String prev) {}

    /** Under which conditions an answer may be used on. */
    @Schema(name = "License", description = "api.schema.license")
    record Licence(
            @Schema(description = "api.schema.license.name") String name,

            @Schema(description = "api.schema.license.url", format = "uri")
            String url,

            @Schema(description = "api.schema.license.attribution")
            String attribution) {

        /** Those of the catalogue, in the language of the caller. */
        static Licence of(Messages messages) {
            return new Licence(
                    messages.get(DataLicence.NAME_KEY), DataLicence.ADDRESS, messages.get(DataLicence.ATTRIBUTION_KEY));
        }
    }
}
