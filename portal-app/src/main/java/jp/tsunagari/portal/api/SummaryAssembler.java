package jp.tsunagari.portal.api;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import jp.tsunagari.portal.ingest.run.ImportRuns.SourceLines;
import jp.tsunagari.portal.initiative.InitiativeSummary;
import jp.tsunagari.portal.initiative.InitiativeView;
import jp.tsunagari.portal.initiative.web.InitiativeTile;
import jp.tsunagari.portal.initiative.web.InitiativeTile.TileOrganisation;
import jp.tsunagari.portal.initiative.web.InitiativeTile.TileTerms;
import jp.tsunagari.portal.initiative.web.InitiativeTiles;
import jp.tsunagari.portal.message.Messages;
import jp.tsunagari.portal.organisation.OrganisationView;
import jp.tsunagari.portal.organisation.Organisations;
import jp.tsunagari.portal.search.query.TextQuery;
import jp.tsunagari.portal.search.text.Marker;
import jp.tsunagari.portal.search.text.SearchableText;
import jp.tsunagari.portal.web.credit.Credits;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Turns initiatives into JSON summaries; what a card shows and what a summary says come from the same place. */
@Component
class SummaryAssembler {

    private final InitiativeTiles cards;
    private final Organisations organisations;
    private final SearchableText texts;
    private final Highlights highlights;
    private final Credits credits;
    private final Messages messages;

    SummaryAssembler(
            InitiativeTiles cards,
            Organisations organisations,
            SearchableText texts,
            Highlights highlights,
            Credits credits,
            Messages messages) {
        this.cards = cards;
        this.organisations = organisations;
        this.texts = texts;
        this.highlights = highlights;
        this.credits = credits;
        this.messages = messages;
    }

    List<InitiativeJson.Summary> of(List<InitiativeSummary> initiatives) {
        return cards.of(initiatives).stream().map(card -> json(card, List.of())).toList();
    }

    /** With extracts that say why each was found. */
    List<InitiativeJson.Summary> found(List<InitiativeView> initiatives, TextQuery query) {
        List<InitiativeSummary> summaries =
                initiatives.stream().map(InitiativeView::summary).toList();
        Map<Long, OrganisationView> byId = organisations.findByIds(
                summaries.stream().map(InitiativeSummary::organisationId).collect(toSet()));
        Map<Long, InitiativeView> views =
                initiatives.stream().collect(toMap(view -> view.summary().id(), view -> view));
        Marker marker = new Marker(texts, query.patterns());
        return cards.of(summaries).stream()
                .map(card -> json(
                        card,
                        highlights.of(
                                marker,
                                Objects.requireNonNull(views.get(card.id())),
                                card,
                                Objects.requireNonNull(
                                        byId.get(card.organisation().id())))))
                .toList();
    }

    /** The conditions that every answer names. */
    ListJson.Licence licence() {
        return ListJson.Licence.of(credits.all());
    }

    /** Those of the document that one initiative was read from. */
    ListJson.Licence licence(@Nullable SourceLines source) {
        return ListJson.Licence.of(credits.of(source == null ? null : source.document()));
    }

    private InitiativeJson.Summary json(InitiativeTile card, List<String> highlights) {
        return new InitiativeJson.Summary(
                card.id(),
                card.slug(),
                ApiLinks.initiative(card.slug()),
                card.title().text(),
                card.title().origin().code(),
                json(card.organisation()),
                card.fiscalYear(),
                card.regions().stream().map(InitiativeJson.Region::of).toList(),
                json(card.work().targetGroups()),
                json(card.work().approaches()),
                highlights,
                card.updatedAt());
    }

    private InitiativeJson.OrganisationRef json(TileOrganisation organisation) {
        return new InitiativeJson.OrganisationRef(
                organisation.id(),
                organisation.slug(),
                organisation.fullName(),
                InitiativeJson.CodedName.of(organisation.legalForm(), messages));
    }

    private List<InitiativeJson.AssignedName> json(TileTerms terms) {
        return terms.all().stream()
                .map(term -> new InitiativeJson.AssignedName(
                        term.code(), messages.name(term), terms.role(term).code()))
                .toList();
    }
}
