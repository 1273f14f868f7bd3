package jp.tsunagari.portal.region.web;

import java.util.List;
import jp.tsunagari.portal.initiative.web.InitiativeTile;
import jp.tsunagari.portal.initiative.web.InitiativeTile.TileOrganisation;
import jp.tsunagari.portal.region.MunicipalityKind;
import jp.tsunagari.portal.region.Region;
import jp.tsunagari.portal.region.population.Populations.Population;
import org.jspecify.annotations.Nullable;

/**
 * Everything that the page of a region shows.
 *
 * @param name in full, e.g. {@code 北海道札幌市}
 * @param around the regions that it is a part of, the largest first, without the whole country
 * @param here initiatives that work in it or in a part of it
 * @param seatOnly initiatives of which only the seat is known, which is here
 * @param wider initiatives that name a larger region around it, e.g. 県全域, and so take it in
 * @param kind of the municipality that it is, or is a part of; null for larger regions
 * @param size how many people live there and where others do things that are as large; null where no one has said
 * @param parts of a prefecture the municipalities, of a city the wards, that have an initiative or an organisation
 * @param seated organisations that have their seat in it, wherever they work
 */
record RegionPageView(
        Region region,
        String name,
        List<Region> around,
        List<InitiativeTile> here,
        List<InitiativeTile> seatOnly,
        List<InitiativeTile> wider,
        @Nullable MunicipalityKind kind,
        @Nullable Size size,
        List<RegionPart> parts,
        List<TileOrganisation> seated) {

    public RegionPageView {
        around = List.copyOf(around);
        here = List.copyOf(here);
        seatOnly = List.copyOf(seatOnly);
        wider = List.copyOf(wider);
        parts = List.copyOf(parts);
        seated = List.copyOf(seated);
    }

    /**
     * The population of a municipality.
     *
     * @param like municipalities of like size in which initiatives work, the most alike first
     */
    public record Size(Population population, List<RegionPart> like) {

        public Size {
            like = List.copyOf(like);
        }
    }

    /**
     * A municipality inside a prefecture, or a ward inside a city.
     *
     * @param initiatives how many work in it
     */
    public record RegionPart(Region region, long initiatives) {}
}
