package jp.tsunagari.portal.console;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.tsunagari.portal.ingest.intake.ImportWarning;
import jp.tsunagari.portal.ingest.plan.CardStatus;
import jp.tsunagari.portal.ingest.plan.ImportPlan;
import jp.tsunagari.portal.ingest.plan.PlannedDocument;
import jp.tsunagari.portal.ingest.plan.StoredPlan;
import jp.tsunagari.portal.message.Messages;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the command tells, as text or as JSON with these names.
 *
 * @param plan the number under which an admin finds it
 * @param counts of cards by the name of their status
 */
record ImportReport(
        long plan, boolean applied, Map<CardStatus, Long> counts, List<Document> documents, List<Card> cards) {

    /** A document; the failure is null if it was read. */
    record Document(String name, String sha256, @Nullable String failure, List<ImportWarning> warnings) {}

    /** A card that is not as it was. */
    record Card(String kind, CardStatus status, String name) {}

    static ImportReport of(StoredPlan plan, ImportPlan computed, boolean applied, Messages messages) {
        List<Document> documents = new ArrayList<>();
        for (PlannedDocument document : plan.documents()) {
            documents.add(new Document(document.name(), document.sha256(), document.failure(), document.warnings()));
        }
        return new ImportReport(
                plan.id(),
                applied,
                new LinkedHashMap<>(computed.counts()),
                documents,
                computed.cards()
                        .filter(card -> card.status() != CardStatus.UNCHANGED)
                        .map(card -> new Card(
                                messages.get(card.kind().messageKey()),
                                card.status(),
                                card.origin().name()))
                        .toList());
    }

    void writeJson(PrintStream out) {
        out.println(JsonMapper.builder().build().writeValueAsString(this));
    }

    void writeText(Messages messages, PrintStream out) {
        out.println(messages.get(applied ? "console.report.applied" : "console.report.planned", String.valueOf(plan)));
        counts.forEach((status, count) -> out.println(
                "  " + messages.get("console.report.count", messages.get(status.messageKey()), String.valueOf(count))));
        for (Document document : documents) {
            out.println(
                    document.failure() == null
                            ? document.name()
                            : messages.get("console.report.failure", document.name(), document.failure()));
            document.warnings()
                    .forEach(warning -> out.println("  "
                            + messages.get(
                                    "console.report.warning", String.valueOf(warning.line()), warning.message())));
        }
        cards.forEach(
                card -> out.println(messages.get(card.status().messageKey()) + "　" + card.kind() + "　" + card.name()));
    }
}
