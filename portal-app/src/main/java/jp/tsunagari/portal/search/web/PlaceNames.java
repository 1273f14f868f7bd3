package jp.tsunagari.portal.search.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import jp.tsunagari.portal.region.Region;
import jp.tsunagari.portal.region.RegionDirectory;
import jp.tsunagari.portal.search.text.SearchableText;
import org.springframework.stereotype.Component;

/** Finds places by a part of their name or reading, whatever its width, case and kana. */
@Component
class PlaceNames {

    private final SearchableText texts;
    private final Map<String, List<String>> lettersByCode = new HashMap<>();

    PlaceNames(RegionDirectory regions, SearchableText texts) {
        this.texts = texts;
        for (Region region : regions.all()) {
            String city = region.cityCode() == null
                    ? ""
                    : regions.get(region.cityCode()).name();
            lettersByCode.put(
                    region.code(), List.of(texts.letters(city + region.name()), texts.letters(region.reading())));
        }
    }

    /** The codes of all places that this is a part of; none for text without a letter. */
    Set<String> containing(String part) {
        String letters = texts.letters(part);
        return letters.isEmpty()
                ? Set.of()
                : lettersByCode.entrySet().stream()
                        .filter(place -> place.getValue().stream().anyMatch(name -> name.contains(letters)))
                        .map(Map.Entry::getKey)
                        .collect(Collectors.toSet());
    }
}
