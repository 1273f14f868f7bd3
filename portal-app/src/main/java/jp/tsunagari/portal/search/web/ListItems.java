package jp.tsunagari.portal.search.web;

import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.tsunagari.portal.initiative.InitiativeSection;
import jp.tsunagari.portal.initiative.InitiativeView;
import jp.tsunagari.portal.initiative.Initiatives;
import jp.tsunagari.portal.initiative.web.InitiativeTile;
import jp.tsunagari.portal.initiative.web.InitiativeTile.TileRegion;
import jp.tsunagari.portal.initiative.web.InitiativeTiles;
import jp.tsunagari.portal.initiative.web.InitiativeTiles.SearchHit;
import jp.tsunagari.portal.message.Messages;
import jp.tsunagari.portal.organisation.OrganisationView;
import jp.tsunagari.portal.organisation.Organisations;
import jp.tsunagari.portal.organisation.Representative;
import jp.tsunagari.portal.search.Filters;
import jp.tsunagari.portal.search.query.TextQuery;
import jp.tsunagari.portal.search.text.MarkedText;
import jp.tsunagari.portal.search.text.Marker;
import jp.tsunagari.portal.search.text.SearchableText;
import jp.tsunagari.portal.shared.SectionKind;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the items of a list together, with the reason why each is there. */
@Component
class ListItems {

    private static final String CUT = "…";

    private final Initiatives initiatives;
    private final InitiativeTiles tiles;
    private final Organisations organisations;
    private final SearchableText texts;
    private final Messages messages;

    ListItems(
            Initiatives initiatives,
            InitiativeTiles tiles,
            Organisations organisations,
            SearchableText texts,
            Messages messages) {
        this.initiatives = initiatives;
        this.tiles = tiles;
        this.organisations = organisations;
        this.texts = texts;
        this.messages = messages;
    }

    /** An item for each id, in their order, with what was ticked first; as many queries for twenty as for one. */
    List<ListItem> of(List<Long> ids, TextQuery query, Filters filters) {
        if (query.patterns().isEmpty()) {
            return tiles.of(initiatives.summaries(ids)).stream()
                    .map(tile -> new ListItem(tile.lookedFor(filters, term -> false), null))
                    .toList();
        }
        List<InitiativeView> views = initiatives.views(ids);
        Map<Long, OrganisationView> byId = organisations.findByIds(
                views.stream().map(view -> view.summary().organisationId()).collect(toSet()));
        List<InitiativeTile> found =
                tiles.of(views.stream().map(InitiativeView::summary).toList());
        Marker marker = new Marker(texts, query.patterns());
        return IntStream.range(0, views.size())
                .mapToObj(position -> item(
                        marker,
                        found.get(position)
                                .lookedFor(
                                        filters,
                                        term -> marker.mark(messages.name(term)).hasMarks()),
                        views.get(position),
                        Objects.requireNonNull(
                                byId.get(views.get(position).summary().organisationId()))))
                .toList();
    }

    private ListItem item(Marker marker, InitiativeTile tile, InitiativeView view, OrganisationView organisation) {
        return new ListItem(
                tile,
                new SearchHit(
                        marker.mark(tile.title().text()),
                        marker.mark(tile.organisation().name()),
                        marked(marker, tile.regions().stream().map(TileRegion::label)),
                        marked(marker, tile.targetPhrases().stream()),
                        marked(marker, tile.approachItems().stream()),
                        snippet(marker, sources(tile, view, organisation))));
    }

    private static List<MarkedText> marked(Marker marker, Stream<String> texts) {
        return texts.map(marker::mark).toList();
    }

    /** What the index looks into and the tile does not show whole; what tells most comes first. */
    private List<Source> sources(InitiativeTile tile, InitiativeView view, OrganisationView organisation) {
        List<Source> sources = new ArrayList<>();
        view.sections().stream()
                .filter(section -> section.kind() != SectionKind.PHOTOS)
                .forEach(section -> sources.add(new Source(section.heading(), section.body())));
        add(sources, messages.get("search.source.message"), Optional.ofNullable(organisation.message()));
        view.sections().stream()
                .filter(section -> section.kind() == SectionKind.PHOTOS)
                .forEach(section -> sources.add(new Source(section.heading(), section.body())));
        organisation.representatives().forEach(person -> sources.add(new Source(role(person), person.name())));
        add(sources, messages.get("search.source.address"), Optional.ofNullable(organisation.address()));
        view.sections().stream()
                .map(InitiativeSection::heading)
                .forEach(heading -> sources.add(new Source(messages.get("search.source.heading"), heading)));
        Stream.concat(tile.targetGroups().stream(), tile.approaches().stream())
                .map(messages::name)
                .forEach(term -> sources.add(new Source(messages.get("search.source.term"), term)));
        return sources;
    }

    private String role(Representative person) {
        String role = person.role();
        return role == null ? messages.get("search.source.representative") : messages.get("search.source.person", role);
    }

    private static void add(List<Source> sources, String label, Optional<String> text) {
        text.ifPresent(present -> sources.add(new Source(label, present)));
    }

    private SearchHit.@Nullable Snippet snippet(Marker marker, List<Source> sources) {
        return marker.snippet(sources.stream().map(Source::text).toList())
                .map(found -> new SearchHit.Snippet(sourceOf(found, sources), found))
                .orElse(null);
    }

    private String sourceOf(MarkedText found, List<Source> sources) {
        String text = found.text();
        String start = text.startsWith(CUT) ? text.substring(1) : text;
        String whole = start.endsWith(CUT) ? start.substring(0, start.length() - 1) : start;
        return sources.stream()
                .filter(source -> source.text().contains(whole))
                .map(Source::label)
                .findFirst()
                .orElse(messages.get("search.source.text"));
    }

    private record Source(String label, String text) {}

    /**
     * An initiative in the list.
     *
     * @param hit why it is there; null when no words were looked for
     */
    record ListItem(InitiativeTile initiative, @Nullable SearchHit hit) {}
}
