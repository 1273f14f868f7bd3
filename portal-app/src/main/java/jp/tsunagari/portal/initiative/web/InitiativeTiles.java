package jp.tsunagari.portal.initiative.web;

import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.tsunagari.portal.initiative.InitiativeSummary;
import jp.tsunagari.portal.initiative.RegionExtent;
import jp.tsunagari.portal.initiative.WorkRegion;
import jp.tsunagari.portal.initiative.web.InitiativeTile.TileOrganisation;
import jp.tsunagari.portal.initiative.web.InitiativeTile.TileRegion;
import jp.tsunagari.portal.initiative.web.InitiativeTile.TileTerms;
import jp.tsunagari.portal.initiative.web.InitiativeTile.TileWork;
import jp.tsunagari.portal.organisation.OrganisationView;
import jp.tsunagari.portal.organisation.Organisations;
import jp.tsunagari.portal.region.RegionNames;
import jp.tsunagari.portal.search.text.MarkedText;
import jp.tsunagari.portal.vocabulary.AssignedTerm;
import jp.tsunagari.portal.vocabulary.LegalForms;
import jp.tsunagari.portal.vocabulary.Term;
import jp.tsunagari.portal.vocabulary.Vocabulary;
import jp.tsunagari.portal.web.FragmentCache;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.ITemplateContext;

/** Puts tiles together from what the features know; as many queries for twenty initiatives as for one. */
@Component("tiles")
public class InitiativeTiles {

    private final Organisations organisations;
    private final Vocabulary vocabulary;
    private final LegalForms legalForms;
    private final RegionNames regionNames;
    private final Figures figures;
    private final FragmentCache fragments;

    InitiativeTiles(
            Organisations organisations,
            Vocabulary vocabulary,
            LegalForms legalForms,
            RegionNames regionNames,
            Figures figures,
            FragmentCache fragments) {
        this.organisations = organisations;
        this.vocabulary = vocabulary;
        this.legalForms = legalForms;
        this.regionNames = regionNames;
        this.figures = figures;
        this.fragments = fragments;
    }

    /** What puts the figures of an initiative into words. */
    Figures figures() {
        return figures;
    }

    /** A tile for each, in the same order. */
    public List<InitiativeTile> of(List<InitiativeSummary> initiatives) {
        if (initiatives.isEmpty()) {
            return List.of();
        }
        Map<Long, OrganisationView> byId = organisations.findByIds(
                initiatives.stream().map(InitiativeSummary::organisationId).collect(toSet()));
        List<Term> targetGroups = vocabulary.targetGroups();
        List<Term> approaches = vocabulary.approaches();
        return initiatives.stream()
                .map(initiative -> tile(initiative, byId, targetGroups, approaches))
                .toList();
    }

    private InitiativeTile tile(
            InitiativeSummary initiative,
            Map<Long, OrganisationView> byId,
            List<Term> targetGroups,
            List<Term> approaches) {
        OrganisationView organisation = byId.get(initiative.organisationId());
        if (organisation == null) {
            throw new IllegalStateException("no organisation " + initiative.organisationId());
        }
        return new InitiativeTile(
                initiative.id(),
                initiative.slug(),
                initiative.title(),
                organisation(organisation),
                initiative.fiscalYear(),
                initiative.regions().stream().map(this::region).toList(),
                new TileWork(
                        initiative.targetPhrases(),
                        initiative.approachItems(),
                        chosen(targetGroups, initiative.targetTerms()),
                        chosen(approaches, initiative.approachTerms())),
                figures.key(initiative.metrics()),
                initiative.photos(),
                initiative.updatedAt());
    }

    private TileRegion region(WorkRegion region) {
        RegionExtent extent = region.extent();
        return new TileRegion(
                regionNames.of(region.code()),
                region.basis(),
                extent,
                regionNames.extended(region.code(), extent == null ? null : extent.messageKey()));
    }

    /** An organisation in the few words that a tile has for it. */
    public TileOrganisation organisation(OrganisationView organisation) {
        return new TileOrganisation(
                organisation.id(),
                organisation.slug(),
                organisation.coreName(),
                organisation.name(),
                legalForms.getOrNull(organisation.legalForm()));
    }

    /** In the order of the vocabulary, so that every tile lists its terms alike. */
    private static TileTerms chosen(List<Term> terms, Set<AssignedTerm> chosen) {
        Set<String> main = AssignedTerm.mainCodes(chosen);
        Set<String> all = AssignedTerm.codes(chosen);
        return new TileTerms(
                terms.stream().filter(term -> main.contains(term.code())).toList(),
                terms.stream()
                        .filter(term -> all.contains(term.code()) && !main.contains(term.code()))
                        .toList());
    }

    /**
     * A tile as HTML, with a heading of the third level.
     *
     * @param page context of the page that shows it
     * @param hit why the initiative is in the list; null where no words were looked for
     */
    public String html(ITemplateContext page, InitiativeTile tile, @Nullable SearchHit hit) {
        return fragments.html(page, "initiative/tile", "tile", new ShownTile(tile, hit));
    }

    private record ShownTile(
            InitiativeTile initiative, @Nullable SearchHit hit) {}

    /**
     * Where the words of a search occur in an initiative.
     *
     * @param regions labels, as many and in the order of the tile's; so too the two lists of phrases
     * @param snippet from the text; null when they occur in none
     */
    public record SearchHit(
            MarkedText title,
            MarkedText organisation,
            List<MarkedText> regions,
            List<MarkedText> targetPhrases,
            List<MarkedText> approachItems,
            @Nullable Snippet snippet) {

        public SearchHit {
            regions = List.copyOf(regions);
            targetPhrases = List.copyOf(targetPhrases);
            approachItems = List.copyOf(approachItems);
        }

        /**
         * A stretch of text.
         *
         * @param source what it is from, e.g. the heading of the section
         */
        public record Snippet(String source, MarkedText text) {}
    }
}
