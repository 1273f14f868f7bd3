package jp.tsunagari.portal.search;

import static java.util.stream.Collectors.toCollection;

import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Two facets crossed: a table with the values of one as rows and of the other as columns. The index holds the pairs of
 * values of each initiative, so that a whole table is one search.
 */
public enum Crossing {
    /** 対象 × 手法. */
    TARGET_APPROACH(Facet.TARGET, Facet.APPROACH, "targetApproach"),
    /** 都道府県 × 対象. */
    REGION_TARGET(Facet.REGION, Facet.TARGET, "regionTarget"),
    /** 都道府県 × 手法. */
    REGION_APPROACH(Facet.REGION, Facet.APPROACH, "regionApproach"),
    /** 対象 × 成果の種類. */
    TARGET_METRIC(Facet.TARGET, Facet.METRIC, "targetMetric"),
    /** 手法 × 成果の種類. */
    APPROACH_METRIC(Facet.APPROACH, Facet.METRIC, "approachMetric"),
    /** 対象 × 成果の示し方. */
    TARGET_EVIDENCE(Facet.TARGET, Facet.EVIDENCE, "targetEvidence"),
    /** 手法 × 成果の示し方. */
    APPROACH_EVIDENCE(Facet.APPROACH, Facet.EVIDENCE, "approachEvidence"),
    /** 対象 × 自治体の種類. */
    TARGET_MUNICIPALITY(Facet.TARGET, Facet.MUNICIPALITY, "targetMunicipality"),
    /** 手法 × 自治体の種類. */
    APPROACH_MUNICIPALITY(Facet.APPROACH, Facet.MUNICIPALITY, "approachMunicipality");

    private static final int PREFECTURE = 2;

    private final Facet rows;
    private final Facet columns;
    private final String field;

    Crossing(Facet rows, Facet columns, String field) {
        this.rows = rows;
        this.columns = columns;
        this.field = field;
    }

    public Facet rows() {
        return rows;
    }

    public Facet columns() {
        return columns;
    }

    /** Its name in the index. */
    public String field() {
        return field;
    }

    /** Whether a code of the facet of the rows can head a row: of regions, prefectures and the whole country alone. */
    public boolean hasRow(String code) {
        return rows != Facet.REGION || code.length() == PREFECTURE;
    }

    /**
     * The filters as this table can keep them. Ticked values of its own facets are the rows and columns that it has, and
     * the initiatives in it have one of them, as in the list. With regions as rows a ticked municipality counts for its
     * prefecture: within it the row would be less than its heading says.
     */
    public Filters within(Filters filters) {
        return rows == Facet.REGION ? filters.only(Facet.REGION, prefectures(filters.of(Facet.REGION))) : filters;
    }

    /** A code of a municipality begins with that of its prefecture. */
    private static Set<String> prefectures(Set<String> regions) {
        return regions.stream().map(code -> code.substring(0, PREFECTURE)).collect(toCollection(LinkedHashSet::new));
    }
}
