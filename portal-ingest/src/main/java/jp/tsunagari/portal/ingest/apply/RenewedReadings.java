package jp.tsunagari.portal.ingest.apply;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import jp.tsunagari.portal.card.CardKey;
import jp.tsunagari.portal.card.Change;
import jp.tsunagari.portal.card.ImportBase;
import jp.tsunagari.portal.card.ImportBaseStore;
import jp.tsunagari.portal.ingest.intake.DocumentFile;
import jp.tsunagari.portal.ingest.intake.DocumentIntake;
import jp.tsunagari.portal.ingest.intake.ReadCase;
import jp.tsunagari.portal.initiative.InitiativeCard;
import jp.tsunagari.portal.initiative.InitiativeDetails;
import jp.tsunagari.portal.initiative.InitiativeShape;
import jp.tsunagari.portal.initiative.InitiativeStore;
import jp.tsunagari.portal.initiative.WorkRegion;
import jp.tsunagari.portal.merge.CardMerge;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reads kept documents again for cards that were taken in before the reader knew what is added to names of regions, and
 * before it put broken phrases together. Only that is renewed, each card once, and never what people have edited.
 */
@Service
public class RenewedReadings {

    private static final String ACTOR = "first-start";

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final DocumentIntake intake;
    private final ImportBaseStore bases;
    private final InitiativeStore initiatives;

    RenewedReadings(
            JdbcClient jdbc,
            TransactionTemplate transactions,
            DocumentIntake intake,
            ImportBaseStore bases,
            InitiativeStore initiatives) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.intake = intake;
        this.bases = bases;
        this.initiatives = initiatives;
    }

    /** Nothing where nothing waits, as on every start but the first after an upgrade. */
    public void run() {
        List<Long> waiting = jdbc.sql("select initiative_id from initiative_to_read_again order by initiative_id")
                .query(Long.class)
                .list();
        Map<Long, List<ReadCase>> documents = new HashMap<>();
        for (long id : waiting) {
            transactions.executeWithoutResult(status -> {
                bases.find(CardKey.initiative(id)).ifPresent(base -> renew(id, base, documents));
                jdbc.sql("delete from initiative_to_read_again where initiative_id = :id")
                        .param("id", id)
                        .update();
            });
        }
    }

    private void renew(long id, ImportBase base, Map<Long, List<ReadCase>> documents) {
        InitiativeCard card = initiatives.find(id).orElseThrow();
        long run = base.source().importRunId();
        // A case that the reader finds elsewhere now is for the next import, where people look at what changes.
        Optional<ReadCase> read = documents.computeIfAbsent(run, this::read).stream()
                .filter(one -> one.firstLine() == base.source().firstLine())
                .findFirst();
        if (read.isEmpty()) {
            return;
        }
        InitiativeDetails before = initiatives.read(base.content());
        InitiativeDetails renewed = renewed(before, read.get().initiative());
        if (renewed.equals(before)) {
            return;
        }
        InitiativeDetails result = CardMerge.of(InitiativeShape.SHAPE, before, renewed, card.details())
                .proposed();
        initiatives.change(id, card.version(), result, Change.imported(ACTOR, run));
        initiatives.rebase(id, renewed, base.source());
    }

    private List<ReadCase> read(long run) {
        DocumentFile file = jdbc.sql("select d.name, d.content from source_document d"
                        + " join import_run r on r.source_document_id = d.id where r.id = :run")
                .param("run", run)
                .query((row, number) -> new DocumentFile(row.getString("name"), row.getBytes("content")))
                .single();
        return intake.read(file).document().cases();
    }

    private static InitiativeDetails renewed(InitiativeDetails before, InitiativeDetails read) {
        return new InitiativeDetails(
                isRejoined(before.title(), read.title()) ? read.title() : before.title(),
                rejoined(before.approachItems(), read.approachItems()),
                rejoined(before.targetPhrases(), read.targetPhrases()),
                before.targetGroups(),
                before.approaches(),
                before.regions().stream()
                        .map(region -> extended(region, read.regions()))
                        .toList(),
                before.sections(),
                before.metrics(),
                before.efforts(),
                before.notes(),
                before.photos());
    }

    private static WorkRegion extended(WorkRegion region, List<WorkRegion> read) {
        return read.stream()
                .filter(other -> other.code().equals(region.code()) && other.basis() == region.basis())
                .findFirst()
                .orElse(region);
    }

    private static List<String> rejoined(List<String> before, List<String> read) {
        return before.stream()
                .map(text -> read.stream()
                        .filter(other -> isRejoined(text, other))
                        .findFirst()
                        .orElse(text))
                .toList();
    }

    /** Whether they differ in blanks alone. */
    private static boolean isRejoined(@Nullable String before, @Nullable String read) {
        return before != null
                && read != null
                && !Objects.equals(before, read)
                && before.replace(" ", "").equals(read.replace(" ", ""));
    }
}
