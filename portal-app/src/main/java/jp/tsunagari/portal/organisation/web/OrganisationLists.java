package jp.tsunagari.portal.organisation.web;

import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import jp.tsunagari.portal.initiative.Initiatives;
import jp.tsunagari.portal.initiative.web.InitiativeTile;
import jp.tsunagari.portal.initiative.web.InitiativeTiles;
import jp.tsunagari.portal.message.Messages;
import jp.tsunagari.portal.organisation.OrganisationView;
import jp.tsunagari.portal.organisation.Organisations;
import jp.tsunagari.portal.organisation.web.OrganisationListView.Choice;
import jp.tsunagari.portal.organisation.web.OrganisationListView.Choices;
import jp.tsunagari.portal.organisation.web.OrganisationListView.OrganisationEntry;
import jp.tsunagari.portal.organisation.web.OrganisationListView.SortLink;
import jp.tsunagari.portal.organisation.web.OrganisationListView.TakenField;
import jp.tsunagari.portal.region.Region;
import jp.tsunagari.portal.region.RegionDirectory;
import jp.tsunagari.portal.region.RegionNames;
import jp.tsunagari.portal.search.Facet;
import jp.tsunagari.portal.search.names.OrganisationCriteria;
import jp.tsunagari.portal.search.names.OrganisationHits;
import jp.tsunagari.portal.search.names.OrganisationOrder;
import jp.tsunagari.portal.search.names.OrganisationSearch;
import jp.tsunagari.portal.search.query.UnderstoodField;
import jp.tsunagari.portal.shared.Paged;
import jp.tsunagari.portal.vocabulary.LegalForms;
import jp.tsunagari.portal.web.PageLinks;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts a list of organisations together. */
@Component
class OrganisationLists {

    static final String PATH = "/organisations";

    private final OrganisationSearch search;
    private final OrganisationEntries entries;
    private final OrganisationOffers offers;
    private final RegionDirectory regions;
    private final LegalForms legalForms;
    private final Messages messages;

    OrganisationLists(
            OrganisationSearch search,
            OrganisationEntries entries,
            OrganisationOffers offers,
            RegionDirectory regions,
            LegalForms legalForms,
            Messages messages) {
        this.search = search;
        this.entries = entries;
        this.offers = offers;
        this.regions = regions;
        this.legalForms = legalForms;
        this.messages = messages;
    }

    OrganisationListView of(OrganisationQuery query) {
        OrganisationHits hits = search.find(query.criteria());
        Paged<Long> ids =
                new Paged<>(hits.page(query.page(), query.size()), hits.ids().size(), query.page(), query.size());
        Paged<OrganisationEntry> paged = new Paged<>(entries.of(ids.items()), ids.total(), ids.page(), ids.size());
        return new OrganisationListView(
                query,
                paged,
                PageLinks.of(paged, page -> query.page(page).at(PATH)),
                new Choices(regions(query, hits), forms(query, hits), sorts(query)),
                hits.fields().stream()
                        .flatMap(field -> taken(field, query).stream())
                        .toList(),
                hits.ids().isEmpty() && !query.wantsAll() ? offers.of(query) : List.of());
    }

    /** The prefectures that have one, and whatever is chosen. */
    private List<Choice> regions(OrganisationQuery query, OrganisationHits hits) {
        String chosen = query.criteria().region();
        List<Choice> choices = new ArrayList<>();
        if (chosen != null && !regions.isPrefecture(chosen)) {
            choices.add(new Choice(
                    chosen,
                    messages.name(regions.inFull(regions.get(chosen))),
                    hits.ids().size(),
                    true));
        }
        for (Region prefecture : regions.prefectures()) {
            boolean selected = prefecture.code().equals(chosen);
            int count = hits.byPrefecture().getOrDefault(prefecture.code(), 0);
            if (count > 0 || selected) {
                choices.add(new Choice(prefecture.code(), messages.name(prefecture), count, selected));
            }
        }
        return choices;
    }

    private List<Choice> forms(OrganisationQuery query, OrganisationHits hits) {
        return legalForms.all().stream()
                .map(form -> new Choice(
                        form.code(),
                        messages.name(form),
                        hits.byForm().getOrDefault(form.code(), 0),
                        form.code().equals(query.criteria().form())))
                .filter(choice -> choice.count() > 0 || choice.selected())
                .toList();
    }

    private List<SortLink> sorts(OrganisationQuery query) {
        OrganisationCriteria criteria = query.criteria();
        boolean words = !criteria.text().isEmpty();
        return Stream.of(OrganisationOrder.values())
                .filter(order -> words || order != OrganisationOrder.READING)
                .map(order -> new SortLink(
                        messages.get("organisation.sort."
                                + (!words && order == OrganisationOrder.RELEVANCE ? OrganisationOrder.READING : order)
                                        .parameter()),
                        query.criteria(criteria.withOrder(order)).at(PATH),
                        order == criteria.order()))
                .toList();
    }

    private static Optional<TakenField> taken(UnderstoodField field, OrganisationQuery query) {
        if (field.facet() != Facet.REGION && field.facet() != Facet.FORM) {
            return Optional.empty();
        }
        String text = query.criteria().text();
        boolean found = text.contains(field.typed()) && !text.contains("\"");
        String asWord =
                text.replace(field.typed(), " \"" + field.typed() + "\" ").strip();
        return Optional.of(new TakenField(
                "organisation.list.taken." + field.facet().parameter(),
                field.typed(),
                found ? query.criteria(query.criteria().withText(asWord)).at(PATH) : null));
    }

    /** The rows of a list. */
    @Component
    static class OrganisationEntries {

        private final Organisations organisations;
        private final Initiatives initiatives;
        private final InitiativeTiles tiles;
        private final LegalForms legalForms;
        private final RegionNames regionNames;

        OrganisationEntries(
                Organisations organisations,
                Initiatives initiatives,
                InitiativeTiles tiles,
                LegalForms legalForms,
                RegionNames regionNames) {
            this.organisations = organisations;
            this.initiatives = initiatives;
            this.tiles = tiles;
            this.legalForms = legalForms;
            this.regionNames = regionNames;
        }

        /** In this order; one that has gone meanwhile is left out. */
        List<OrganisationEntry> of(List<Long> ids) {
            Map<Long, OrganisationView> views = organisations.findByIds(ids);
            Map<Long, List<InitiativeTile>> theirs = tiles.of(initiatives.ofOrganisations(ids)).stream()
                    .collect(groupingBy(tile -> tile.organisation().id()));
            Function<@Nullable OrganisationView, OrganisationEntry> entry = view -> entry(
                    Objects.requireNonNull(view),
                    theirs.getOrDefault(Objects.requireNonNull(view).id(), List.of()));
            return ids.stream()
                    .map(views::get)
                    .filter(Objects::nonNull)
                    .map(entry)
                    .toList();
        }

        private OrganisationEntry entry(OrganisationView organisation, List<InitiativeTile> theirs) {
            return new OrganisationEntry(
                    organisation.slug(),
                    organisation.coreName(),
                    organisation.reading(),
                    legalForms.getOrNull(organisation.legalForm()),
                    organisation.addressRegions().stream().map(regionNames::of).toList(),
                    theirs);
        }
    }
}
