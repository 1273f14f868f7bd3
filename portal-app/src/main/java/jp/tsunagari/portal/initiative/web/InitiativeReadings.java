package jp.tsunagari.portal.initiative.web;

import jp.tsunagari.portal.card.CardHistoryStore;
import jp.tsunagari.portal.card.CardKey;
import jp.tsunagari.portal.card.ImportBaseStore;
import jp.tsunagari.portal.ingest.rules.NoteMeanings;
import jp.tsunagari.portal.ingest.run.ImportRuns;
import jp.tsunagari.portal.ingest.run.ImportRuns.SourceLines;
import jp.tsunagari.portal.initiative.InitiativeShape;
import jp.tsunagari.portal.initiative.InitiativeView;
import jp.tsunagari.portal.message.Messages;
import org.springframework.stereotype.Component;

/** Tells where the page of an initiative is from: the document, its reading, and what was edited since. */
@Component
class InitiativeReadings {

    private final ImportRuns importRuns;
    private final NoteMeanings meanings;
    private final ImportBaseStore bases;
    private final CardHistoryStore history;
    private final Messages messages;

    InitiativeReadings(
            ImportRuns importRuns,
            NoteMeanings meanings,
            ImportBaseStore bases,
            CardHistoryStore history,
            Messages messages) {
        this.importRuns = importRuns;
        this.meanings = meanings;
        this.bases = bases;
        this.history = history;
        this.messages = messages;
    }

    InitiativePageView.Reading of(InitiativeView initiative) {
        CardKey key = CardKey.initiative(initiative.summary().id());
        SourceLines source = importRuns.linesOf(initiative.source());
        Provenance provenance = Provenance.of(
                initiative,
                bases.find(key)
                        .map(base -> InitiativeShape.TYPE.read(base.content()))
                        .orElse(null));
        return new InitiativePageView.Reading(
                source,
                PageNotes.of(initiative, meanings),
                initiative.notes(),
                provenance,
                FieldOrigins.of(initiative, source, provenance, history.versions(key), messages));
    }
}
