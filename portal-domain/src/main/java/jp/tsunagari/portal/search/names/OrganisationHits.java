package jp.tsunagari.portal.search.names;

import java.util.List;
import java.util.Map;
import jp.tsunagari.portal.search.query.UnderstoodField;

/**
 * The organisations that were found.
 *
 * @param ids all, in order
 * @param fields parts of what was typed that are taken as filters
 * @param byPrefecture how many there would be in each prefecture, by its code; one with none is missing
 * @param byForm how many there would be of each legal form, by its code; one with none is missing
 */
public record OrganisationHits(
        List<Long> ids, List<UnderstoodField> fields, Map<String, Integer> byPrefecture, Map<String, Integer> byForm) {

    public OrganisationHits {
        ids = List.copyOf(ids);
        fields = List.copyOf(fields);
        byPrefecture = Map.copyOf(byPrefecture);
        byForm = Map.copyOf(byForm);
    }

    /** One page of them. */
    public List<Long> page(int page, int size) {
        int from = (int) Math.min(ids.size(), (long) (page - 1) * size);
        return ids.subList(from, Math.min(ids.size(), from + size));
    }
}
