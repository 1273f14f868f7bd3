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
import jp.tsunagari.portal.initiative.web.SearchHit;
import jp.tsunagari.portal.organisation.OrganisationView;
import jp.tsunagari.portal.organisation.Organisations;
import jp.tsunagari.portal.organisation.Representative;
import jp.tsunagari.portal.search.text.MarkedText;
import jp.tsunagari.portal.search.text.Marker;
import jp.tsunagari.portal.search.text.SearchableText;
import jp.tsunagari.portal.search.text.TextQuery;
import jp.tsunagari.portal.shared.SectionKind;
import jp.tsunagari.portal.vocabulary.Term;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the items of a list together, with the reason why each is there. */
@Component
class ListItems {

    private static final String CUT = "…";

    private final Initiatives initiatives;
    private final InitiativeTiles cards;
    private final Organisations organisations;
    private final SearchableText texts;

    ListItems(Initiatives initiatives, InitiativeTiles cards, Organisations organisations, SearchableText texts) {
        this.initiatives = initiatives;
        this.cards = cards;
        this.organisations = organisations;
        this.texts = texts;
    }

    /** An item for each id, in their order; as many queries for twenty as for one. */
    List<ListItem> of(List<Long> ids, TextQuery query) {
        if (query.wanted().isEmpty()) {
            return cards.of(initiatives.summaries(ids)).stream()
                    .map(card -> new ListItem(card, null))
                    .toList();
        }
        List<InitiativeView> views = initiatives.views(ids);
        Map<Long, OrganisationView> byId = organisations.findByIds(
                views.stream().map(view -> view.summary().organisationId()).collect(toSet()));
        List<InitiativeTile> found =
                cards.of(views.stream().map(InitiativeView::summary).toList());
        Marker marker = new Marker(texts, query);
        return IntStream.range(0, views.size())
                .mapToObj(position -> item(
                        marker,
                        found.get(position),
                        views.get(position),
                        Objects.requireNonNull(
                                byId.get(views.get(position).summary().organisationId()))))
                .toList();
    }

    private static ListItem item(
            Marker marker, InitiativeTile card, InitiativeView view, OrganisationView organisation) {
        return new ListItem(
                card,
                new SearchHit(
                        marker.mark(card.title().text()),
                        marker.mark(card.organisation().name()),
                        marked(marker, card.regions().stream().map(TileRegion::label)),
                        marked(marker, card.targetPhrases().stream()),
                        marked(marker, card.approachItems().stream()),
                        snippet(marker, sources(card, view, organisation))));
    }

    private static List<MarkedText> marked(Marker marker, Stream<String> texts) {
        return texts.map(marker::mark).toList();
    }

    /** Whatever the index looks into and the card does not show whole; what tells most comes first. */
    private static List<Source> sources(InitiativeTile card, InitiativeView view, OrganisationView organisation) {
        List<Source> sources = new ArrayList<>();
        view.sections().stream()
                .filter(section -> section.kind() != SectionKind.PHOTOS)
                .forEach(section -> sources.add(new Source(section.heading(), section.body())));
        add(sources, "団体からのメッセージ", Optional.ofNullable(organisation.message()));
        view.sections().stream()
                .filter(section -> section.kind() == SectionKind.PHOTOS)
                .forEach(section -> sources.add(new Source(section.heading(), section.body())));
        organisation.representatives().forEach(person -> sources.add(new Source(role(person), person.name())));
        add(sources, "団体の所在地", Optional.ofNullable(organisation.address()));
        view.sections().stream()
                .map(InitiativeSection::heading)
                .forEach(heading -> sources.add(new Source("見出し", heading)));
        Stream.concat(card.targetGroups().stream(), card.approaches().stream())
                .map(Term::name)
                .forEach(term -> sources.add(new Source("分類", term)));
        return sources;
    }

    private static String role(Representative person) {
        String role = person.role();
        return role == null ? "団体の代表者" : "団体の" + role;
    }

    private static void add(List<Source> sources, String label, Optional<String> text) {
        text.ifPresent(present -> sources.add(new Source(label, present)));
    }

    private static SearchHit.@Nullable Snippet snippet(Marker marker, List<Source> sources) {
        return marker.snippet(sources.stream().map(Source::text).toList())
                .map(found -> new SearchHit.Snippet(sourceOf(found, sources), found))
                .orElse(null);
    }

    private static String sourceOf(MarkedText found, List<Source> sources) {
        String text = found.text();
        String start = text.startsWith(CUT) ? text.substring(1) : text;
        String whole = start.endsWith(CUT) ? start.substring(0, start.length() - 1) : start;
        return sources.stream()
                .filter(source -> source.text().contains(whole))
                .map(Source::label)
                .findFirst()
                .orElse("本文");
    }

    private record Source(String label, String text) {}

    /**
     * An initiative in the list.
     *
     * @param hit why it is there; null when no words were looked for
     */
    record ListItem(InitiativeTile card, @Nullable SearchHit hit) {}
}
