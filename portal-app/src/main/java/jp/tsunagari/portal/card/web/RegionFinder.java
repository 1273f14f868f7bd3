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

    /** A form in which regions are chosen. */
    interface RegionChoice {

        /** Codes, in the order in which they were chosen. */
        List<String> regions();

        /** What is looked for among the regions; empty for nothing. */
        String regionQuery();
    }

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

    /** Adds the regions that a form has chosen and those that it may mean. */
    void offer(Model model, RegionChoice form) {
        model.addAttribute("chosenRegions", chosen(form));
        model.addAttribute("foundRegions", found(form));
    }

    /** Those that a form has chosen, by name; a code that means no region is left to the errors. */
    private List<RegionOption> chosen(RegionChoice form) {
        return form.regions().stream()
                .distinct()
                .filter(code -> directory.find(code).isPresent())
                .map(code -> option(code, true))
                .toList();
    }

    /** Those that may be meant and are not chosen yet, the likeliest first; none for nothing typed. */
    private List<RegionOption> found(RegionChoice form) {
        return found(form.regionQuery()).stream()
                .filter(option -> !form.regions().contains(option.code()))
                .toList();
    }

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
