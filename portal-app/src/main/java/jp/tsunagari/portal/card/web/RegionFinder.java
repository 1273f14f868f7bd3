package jp.tsunagari.portal.card.web;

import java.util.Comparator;
import java.util.List;
import jp.tsunagari.portal.region.Region;
import jp.tsunagari.portal.region.RegionDirectory;
import jp.tsunagari.portal.region.RegionNames;
import jp.tsunagari.portal.text.PlaceNames;
import jp.tsunagari.portal.text.Romaji;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Finds regions by name or reading, in kana or Latin letters, for those who choose one. */
@Component
class RegionFinder {

    private static final int MAX_FOUND = 20;
    private static final int MIN_LATIN = 3;

    /**
     * A region to choose.
     *
     * @param chosen whether the form has it
     */
    record RegionOption(String code, String label, boolean chosen) {}

    private final RegionDirectory directory;
    private final RegionNames names;

    RegionFinder(RegionDirectory directory, RegionNames names) {
        this.directory = directory;
        this.names = names;
    }

    /**
     * Adds the regions that a form has chosen and those that may be meant.
     *
     * @param chosen codes; one that means no region is left to the errors
     * @param query what is looked for; empty for nothing
     */
    void offer(Model model, List<String> chosen, String query) {
        model.addAttribute("regionQuery", query);
        model.addAttribute(
                "chosenRegions",
                chosen.stream()
                        .distinct()
                        .filter(code -> directory.find(code).isPresent())
                        .map(code -> option(code, true))
                        .toList());
        model.addAttribute(
                "foundRegions",
                found(query).stream()
                        .filter(option -> !chosen.contains(option.code()))
                        .toList());
    }

    /** Whether something is typed, and none of the regions that may be meant by it is chosen. */
    boolean leavesOut(String typed, List<String> chosen) {
        return !typed.isBlank() && found(typed).stream().map(RegionOption::code).noneMatch(chosen::contains);
    }

    /** Those that may be meant, the likeliest first; none for nothing typed. */
    List<RegionOption> found(String typed) {
        String wanted = PlaceNames.key(typed);
        if (wanted.isEmpty()) {
            return List.of();
        }
        String latin = Romaji.normal(typed);
        return directory.all().stream()
                .filter(region -> matches(region, wanted, latin))
                .sorted(Comparator.comparing((Region region) -> !beginsWith(region, wanted)))
                .limit(MAX_FOUND)
                .map(region -> option(region.code(), false))
                .toList();
    }

    private boolean matches(Region region, String wanted, String latin) {
        return PlaceNames.key(directory.fullName(region)).contains(wanted)
                || PlaceNames.key(region.reading()).startsWith(wanted)
                || (latin.length() >= MIN_LATIN
                        && Romaji.ofKana(region.reading()).startsWith(latin));
    }

    private static boolean beginsWith(Region region, String wanted) {
        return PlaceNames.key(region.name()).startsWith(wanted)
                || PlaceNames.key(region.reading()).startsWith(wanted);
    }

    private RegionOption option(String code, boolean chosen) {
        return new RegionOption(code, names.of(code).label(), chosen);
    }
}
