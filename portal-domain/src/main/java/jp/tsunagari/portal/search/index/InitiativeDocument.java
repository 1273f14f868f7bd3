package jp.tsunagari.portal.search.index;

import java.util.List;
import org.hibernate.search.engine.backend.analysis.AnalyzerNames;
import org.hibernate.search.engine.backend.types.Aggregable;
import org.hibernate.search.engine.backend.types.Sortable;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.DocumentId;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.FullTextField;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.GenericField;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.Indexed;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.KeywordField;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.SearchEntity;
import org.jspecify.annotations.Nullable;

/**
 * An initiative as the index holds it. Texts are the terms of {@link jp.tsunagari.portal.search.text.SearchableText},
 * separated by spaces; nothing is stored, because what is shown comes from the database.
 *
 * @param text all that words are looked for in; what tells more is in it more often, so that it counts for more
 * @param names title, organisation, 取組のかたち, 届けたい人たち, regions and representatives: what likeness is judged by
 * @param region codes of its regions and of those that they lie in
 * @param seat codes of the seat, where that is all that is known of its place, and of those that it lies in
 * @param municipality codes of the kinds of the municipalities that it works in
 * @param metric codes of the kinds of its outcome figures
 * @param effort codes of the kinds of what is said of what it took
 * @param evidence codes of the ways in which it shows its outcome
 * @param checked day of {@link jp.tsunagari.portal.search.CheckedDays}, null if never
 * @param targetApproach pairs of {@link IndexedValues}, as are those that follow; of regions prefectures alone
 * @param sortYear fiscal year, null where unknown
 * @param sortOrder place in the order of documents
 * @param sortTitle how the title is read
 * @param sortRegion code of the northernmost region that it works in, null without one
 */
@SearchEntity(name = "initiative")
@Indexed(index = InitiativeDocument.INDEX)
record InitiativeDocument(
        @DocumentId Long id,

        @FullTextField(analyzer = AnalyzerNames.WHITESPACE) String text,

        @FullTextField(analyzer = AnalyzerNames.WHITESPACE) String names,

        @KeywordField(aggregable = Aggregable.YES) List<String> region,

        @KeywordField(aggregable = Aggregable.YES) List<String> seat,

        @KeywordField(aggregable = Aggregable.YES) List<String> municipality,

        @KeywordField(aggregable = Aggregable.YES) List<String> target,

        @KeywordField(aggregable = Aggregable.YES) List<String> approach,

        @KeywordField(aggregable = Aggregable.YES) @Nullable String form,

        @KeywordField(aggregable = Aggregable.YES) @Nullable String year,

        @KeywordField(aggregable = Aggregable.YES) List<String> metric,

        @KeywordField(aggregable = Aggregable.YES) List<String> effort,

        @KeywordField(aggregable = Aggregable.YES) List<String> evidence,

        @KeywordField(aggregable = Aggregable.YES) @Nullable String checked,

        @KeywordField(aggregable = Aggregable.YES) List<String> targetApproach,

        @KeywordField(aggregable = Aggregable.YES) List<String> regionTarget,

        @KeywordField(aggregable = Aggregable.YES) List<String> regionApproach,

        @KeywordField(aggregable = Aggregable.YES) List<String> targetMetric,

        @KeywordField(aggregable = Aggregable.YES) List<String> approachMetric,

        @KeywordField(aggregable = Aggregable.YES) List<String> targetEvidence,

        @KeywordField(aggregable = Aggregable.YES) List<String> approachEvidence,

        @KeywordField(aggregable = Aggregable.YES) List<String> targetMunicipality,

        @KeywordField(aggregable = Aggregable.YES) List<String> approachMunicipality,

        @GenericField(sortable = Sortable.YES) @Nullable Integer sortYear,

        @GenericField(sortable = Sortable.YES) Long sortOrder,

        @KeywordField(sortable = Sortable.YES) String sortTitle,

        @KeywordField(sortable = Sortable.YES) @Nullable String sortRegion) {

    static final String INDEX = "initiative";

    InitiativeDocument {
        region = List.copyOf(region);
        seat = List.copyOf(seat);
        municipality = List.copyOf(municipality);
        target = List.copyOf(target);
        approach = List.copyOf(approach);
        metric = List.copyOf(metric);
        effort = List.copyOf(effort);
        evidence = List.copyOf(evidence);
        targetApproach = List.copyOf(targetApproach);
        regionTarget = List.copyOf(regionTarget);
        regionApproach = List.copyOf(regionApproach);
        targetMetric = List.copyOf(targetMetric);
        approachMetric = List.copyOf(approachMetric);
        targetEvidence = List.copyOf(targetEvidence);
        approachEvidence = List.copyOf(approachEvidence);
        targetMunicipality = List.copyOf(targetMunicipality);
        approachMunicipality = List.copyOf(approachMunicipality);
    }
}
