package jp.tsunagari.portal.ingest.region;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import jp.tsunagari.portal.ingest.region.RegionExpression.PlaceAssumption;
import jp.tsunagari.portal.region.Region;
import jp.tsunagari.portal.region.RegionDirectory;
import org.jspecify.annotations.Nullable;

/** Decides which place is meant by a name without its prefecture. */
final class NamesakeRule {

    /** One place, and what the decision rests on. */
    record Choice(Region region, PlaceAssumption.Ground ground) {}

    private final RegionDirectory directory;
    private final PlaceNameTable names;
    private final List<Region> seats;

    NamesakeRule(RegionDirectory directory, PlaceNameTable names, List<Region> seats) {
        this.directory = directory;
        this.names = names;
        this.seats = List.copyOf(seats);
    }

    /** The only place of this name, else the only one near the seat; empty when neither tells. */
    Optional<Choice> choose(String name) {
        List<Region> places = names.named(name);
        if (places.size() == 1) {
            return Optional.of(new Choice(places.get(0), PlaceAssumption.Ground.ONLY_ONE));
        }
        return only(places, place -> seats.stream().anyMatch(seat -> sameCity(place, seat)))
                .or(() -> only(places, place -> homePrefectures().anyMatch(isPrefectureOf(place))))
                .map(place -> new Choice(place, PlaceAssumption.Ground.SEAT));
    }

    /** The prefecture of the seat, where all addresses lie in one with this suffix: 県 in 県内. */
    Optional<Region> homePrefecture(char suffix) {
        List<Region> homes = homePrefectures()
                .filter(prefecture -> prefecture.name().charAt(prefecture.name().length() - 1) == suffix)
                .toList();
        return homes.size() == 1 ? Optional.of(homes.get(0)) : Optional.empty();
    }

    private Stream<Region> homePrefectures() {
        return seats.stream()
                .flatMap(seat -> directory.prefectureOf(seat).stream())
                .distinct();
    }

    private static Predicate<Region> isPrefectureOf(Region place) {
        return prefecture -> prefecture.code().equals(place.prefectureCode());
    }

    private static boolean sameCity(Region place, Region seat) {
        @Nullable String city = place.cityCode();
        return city != null && (city.equals(seat.cityCode()) || city.equals(seat.code()));
    }

    private static Optional<Region> only(List<Region> places, Predicate<Region> near) {
        List<Region> found = places.stream().filter(near).toList();
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }
}
