package jp.tsunagari.portal.initiative.web;

import java.time.Instant;
import java.util.List;
import jp.tsunagari.portal.initiative.InitiativeTitle;
import jp.tsunagari.portal.initiative.RegionBasis;
import jp.tsunagari.portal.region.RegionName;
import jp.tsunagari.portal.vocabulary.LegalForm;
import jp.tsunagari.portal.vocabulary.Term;
import org.jspecify.annotations.Nullable;

/**
 * An initiative as lists show it.
 *
 * @param targetPhrases 届けたい人たち, in the words of the source
 * @param keyFigures at most two figures about what the initiative did
 * @param approachItems 取組のかたち, in the words of the source
 */
public record InitiativeTile(
        long id,
        String slug,
        InitiativeTitle title,
        TileOrganisation organisation,
        @Nullable Integer fiscalYear,
        List<TileRegion> regions,
        List<String> targetPhrases,
        List<String> approachItems,
        List<Term> targetGroups,
        List<Term> approaches,
        List<Figure> keyFigures,
        Instant updatedAt) {

    private static final int LEADING_TERMS = 2;

    public InitiativeTile {
        regions = List.copyOf(regions);
        targetPhrases = List.copyOf(targetPhrases);
        approachItems = List.copyOf(approachItems);
        targetGroups = List.copyOf(targetGroups);
        approaches = List.copyOf(approaches);
        keyFigures = List.copyOf(keyFigures);
    }

    /** The first terms of the vocabulary that apply; a card has no room for all. */
    public List<Term> leadingTargetGroups() {
        return leading(targetGroups);
    }

    /** The first terms of the vocabulary that apply; a card has no room for all. */
    public List<Term> leadingApproaches() {
        return leading(approaches);
    }

    /** How many terms the two lists above leave out. */
    public int furtherTerms() {
        return targetGroups.size()
                + approaches.size()
                - leadingTargetGroups().size()
                - leadingApproaches().size();
    }

    private static List<Term> leading(List<Term> terms) {
        return terms.subList(0, Math.min(LEADING_TERMS, terms.size()));
    }

    /**
     * The organisation of a card.
     *
     * @param name without its legal form, which stands beside it
     * @param fullName as written, with its legal form
     * @param legalForm null where unknown
     */
    public record TileOrganisation(
            long id,
            String slug,
            String name,
            String fullName,
            @Nullable LegalForm legalForm) {}

    /** A region that an initiative works in, and how that is known. */
    public record TileRegion(RegionName name, RegionBasis basis) {

        public String code() {
            return name.code();
        }

        public String label() {
            return name.label();
        }
    }
}
