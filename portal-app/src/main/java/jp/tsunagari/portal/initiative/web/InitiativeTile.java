package jp.tsunagari.portal.initiative.web;

import static java.util.stream.Collectors.toSet;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import jp.tsunagari.portal.initiative.InitiativeTitle;
import jp.tsunagari.portal.initiative.RegionBasis;
import jp.tsunagari.portal.initiative.RegionExtent;
import jp.tsunagari.portal.photo.Photo;
import jp.tsunagari.portal.region.RegionNames.RegionName;
import jp.tsunagari.portal.search.Facet;
import jp.tsunagari.portal.search.Filters;
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
 * @param photos all of them, in their order
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
        List<Photo> photos,
        Instant updatedAt) {

    private static final int MAX_LEADING = 2;

    public InitiativeTile {
        regions = List.copyOf(regions);
        keyFigures = List.copyOf(keyFigures);
        photos = List.copyOf(photos);
    }

    public List<String> targetPhrases() {
        return work.targetPhrases();
    }

    public List<String> approachItems() {
        return work.approachItems();
    }

    /** Where it is known to work. */
    public List<TileRegion> workplaces() {
        return regions.stream().filter(region -> !region.seat()).toList();
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
        return work.targetGroups().leading();
    }

    /** As above. */
    public List<Term> leadingApproaches() {
        return work.approaches().leading();
    }

    /** How many terms the two lists above leave out. */
    public int furtherTerms() {
        return targetGroups().size()
                + approaches().size()
                - leadingTargetGroups().size()
                - leadingApproaches().size();
    }

    /**
     * The same with those terms and regions first that a list was asked for: they are never among the others.
     *
     * @param named whether a term is named by the words that were looked for
     */
    public InitiativeTile lookedFor(Filters filters, Predicate<Term> named) {
        TileWork terms = new TileWork(
                work.targetPhrases(),
                work.approachItems(),
                work.targetGroups().lookedFor(filters.of(Facet.TARGET), named),
                work.approaches().lookedFor(filters.of(Facet.APPROACH), named));
        Set<String> places = filters.of(Facet.REGION);
        List<TileRegion> there = regions.stream()
                .sorted(Comparator.comparing(region ->
                        places.stream().noneMatch(place -> region.code().startsWith(place))))
                .toList();
        return new InitiativeTile(
                id, slug, title, organisation, fiscalYear, there, terms, keyFigures, photos, updatedAt);
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
     * @param lookedFor codes of those that a list was asked for
     */
    public record TileTerms(List<Term> main, List<Term> also, Set<String> lookedFor) {

        public TileTerms(List<Term> main, List<Term> also) {
            this(main, also, Set.of());
        }

        public TileTerms {
            main = List.copyOf(main);
            also = List.copyOf(also);
            lookedFor = Set.copyOf(lookedFor);
        }

        public List<Term> all() {
            return Stream.concat(main.stream(), also.stream()).toList();
        }

        TileTerms lookedFor(Set<String> codes, Predicate<Term> named) {
            return new TileTerms(
                    main,
                    also,
                    all().stream()
                            .filter(term -> codes.contains(term.code()) || named.test(term))
                            .map(Term::code)
                            .collect(toSet()));
        }

        /** All that were looked for, and others as far as a tile has room. */
        List<Term> leading() {
            List<Term> sorted = all().stream()
                    .sorted(Comparator.comparing(term -> !lookedFor.contains(term.code())))
                    .toList();
            long asked = sorted.stream()
                    .filter(term -> lookedFor.contains(term.code()))
                    .count();
            return sorted.subList(0, Math.min(Math.max(MAX_LEADING, (int) asked), sorted.size()));
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
            @Nullable LegalForm legalForm) {

        /** Whether nothing says that it has this legal form. */
        public boolean isLegalFormAssumed() {
            return legalForm != null && legalForm.isAssumedOf(fullName);
        }
    }

    /**
     * A region that an initiative works in, and how that is known.
     *
     * @param extent what the source adds to the name; null where it adds nothing
     * @param label the name with that
     */
    public record TileRegion(
            RegionName name, RegionBasis basis, @Nullable RegionExtent extent, String label) {

        public TileRegion(RegionName name, RegionBasis basis) {
            this(name, basis, null, name.label());
        }

        /** Whether it is only the organisation's seat. */
        public boolean seat() {
            return basis == RegionBasis.ADDRESS;
        }

        public String code() {
            return name.code();
        }
    }
}
