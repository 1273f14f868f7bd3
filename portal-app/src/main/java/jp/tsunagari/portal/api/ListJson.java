package jp.tsunagari.portal.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import jp.tsunagari.portal.search.Facet;
import jp.tsunagari.portal.search.index.SearchResult;
import jp.tsunagari.portal.search.query.Alternative;
import jp.tsunagari.portal.search.query.SearchWord;
import jp.tsunagari.portal.search.query.TextQuery;
import jp.tsunagari.portal.search.query.Tier;
import jp.tsunagari.portal.search.query.UnderstoodField;
import jp.tsunagari.portal.search.web.FacetGroup;
import jp.tsunagari.portal.search.web.FacetGroup.FacetValue;
import jp.tsunagari.portal.web.credit.Credit;
import jp.tsunagari.portal.web.credit.Credit.CreditLicence;
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
            @JsonUnwrapped Reading reading,
            @JsonUnwrapped NearPart nearPart,
            Links links,
            Licence license) {

        InitiativeList {
            items = List.copyOf(items);
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

            @Schema(description = "api.schema.facets.seat") List<Value> seat,

            @Schema(description = "api.schema.facets.municipality")
            List<Value> municipality,

            @Schema(description = "api.schema.facets.target")
            List<Value> target,

            @Schema(description = "api.schema.facets.approach")
            List<Value> approach,

            @Schema(description = "api.schema.facets.form") List<Value> form,
            @Schema(description = "api.schema.facets.year") List<Value> year,

            @Schema(description = "api.schema.facets.metric")
            List<Value> metric,

            @Schema(description = "api.schema.facets.effort")
            List<Value> effort,

            @Schema(description = "api.schema.facets.evidence")
            List<Value> evidence,

            @Schema(description = "api.schema.facets.checked")
            List<Value> checked) {

        Facets {
            region = List.copyOf(region);
            seat = List.copyOf(seat);
            municipality = List.copyOf(municipality);
            target = List.copyOf(target);
            approach = List.copyOf(approach);
            form = List.copyOf(form);
            year = List.copyOf(year);
            metric = List.copyOf(metric);
            effort = List.copyOf(effort);
            evidence = List.copyOf(evidence);
            checked = List.copyOf(checked);
        }

        static Facets of(List<FacetGroup> groups) {
            Map<Facet, List<Value>> values = groups.stream()
                    .collect(Collectors.toMap(
                            FacetGroup::facet,
                            group -> group.values().stream().map(Value::of).toList()));
            return new Facets(
                    of(values, Facet.REGION),
                    of(values, Facet.SEAT),
                    of(values, Facet.MUNICIPALITY),
                    of(values, Facet.TARGET),
                    of(values, Facet.APPROACH),
                    of(values, Facet.FORM),
                    of(values, Facet.YEAR),
                    of(values, Facet.METRIC),
                    of(values, Facet.EFFORT),
                    of(values, Facet.EVIDENCE),
                    of(values, Facet.CHECKED));
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

    /** How the words of a search were understood: components of the list. */
    record Reading(
            List<ExpandedTerm> expandedTerms,

            @Schema(description = "api.schema.initiative-list.understood")
            List<Understood> understood,

            @Schema(description = "api.schema.initiative-list.optional-words")
            List<String> optionalWords,

            @Schema(description = "api.schema.initiative-list.ignored")
            List<String> ignored,

            @Nullable Correction correction,

            @Schema(description = "api.schema.initiative-list.partial")
            boolean partial) {

        Reading {
            expandedTerms = List.copyOf(expandedTerms);
            understood = List.copyOf(understood);
            optionalWords = List.copyOf(optionalWords);
            ignored = List.copyOf(ignored);
        }

        static Reading of(SearchResult result) {
            TextQuery query = result.query();
            SearchResult.Correction correction = result.near().correction();
            return new Reading(
                    ExpandedTerm.of(query),
                    query.fields().stream().map(Understood::of).toList(),
                    query.wanted().stream()
                            .filter(word -> !query.required().contains(word))
                            .map(SearchWord::text)
                            .toList(),
                    query.ignored(),
                    correction == null
                            ? null
                            : new Correction(correction.typed(), correction.meant(), correction.text()),
                    result.partial());
        }
    }

    /** What is near what was asked for: components of the list. */
    record NearPart(
            @Schema(description = "api.schema.initiative-list.near")
            boolean near,

            @Schema(
                    description = "api.schema.initiative-list.near-kind",
                    allowableValues = {"rephrased", "partly"})
            @Nullable
            String nearKind,

            @Schema(description = "api.schema.initiative-list.near-total")
            long nearTotal,

            @Schema(description = "api.schema.initiative-list.near-items")
            List<InitiativeJson.Summary> nearItems) {

        NearPart {
            nearItems = List.copyOf(nearItems);
        }

        static NearPart of(SearchResult result, List<InitiativeJson.Summary> items) {
            SearchResult.Near near = result.near();
            long total = near.instead() ? result.ids().total() : items.size();
            String kind = near.partly() ? "partly" : "rephrased";
            return new NearPart(near.instead(), total == 0 ? null : kind, total, items);
        }
    }

    /** A part of the typed words that counts as a filter. */
    @Schema(name = "UnderstoodField", description = "api.schema.understood")
    record Understood(
            @Schema(description = "api.schema.understood.typed")
            String typed,

            @Schema(
                    description = "api.schema.understood.facet",
                    allowableValues = {"region", "form", "year"})
            String facet,

            @Schema(description = "api.schema.understood.codes")
            List<String> codes) {

        Understood {
            codes = List.copyOf(codes);
        }

        private static Understood of(UnderstoodField field) {
            return new Understood(
                    field.typed(),
                    field.facet().parameter(),
                    field.codes().stream().sorted().toList());
        }
    }

    /** A slip that was mended before the search. */
    @Schema(name = "Correction", description = "api.schema.correction")
    record Correction(
            @Schema(description = "api.schema.correction.typed")
            String typed,

            @Schema(description = "api.schema.correction.meant")
            String meant,

            @Schema(description = "api.schema.correction.text")
            String text) {}

    /** A word of the search for which others counted as well, or would have where little is found. */
    @Schema(name = "ExpandedTerm", description = "api.schema.expanded-term")
    record ExpandedTerm(
            @Schema(description = "api.schema.expanded-term.term")
            String term,

            @Schema(description = "api.schema.expanded-term.with")
            List<String> with,

            @Schema(description = "api.schema.expanded-term.alternatives")
            List<OtherWord> alternatives) {

        ExpandedTerm {
            with = List.copyOf(with);
            alternatives = List.copyOf(alternatives);
        }

        static List<ExpandedTerm> of(TextQuery query) {
            return query.wanted().stream()
                    .filter(word -> word.alternatives().stream().anyMatch(other -> other.tier() != Tier.ITSELF))
                    .map(ExpandedTerm::of)
                    .toList();
        }

        private static ExpandedTerm of(SearchWord word) {
            return new ExpandedTerm(
                    word.text(),
                    word.others()
                            .filter(other -> other.tier().isAnswer())
                            .map(Alternative::label)
                            .filter(label -> !label.equals(word.text()))
                            .distinct()
                            .toList(),
                    word.alternatives().stream()
                            .skip(1)
                            .filter(other -> other.tier() != Tier.ITSELF
                                    || !other.label().equals(word.text()))
                            .map(other ->
                                    new OtherWord(other.label(), other.tier().code()))
                            .distinct()
                            .toList());
        }

        /** Another word, and what it is to the one that was typed. */
        @Schema(name = "OtherWord", description = "api.schema.other-word")
        record OtherWord(
                @Schema(description = "api.schema.other-word.label")
                String label,

                @Schema(
                        description = "api.schema.other-word.relation",
                        allowableValues = {"itself", "same", "narrower", "compound", "broader", "related"})
                String relation) {}
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
            @Schema(description = "api.schema.license.name") @Nullable
            String name,

            @Schema(description = "api.schema.license.url", format = "uri") @Nullable
            String url,

            @Schema(description = "api.schema.license.attribution") @Nullable
            String attribution) {

        /** Those of the documents, in the language of the caller; an address only where all are under the same. */
        static Licence of(Credit credit) {
            CreditLicence only = credit.licence();
            return new Licence(credit.licenceNames(), only == null ? null : only.address(), credit.text());
        }
    }
}
