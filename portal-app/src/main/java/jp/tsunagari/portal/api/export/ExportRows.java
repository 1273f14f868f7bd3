package jp.tsunagari.portal.api.export;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import jp.tsunagari.portal.api.ApiLinks;
import jp.tsunagari.portal.api.export.DataTable.RowTarget;
import jp.tsunagari.portal.card.CardHistoryStore;
import jp.tsunagari.portal.card.CardKind;
import jp.tsunagari.portal.ingest.run.ImportRuns;
import jp.tsunagari.portal.ingest.run.KeptDocument;
import jp.tsunagari.portal.initiative.InitiativeSummary;
import jp.tsunagari.portal.initiative.InitiativeView;
import jp.tsunagari.portal.initiative.Initiatives;
import jp.tsunagari.portal.initiative.web.InitiativeTile;
import jp.tsunagari.portal.initiative.web.InitiativeTiles;
import jp.tsunagari.portal.organisation.OrganisationView;
import jp.tsunagari.portal.organisation.Organisations;
import jp.tsunagari.portal.shared.SourceReference;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Loads rows batch by batch: never more than one batch in memory, and as many statements for each as for any other. */
@Component
class ExportRows {

    /** Two of the batches in which collections are loaded. */
    private static final int BATCH = 200;

    private final Initiatives initiatives;
    private final InitiativeTiles cards;
    private final Organisations organisations;
    private final ImportRuns importRuns;
    private final CardHistoryStore history;

    ExportRows(
            Initiatives initiatives,
            InitiativeTiles cards,
            Organisations organisations,
            ImportRuns importRuns,
            CardHistoryStore history) {
        this.history = history;
        this.initiatives = initiatives;
        this.cards = cards;
        this.organisations = organisations;
        this.importRuns = importRuns;
    }

    /** Hands on a row for each id in order; one that has gone meanwhile is left out. */
    void forEach(List<Long> ids, RowTarget<ExportRow> target) throws IOException {
        Map<Long, KeptDocument> documents = new HashMap<>();
        for (int from = 0; from < ids.size(); from += BATCH) {
            for (ExportRow row : rows(ids.subList(from, Math.min(ids.size(), from + BATCH)), documents)) {
                target.write(row);
            }
        }
    }

    private List<ExportRow> rows(List<Long> ids, Map<Long, KeptDocument> documents) {
        // Before the content: a change between the two then looks like one of the file's, and agrees with the
        // catalogue.
        Map<Long, Integer> versions = history.lastNumbers(CardKind.INITIATIVE, ids);
        List<InitiativeView> views = initiatives.views(ids);
        List<InitiativeSummary> summaries =
                views.stream().map(InitiativeView::summary).toList();
        Map<Long, InitiativeTile> cardsById =
                cards.of(summaries).stream().collect(toMap(InitiativeTile::id, card -> card));
        Map<Long, OrganisationView> organisationsById = organisations.findByIds(
                summaries.stream().map(InitiativeSummary::organisationId).collect(toSet()));
        return views.stream()
                .map(view -> new ExportRow(
                        view,
                        Objects.requireNonNull(cardsById.get(view.summary().id())),
                        Objects.requireNonNull(
                                organisationsById.get(view.summary().organisationId())),
                        document(view.source(), documents),
                        ApiLinks.initiative(view.summary().slug()),
                        versions.getOrDefault(view.summary().id(), 0)))
                .toList();
    }

    /** There are few runs, and many initiatives in each. */
    private @Nullable KeptDocument document(@Nullable SourceReference source, Map<Long, KeptDocument> known) {
        if (source == null) {
            return null;
        }
        KeptDocument document = known.get(source.importRunId());
        if (document == null) {
            document = Objects.requireNonNull(importRuns.linesOf(source)).document();
            known.put(source.importRunId(), document);
        }
        return document;
    }
}
