package jp.tsunagari.portal.region.web;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import jp.tsunagari.portal.initiative.InitiativeSummary;
import jp.tsunagari.portal.initiative.Initiatives;
import jp.tsunagari.portal.initiative.WorkRegion;
import jp.tsunagari.portal.initiative.web.InitiativeTiles;
import jp.tsunagari.portal.organisation.OrganisationView;
import jp.tsunagari.portal.organisation.Organisations;
import jp.tsunagari.portal.region.Region;
import jp.tsunagari.portal.region.RegionDirectory;
import jp.tsunagari.portal.region.RegionKind;
import jp.tsunagari.portal.region.RegionNames;
import jp.tsunagari.portal.region.population.Populations;
import jp.tsunagari.portal.region.population.Populations.Population;
import jp.tsunagari.portal.region.web.RegionPageView.RegionPart;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the page of a region together. */
@Component
class RegionPages {

    private static final int MAX_LIKE = 10;

    private final RegionDirectory directory;
    private final RegionNames names;
    private final Initiatives initiatives;
    private final Organisations organisations;
    private final InitiativeTiles tiles;
    private final Populations populations;

    RegionPages(
            RegionDirectory directory,
            RegionNames names,
            Initiatives initiatives,
            Organisations organisations,
            InitiativeTiles tiles,
            Populations populations) {
        this.populations = populations;
        this.directory = directory;
        this.names = names;
        this.initiatives = initiatives;
        this.organisations = organisations;
        this.tiles = tiles;
    }

    RegionPageView of(Region region) {
        List<InitiativeSummary> here = initiatives.workingIn(directory.codesWithin(region));
        List<OrganisationView> seated = organisations.seatedIn(directory.codesWithin(region));
        return new RegionPageView(
                region,
                names.full(region),
                around(region),
                tiles.of(here),
                tiles.of(initiatives.onlySeatedIn(directory.codesWithin(region))),
                tiles.of(wider(region, here)),
                directory.municipalityKind(region).orElse(null),
                populations
                        .of(region.code())
                        .map(people -> size(region, people))
                        .orElse(null),
                parts(region, here, seated),
                seated.stream().map(tiles::organisation).toList());
    }

    private RegionPageView.Size size(Region region, Population people) {
        Set<String> worked = Set.copyOf(initiatives.regionCodes());
        List<String> like = populations.like(region.code()).stream()
                .filter(worked::contains)
                .limit(MAX_LIKE)
                .toList();
        List<String> places = initiatives.workingIn(like).stream()
                .flatMap(initiative -> initiative.regions().stream())
                .filter(place -> !place.isSeat())
                .map(WorkRegion::code)
                .toList();
        return new RegionPageView.Size(
                people,
                like.stream()
                        .map(code -> new RegionPart(
                                directory.get(code),
                                places.stream().filter(code::equals).count()))
                        .toList());
    }

    private List<Region> around(Region region) {
        List<Region> largestFirst = new ArrayList<>(directory.around(region));
        largestFirst.removeIf(other -> other.kind() == RegionKind.NATION);
        Collections.reverse(largestFirst);
        return largestFirst;
    }

    private List<InitiativeSummary> wider(Region region, List<InitiativeSummary> here) {
        Set<Long> already = here.stream().map(InitiativeSummary::id).collect(toSet());
        List<String> codes = directory.around(region).stream().map(Region::code).toList();
        return codes.isEmpty()
                ? List.of()
                : initiatives.workingIn(codes).stream()
                        .filter(initiative -> !already.contains(initiative.id()))
                        .toList();
    }

    private List<RegionPart> parts(Region region, List<InitiativeSummary> here, List<OrganisationView> seated) {
        List<String> worked = here.stream()
                .flatMap(initiative -> initiative.regions().stream())
                .filter(place -> !place.isSeat())
                .map(WorkRegion::code)
                .toList();
        Stream<String> seats = seated.stream().flatMap(organisation -> organisation.addressRegions().stream());
        return Stream.concat(worked.stream(), seats)
                .map(code -> partOf(region, code))
                .filter(Objects::nonNull)
                .distinct()
                .sorted(comparing(Region::code))
                .map(part -> new RegionPart(
                        part, worked.stream().filter(part.code()::equals).count()))
                .toList();
    }

    /** The municipality of this prefecture, or the ward of this city, that a code lies in; null if it lies in none. */
    private @Nullable Region partOf(Region region, String code) {
        return Stream.concat(Stream.of(directory.get(code)), directory.around(directory.get(code)).stream())
                .filter(other -> region.code()
                        .equals(region.kind() == RegionKind.PREFECTURE ? parentOf(other) : other.cityCode()))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String parentOf(Region region) {
        return region.kind().isMunicipality() ? region.prefectureCode() : null;
    }
}
