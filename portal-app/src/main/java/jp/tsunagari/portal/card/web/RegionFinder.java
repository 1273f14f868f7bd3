package jp.tsunagari.portal.card.web;

import java.util.Comparator;
import java.util.List;
import jp.tsunagari.portal.region.Region;
import jp.tsunagari.portal.region.RegionDirectory;
import jp.tsunagari.portal.region.RegionNames;
import jp.tsunagari.portal.text.Folding;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Finds regions by name or reading, for those who choose one. */
@Component
class RegionFinder {

    private static final int MAX_FOUND = 20;

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

    /** Those that may be meant, the likeliest first; none for nothing typed. */
    List<RegionOption> found(String typed) {
        String wanted = Folding.NFKC.apply(typed).replaceAll("\\s", "");
        if (wanted.isEmpty()) {
            return List.of();
        }
        return directory.all().stream()
                .filter(region -> matches(region, wanted))
                .sorted(Comparator.comparing((Region region) -> !beginsWith(region, wanted)))
                .limit(MAX_FOUND)
                .map(region -> option(region.code(), false))
                .toList();
    }

    private boolean matches(Region region, String wanted) {
        return directory.fullName(region).contains(wanted) || region.reading().startsWith(wanted);
    }

    private static boolean beginsWith(Region region, String wanted) {
        return region.name().startsWith(wanted) || region.reading().startsWith(wanted);
    }

    private RegionOption option(String code, boolean chosen) {
        return new RegionOption(code, names.of(code).label(), chosen);
    }
}
