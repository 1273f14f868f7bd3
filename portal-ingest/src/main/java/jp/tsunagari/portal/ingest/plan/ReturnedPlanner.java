package jp.tsunagari.portal.ingest.plan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import jp.tsunagari.portal.ingest.exported.ReturnedTable;
import jp.tsunagari.portal.ingest.exported.ReturnedTable.EditedRow;
import jp.tsunagari.portal.ingest.intake.ReadDocument;
import jp.tsunagari.portal.ingest.plan.ImportPlan.PlanNote;
import jp.tsunagari.portal.initiative.InitiativeCard;
import jp.tsunagari.portal.initiative.InitiativeDetails;
import jp.tsunagari.portal.initiative.InitiativeSection;
import jp.tsunagari.portal.initiative.InitiativeShape;
import jp.tsunagari.portal.initiative.WorkRegion;
import jp.tsunagari.portal.merge.CardField;

/**
 * Plans what people have edited in tables of the portal's own. The base of each row is the version that was exported, so that
 * only what was edited comes in.
 */
final class ReturnedPlanner {

    private final Map<Long, InitiativeCard> cards;
    private final List<List<EditedRow>> tables;

    private ReturnedPlanner(Map<Long, InitiativeCard> cards, List<List<EditedRow>> tables) {
        this.cards = cards;
        this.tables = tables;
    }

    /** @param cards as they are now, by id; without those that are gone */
    static ReturnedPlanner of(List<ReadDocument> documents, Map<Long, InitiativeCard> cards) {
        return new ReturnedPlanner(
                cards, documents.stream().map(ReturnedPlanner::rowsOf).toList());
    }

    /** All rows that were edited. */
    static Stream<EditedRow> rows(List<ReadDocument> documents) {
        return documents.stream().flatMap(document -> rowsOf(document).stream());
    }

    private static List<EditedRow> rowsOf(ReadDocument document) {
        ReturnedTable table = document.returned();
        return table == null ? List.of() : table.changed();
    }

    /** The plan of the documents with the edited cards after it. Of what tells of the same card only the first counts. */
    ImportPlan beside(ImportPlan told) {
        if (tables.stream().allMatch(List::isEmpty)) {
            return told;
        }
        Set<Long> taken = new HashSet<>();
        told.initiatives().stream().map(CardPlan::seen).filter(Objects::nonNull).forEach(seen -> taken.add(seen.id()));
        List<CardPlan<InitiativeDetails>> initiatives = new ArrayList<>(told.initiatives());
        List<PlanNote> notes = new ArrayList<>(told.notes());
        int number = 0;
        for (int document = 0; document < tables.size(); document++) {
            for (EditedRow row : tables.get(document)) {
                InitiativeCard card = cards.get(row.card());
                String place = "r" + number++;
                if (card == null || card.withdrawnAt() != null) {
                    notes.add(new PlanNote("RETURNED_GONE", document, row.firstLine()));
                } else if (!taken.add(row.card())) {
                    notes.add(new PlanNote("RETURNED_TWICE", document, row.firstLine()));
                } else {
                    initiatives.add(plan(place, document, row, card));
                }
            }
        }
        return new ImportPlan(told.organisations(), initiatives, notes);
    }

    private static CardPlan<InitiativeDetails> plan(String place, int document, EditedRow row, InitiativeCard card) {
        InitiativeDetails current = card.details();
        InitiativeDetails base = row.base();
        InitiativeDetails incoming = row.edited();
        Set<String> edited = Set.copyOf(InitiativeShape.SHAPE.changedFields(base, incoming));
        for (CardField<InitiativeDetails, ?> field : InitiativeShape.SHAPE.fields()) {
            if (!edited.contains(field.name())) {
                base = InitiativeShape.SHAPE.withField(base, field.name(), current);
                incoming = InitiativeShape.SHAPE.withField(incoming, field.name(), current);
            }
        }
        return new CardPlan<>(
                place,
                InitiativeShape.TYPE,
                new CardPlan.States<>(base, placed(incoming, current), current),
                CardPlan.Seen.of(card, false),
                new CardPlan.Origin(
                        card.shownTitle().text(),
                        document,
                        row.firstLine(),
                        row.lastLine(),
                        null,
                        null,
                        CardPlan.Teller.EDITED_TABLE,
                        null));
    }

    /** Where nobody has changed the words, the catalogue knows best in which lines of a document they are. */
    private static InitiativeDetails placed(InitiativeDetails incoming, InitiativeDetails current) {
        return new InitiativeDetails(
                incoming.title(),
                incoming.approachItems(),
                incoming.targetPhrases(),
                incoming.targetGroups(),
                incoming.approaches(),
                incoming.regions().stream()
                        .map(region -> placed(region, current.regions()))
                        .toList(),
                incoming.sections().stream()
                        .map(section -> placed(section, current.sections()))
                        .toList(),
                incoming.metrics(),
                incoming.efforts(),
                incoming.notes(),
                incoming.photos());
    }

    private static WorkRegion placed(WorkRegion region, List<WorkRegion> current) {
        return current.stream()
                .filter(other -> other.code().equals(region.code()) && other.extent() == region.extent())
                .findFirst()
                .orElse(region);
    }

    private static InitiativeSection placed(InitiativeSection section, List<InitiativeSection> current) {
        return current.stream()
                .filter(other -> other.kind() == section.kind()
                        && other.heading().equals(section.heading())
                        && other.body().equals(section.body()))
                .findFirst()
                .orElse(section);
    }
}
