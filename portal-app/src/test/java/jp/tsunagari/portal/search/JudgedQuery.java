package jp.tsunagari.portal.search;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.tsunagari.portal.shared.ClasspathCsv;
import org.apache.commons.csv.CSVRecord;

/**
 * A search and what it ought to find.
 *
 * @param family what kind of search it is
 * @param grades 1 to 3 by slug; who is not among them is no hit
 */
record JudgedQuery(String family, String text, Map<String, Integer> grades) {

    /** All of judged-queries.csv, in its order; how they were judged is in README.md beside it. */
    static List<JudgedQuery> all() {
        Map<String, JudgedQuery> byText = new LinkedHashMap<>();
        for (CSVRecord row : new ClasspathCsv(JudgedQuery.class, "judged-queries.csv").rows()) {
            JudgedQuery query = byText.computeIfAbsent(
                    row.get("query"), text -> new JudgedQuery(row.get("family"), text, new LinkedHashMap<>()));
            if (!row.get("slug").isEmpty()
                    && query.grades.put(row.get("slug"), Integer.valueOf(row.get("grade"))) != null) {
                throw new IllegalStateException("judged twice: " + row);
            }
        }
        return List.copyOf(byText.values());
    }

    int grade(String slug) {
        return grades.getOrDefault(slug, 0);
    }
}
