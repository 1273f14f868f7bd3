package jp.tsunagari.portal.initiative.web;

import java.util.List;
import jp.tsunagari.portal.region.RegionName;
import jp.tsunagari.portal.vocabulary.Term;
import org.jspecify.annotations.Nullable;

/**
 * An initiative as lists show it.
 *
 * @param titleDerived whether the document gives no title, and this one was made of its approach
 * @param targetPhrases 届けたい人たち, in the words of the source
 * @param approachItems 取組のかたち, in the words of the source
 */
public record InitiativeCard(
        String slug,
        String title,
        boolean titleDerived,
        CardOrganisation organisation,
        @Nullable Integer fiscalYear,
        List<RegionName> regions,
        List<String> targetPhrases,
        List<String> approachItems,
        List<Term> targetGroups,
        List<Term> approaches) {

    public InitiativeCard {
        regions = List.copyOf(regions);
        targetPhrases = List.copyOf(targetPhrases);
        approachItems = List.copyOf(approachItems);
        targetGroups = List.copyOf(targetGroups);
        approaches = List.copyOf(approaches);
    }
}
