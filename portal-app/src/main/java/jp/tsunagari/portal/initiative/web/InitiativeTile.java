package jp.tsunagari.portal.initiative.web;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import jp.tsunagari.portal.initiative.InitiativeTitle;
import jp.tsunagari.portal.initiative.RegionBasis;
import jp.tsunagari.portal.region.RegionNames.RegionName;
import jp.tsunagari.portal.vocabulary.LegalForm;
import jp.tsunagari.portal.vocabulary.Term;
import jp.tsunagari.portal.vocabulary.TermRole;
import org.jspecify.annotations.Nullable;

/**
 * An initiative as lists show it.
 *
 * @param fiscalYear null where unknown
 * @param work whom it is for and how it works
 * @param keyFigures at most two figures about what the initiative did
 */
public record InitiativeTile(
        long id,
        String slug,
        InitiativeTitle title,
        TileOrganisation organisation,
        @Nullable Integer fiscalYear,
        List<TileRegion> regions,
        TileWork work,
        List<Figure> keyFigures,
        Instant updatedAt) {

    private static final int MAX_LEADING = 2;

    public InitiativeTile {
        regions = List.copyOf(regions);
        keyFigures = List.copyOf(keyFigures);
    }

    public List<String> targetPhrases() {
        return work.targetPhrases();
    }

    public List<String> approachItems() {
        return work.approachItems();
    }

    /** All, those first that the initiative is about. */
    public List<Term> targetGroups() {
        return work.targetGroups().all();
    }

    /** As above. */
    public List<Term> approaches() {
        return work.approaches().all();
    }

    /** The first regions; a tile has no room for all. */
    public List<TileRegion> leadingRegions() {
        return leading(regions);
    }

    /** How many regions the list above leaves out. */
    public int furtherRegions() {
        return regions.size() - leadingRegions().size();
    }

    /** The first terms of the vocabulary that apply; a tile has no room for all. */
    public List<Term> leadingTargetGroups() {
        return leading(targetGroups());
    }

    /** As above. */
    public List<Term> leadingApproaches() {
        return leading(approaches());
    }

    /** How many terms the two lists above leave out. */
    public int furtherTerms() {
        return targetGroups().size()
                + approaches().size()
                - leadingTargetGroups().size()
                - leadingApproaches().size();
    }

    private static <T> List<T> leading(List<T> all) {
        return all.subList(0, Math.min(MAX_LEADING, all.size()));
    }

    /**
     * Whom an initiative is for and how it works.
     *
     * @param targetPhrases 届けたい人たち, in the words of the source
     * @param approachItems 取組のかたち, in the words of the source
     * @param targetGroups terms of the vocabulary
     * @param approaches likewise
     */
    public record TileWork(
            List<String> targetPhrases, List<String> approachItems, TileTerms targetGroups, TileTerms approaches) {

        public TileWork {
            targetPhrases = List.copyOf(targetPhrases);
            approachItems = List.copyOf(approachItems);
        }
    }

    /**
     * The terms of one vocabulary, in its order.
     *
     * @param main what the initiative is about
     * @param also what it has besides
     */
    public record TileTerms(List<Term> main, List<Term> also) {

        public TileTerms {
            main = List.copyOf(main);
            also = List.copyOf(also);
        }

        public List<Term> all() {
            return Stream.concat(main.stream(), also.stream()).toList();
        }

        /** As in the API. */
        public TermRole role(Term term) {
            return main.contains(term) ? TermRole.MAIN : TermRole.ALSO;
        }

        public boolean isEmpty() {
            return main.isEmpty() && also.isEmpty();
        }
    }

    /**
     * The organisation of a tile.
     *
     * @param name without its legal form, which is shown beside it
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
