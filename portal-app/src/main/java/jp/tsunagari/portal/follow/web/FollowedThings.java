package jp.tsunagari.portal.follow.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import jp.tsunagari.portal.follow.FollowTarget;
import jp.tsunagari.portal.follow.FollowTarget.FollowKind;
import jp.tsunagari.portal.initiative.InitiativeStore;
import jp.tsunagari.portal.initiative.InitiativeSummary;
import jp.tsunagari.portal.initiative.Initiatives;
import jp.tsunagari.portal.message.Messages;
import jp.tsunagari.portal.organisation.OrganisationStore;
import jp.tsunagari.portal.region.Region;
import jp.tsunagari.portal.region.RegionDirectory;
import jp.tsunagari.portal.search.index.InitiativeSearch;
import jp.tsunagari.portal.search.web.ListQuery;
import jp.tsunagari.portal.search.web.ListQueryReader;
import jp.tsunagari.portal.search.web.QueryWords;
import jp.tsunagari.portal.web.Addresses;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/** Finds what can be followed: as an address asks for it, and as it is stored. */
@Component
class FollowedThings {

    static final String CASE = "case";
    static final String ORGANISATION = "organisation";
    static final String PLACE = "place";

    private static final int PAGE_SIZE = 12;
    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,17}");

    private final InitiativeStore cards;
    private final Initiatives initiatives;
    private final OrganisationStore organisations;
    private final RegionDirectory regions;
    private final ListQueryReader queries;
    private final FoundLists lists;

    FollowedThings(
            InitiativeStore cards,
            Initiatives initiatives,
            OrganisationStore organisations,
            RegionDirectory regions,
            ListQueryReader queries,
            FoundLists lists) {
        this.cards = cards;
        this.initiatives = initiatives;
        this.organisations = organisations;
        this.regions = regions;
        this.queries = queries;
        this.lists = lists;
    }

    /** What an address wants to follow; empty where there is no such card or place. */
    Optional<FollowTarget> asked(MultiValueMap<String, String> parameters) {
        if (parameters.containsKey(CASE)) {
            return number(parameters, CASE)
                    .filter(id -> cards.find(Long.parseLong(id))
                            .filter(card -> card.withdrawnAt() == null)
                            .isPresent())
                    .map(id -> new FollowTarget(FollowKind.CASE, id));
        }
        if (parameters.containsKey(ORGANISATION)) {
            return number(parameters, ORGANISATION)
                    .filter(id -> organisations.find(Long.parseLong(id)).isPresent())
                    .map(id -> new FollowTarget(FollowKind.ORGANISATION, id));
        }
        if (parameters.containsKey(PLACE)) {
            return Optional.ofNullable(parameters.getFirst(PLACE))
                    .flatMap(regions::findWritten)
                    .map(region -> new FollowTarget(FollowKind.PLACE, region.code()));
        }
        return Optional.of(new FollowTarget(
                FollowKind.FILTER,
                queries.read(parameters, PAGE_SIZE).query().plain().queryString()));
    }

    private static Optional<String> number(MultiValueMap<String, String> parameters, String name) {
        return Optional.ofNullable(parameters.getFirst(name))
                .filter(value -> NUMBER.matcher(value).matches());
    }

    /** The parameters that ask for it again. */
    static MultiValueMap<String, String> parameters(FollowTarget target) {
        return target.kind() == FollowKind.FILTER ? Addresses.parameters(target.value()) : encoded(target);
    }

    /** The same as they stand in an address. */
    static MultiValueMap<String, String> encoded(FollowTarget target) {
        if (target.kind() == FollowKind.FILTER) {
            return UriComponentsBuilder.newInstance()
                    .query(target.value())
                    .build(true)
                    .getQueryParams();
        }
        MultiValueMap<String, String> parameters = new LinkedMultiValueMap<>();
        parameters.add(
                switch (target.kind()) {
                    case ORGANISATION -> ORGANISATION;
                    case PLACE -> PLACE;
                    case CASE, FILTER -> CASE;
                },
                target.value());
        return parameters;
    }

    /** As it is now; a card that was removed has neither a page nor a name any more. */
    FollowedThing look(FollowTarget target) {
        return switch (target.kind()) {
            case CASE -> ofCase(target);
            case ORGANISATION -> ofOrganisation(target);
            case PLACE -> ofPlace(target);
            case FILTER -> ofFilter(target);
        };
    }

    private FollowedThing ofCase(FollowTarget target) {
        return cards.find(target.cardId())
                .map(card -> new FollowedThing(
                        target,
                        lists.words().get("follow.name.case", card.name()),
                        path("/initiatives/", card.slug()),
                        card.withdrawnAt() == null ? List.of(card.id()) : List.of()))
                .orElseGet(() -> gone(target));
    }

    private FollowedThing ofOrganisation(FollowTarget target) {
        return organisations
                .find(target.cardId())
                .map(card -> new FollowedThing(
                        target,
                        lists.words().get("follow.name.organisation", card.name()),
                        path("/organisations/", card.slug()),
                        initiatives.idsOfOrganisations(List.of(card.id()))))
                .orElseGet(() -> gone(target));
    }

    private FollowedThing ofPlace(FollowTarget target) {
        Region region = regions.get(target.value());
        return new FollowedThing(
                target,
                lists.words().get("follow.name.place", lists.words().name(regions.inFull(region))),
                "/regions/" + region.code(),
                initiatives.workingIn(regions.codesWithin(region)).stream()
                        .map(InitiativeSummary::id)
                        .toList());
    }

    private FollowedThing ofFilter(FollowTarget target) {
        ListQuery query = queries.read(parameters(target), PAGE_SIZE).query();
        InitiativeSearch.WholeAnswer answer = lists.search().all(query.request());
        return new FollowedThing(
                target,
                lists.sentences().sentence(answer.query(), query.request().filters()),
                query.at("/initiatives"),
                answer.ids());
    }

    private FollowedThing gone(FollowTarget target) {
        return new FollowedThing(target, lists.words().get("follow.name.gone"), "", List.of());
    }

    private static String path(String before, String slug) {
        return before + UriUtils.encodePathSegment(slug, UTF_8);
    }

    /** How lists are found, and said in words. */
    @Component
    record FoundLists(InitiativeSearch search, QueryWords sentences, Messages words) {}
}
