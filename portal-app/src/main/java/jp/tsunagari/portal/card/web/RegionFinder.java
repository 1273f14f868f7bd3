package jp.tsunagari.portal.card.web;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.List;
import jp.tsunagari.portal.region.Region;
import jp.tsunagari.portal.region.RegionDirectory;
import jp.tsunagari.portal.region.RegionNames;
import org.springframework.stereotype.Component;

/** Finds regions by name or reading, for those who choose one. */
@Component
class RegionFinder {

    private static final int MOST = 20;

    private final RegionDirectory directory;
    private final RegionNames names;

    RegionFinder(RegionDirectory directory, RegionNames names) {
        this.directory = directory;
        this.names = names;
    }

    /** Those that a form has chosen, by name; a code that means no region is left to the errors. */
    List<RegionOption> chosen(RegionChoice form) {
        return form.regions().stream()
                .distinct()
                .filter(code -> directory.find(code).isPresent())
                .map(code -> option(code, true))
                .toList();
    }

    /** Those that may be meant and are not chosen yet, the likeliest first; none for nothing typed. */
    List<RegionOption> found(RegionChoice form) {
        return found(form.regionQuery()).stream()
                .filter(option -> !form.regions().contains(option.code()))
                .toList();
    }

    List<RegionOption> found(String typed) {
        String wanted = Normalizer.normalize(typed, Normalizer.Form.NFKC).replaceAll("\\s", "");
        if (wanted.isEmpty()) {
            return List.of();
        }
        return directory.all().stream()
                .filter(region -> matches(region, wanted))
                .sorted(Comparator.comparing((Region region) -> !beginsWith(region, wanted)))
                .limit(MOST)
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
