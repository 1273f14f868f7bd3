package jp.tsunagari.portal.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import jp.tsunagari.portal.card.CardHistoryStore;
import jp.tsunagari.portal.card.CardKey;
import jp.tsunagari.portal.card.ChangeKind;
import jp.tsunagari.portal.ingest.apply.PlanApplier.CatalogueMovedException;
import jp.tsunagari.portal.ingest.apply.PlanApplier.ImportBusyException;
import jp.tsunagari.portal.ingest.identity.Identification;
import jp.tsunagari.portal.ingest.intake.DocumentFile;
import jp.tsunagari.portal.ingest.intake.ImportWarning;
import jp.tsunagari.portal.ingest.plan.CardDecisions;
import jp.tsunagari.portal.ingest.plan.CardPlan;
import jp.tsunagari.portal.ingest.plan.CardStatus;
import jp.tsunagari.portal.ingest.plan.ImportPlan;
import jp.tsunagari.portal.ingest.plan.PlanEndedException;
import jp.tsunagari.portal.ingest.plan.StoredPlan;
import jp.tsunagari.portal.ingest.run.ImportRuns;
import jp.tsunagari.portal.ingest.run.ImportState;
import jp.tsunagari.portal.initiative.InitiativeCard;
import jp.tsunagari.portal.initiative.InitiativeDetails;
import jp.tsunagari.portal.initiative.InitiativeStore;
import jp.tsunagari.portal.merge.MergeChoice;
import jp.tsunagari.portal.photo.Photo;
import jp.tsunagari.portal.photo.PhotoFiles;
import jp.tsunagari.portal.photo.PhotoSize;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Documents that come again: what changes, what stays, and how it is taken back. */
@EmptyPortalTest
class ReimportTest {

    private static final String NEW_TITLE = "「小さな仕事」上級講習会";

    @Autowired
    private ImportWorld world;

    @Autowired
    private ImportPlans plans;

    @Autowired
    private ImportApplication application;

    @Autowired
    private InitiativeStore initiatives;

    @Autowired
    private PhotoFiles photos;

    @Autowired
    private CardHistoryStore history;

    @Autowired
    private ImportRuns runs;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private TransactionTemplate transaction;

    private final String text = ImportWorld.text();
    private final String nextYear = text.replace(ImportWorld.TITLE, NEW_TITLE);

    @BeforeEach
    void begin() {
        world.empty();
    }

    @Test
    void aPlanWritesNothingButItself() {
        world.take(text);
        Map<String, String> before = world.checksums();

        long plan = world.plan(nextYear);
        world.look(plan);

        assertThat(world.checksums()).isEqualTo(before);
        assertThat(plans.find(plan).orElseThrow().isOpen()).isTrue();
    }

    @Test
    void photosThatAPersonPutThereStayThroughDocumentsAndTheirUndoing() {
        world.take(text);
        InitiativeCard card = world.first();
        byte[] any = {1, 2, 3};
        String file = photos.keep(
                CardKey.initiative(card.id()),
                card.organisationId(),
                640,
                400,
                Map.of(PhotoSize.LIST, any, PhotoSize.CARD, any, PhotoSize.PRINT, any));
        Photo photo = new Photo(file, 640, 400, "将棋を指す5人", null, null, "会", Photo.Licence.CC_BY);
        world.edit(card, card.details().with(List.of(photo)));

        long plan = world.plan(nextYear);
        world.apply(plan);
        assertThat(world.first().details().photos()).containsExactly(photo);
        assertThat(photos.answer(file, PhotoSize.CARD).jpeg()).isPresent();

        world.undo(plan);
        assertThat(world.first().details().photos()).containsExactly(photo);
        assertThat(photos.answer(file, PhotoSize.CARD).jpeg()).isPresent();
    }

    @Test
    void theFirstDocumentIsAllNew() {
        ImportPlan plan = world.look(world.plan(text));

        assertThat(plan.counts()).containsOnlyKeys(CardStatus.NEW);
        assertThat(plan.initiatives()).hasSize(20);
        assertThat(plan.organisations()).hasSize(20);
    }

    @Test
    void theSameDocumentAgainChangesNothing() {
        world.take(text);
        Map<String, List<Map<String, Object>>> before = world.contents();
        Long versions = count("card_version");
        Long revision = jdbc.queryForObject("select value from catalogue_revision", Long.class);

        long again = world.plan(text);
        assertThat(world.look(again).counts()).containsOnlyKeys(CardStatus.UNCHANGED);
        world.apply(again);

        assertThat(world.contents()).isEqualTo(before);
        assertThat(count("card_version")).isEqualTo(versions);
        assertThat(jdbc.queryForObject("select value from catalogue_revision", Long.class))
                .isEqualTo(revision);
        assertThat(runs.all().get(0).casesLeftAlone()).isEqualTo(20);
    }

    @Test
    void whatOnlyTheDocumentHasChangedIsTaken() {
        world.take(text);

        long plan = world.plan(nextYear);
        assertThat(world.look(plan).counts()).containsEntry(CardStatus.CHANGED, 1L);
        world.apply(plan);

        InitiativeCard card = world.first();
        assertThat(card.details().title()).contains(NEW_TITLE);
        assertThat(jdbc.queryForObject("select title_origin from initiative where id = ?", String.class, card.id()))
                .isEqualTo("DOCUMENT");
        assertThat(history.versions(CardKey.initiative(card.id())).get(0).fields())
                .contains("title");
        assertThat(runs.all().get(0).casesChanged()).isEqualTo(1);
    }

    @Test
    void anEditStaysInAConflictUnlessSomebodyDecidesOtherwise() {
        world.take(text);
        world.edit(world.first(), ImportWorld.titled(world.first().details(), "私たちの題"));

        long plan = world.plan(nextYear);
        CardPlan<InitiativeDetails> conflict = conflicting(plan);
        assertThat(conflict.decided(CardDecisions.NONE))
                .extracting(InitiativeDetails::title)
                .isEqualTo("私たちの題");
        world.apply(plan);
        assertThat(world.first().details().title()).isEqualTo("私たちの題");
        assertThat(world.look(world.plan(nextYear)).counts())
                .as("nobody is asked twice")
                .containsOnlyKeys(CardStatus.UNCHANGED);
    }

    @Test
    void aDecisionTakesTheDocument() {
        world.take(text);
        world.edit(world.first(), ImportWorld.titled(world.first().details(), "私たちの題"));
        long plan = world.plan(nextYear);

        plans.decide(plan, conflicting(plan), "title", MergeChoice.INCOMING, null, "other-admin");
        world.apply(plan);

        assertThat(world.first().details().title()).contains(NEW_TITLE);
    }

    @Test
    void aDecisionMayBeATextOfItsOwn() {
        world.take(text);
        long plan = world.plan(nextYear);
        CardPlan<InitiativeDetails> changed = only(plan, CardStatus.CHANGED);

        plans.decide(plan, changed, "title", MergeChoice.INCOMING, "間を取った題", "admin");
        world.apply(plan);

        assertThat(world.first().details().title()).isEqualTo("間を取った題");
    }

    @Test
    void aCardCanBeLeftOut() {
        long plan = world.plan(text);
        plans.decide(plan, world.look(plan).initiatives().get(0), "", MergeChoice.CURRENT, null, "admin");

        world.apply(plan);

        assertThat(count("initiative")).isEqualTo(19);
        assertThat(count("organisation")).as("nobody needs its organisation").isEqualTo(19);
    }

    @Test
    void aMetricThatSomebodyRemovedStaysRemovedAndAnAddedOneStays() {
        world.take(text);
        InitiativeCard card = initiatives.find(world.ids()).stream()
                .filter(each -> each.details().metrics().size() > 1)
                .findFirst()
                .orElseThrow();
        var kept = card.details().metrics().subList(1, card.details().metrics().size());
        world.edit(card, ImportWorld.measured(card.details(), kept));

        world.take(nextYear);

        assertThat(initiatives.find(card.id()).orElseThrow().details().metrics())
                .isEqualTo(kept);
    }

    @Test
    void whatTheDocumentDoesNotHaveAnyMoreIsReportedAndStays() {
        world.take(text);
        int second = text.indexOf("\n取組のかたち", text.indexOf("取組のかたち") + 10);
        String shorter = text.substring(text.lastIndexOf("\n\n\n", second));

        long plan = world.plan(shorter);
        assertThat(world.look(plan).counts().getOrDefault(CardStatus.MISSING, 0L))
                .isPositive();
        world.apply(plan);

        assertThat(count("initiative")).isGreaterThanOrEqualTo(20);
    }

    @Test
    void aPlanIsRefusedWhenTheCatalogueHasMoved() {
        world.take(text);
        long plan = world.plan(nextYear);
        String seen = world.seen(plan);
        world.edit(world.first(), ImportWorld.titled(world.first().details(), "直前の編集"));

        assertThatThrownBy(() -> application.apply(plan, seen, "admin")).isInstanceOf(CatalogueMovedException.class);

        assertThat(world.first().details().title()).isEqualTo("直前の編集");
        assertThat(plans.find(plan).orElseThrow().isOpen()).isTrue();
        assertThat(world.look(plan).counts()).containsKey(CardStatus.CONFLICTING);
    }

    @Test
    void twoCannotApplyAtOnce() {
        long plan = world.plan(text);
        String seen = world.seen(plan);

        transaction.executeWithoutResult(status -> {
            jdbc.queryForList("select pg_advisory_xact_lock(7310020)");
            Thread other = new Thread(() -> assertThatThrownBy(() -> application.apply(plan, seen, "admin"))
                    .isInstanceOf(ImportBusyException.class));
            List<Throwable> failures = new CopyOnWriteArrayList<>();
            other.setUncaughtExceptionHandler((thread, failure) -> failures.add(failure));
            other.start();
            try {
                other.join();
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
            assertThat(failures).isEmpty();
        });

        assertThat(count("initiative")).isZero();
        world.apply(plan);
        assertThatThrownBy(() -> application.apply(plan, seen, "admin")).isInstanceOf(PlanEndedException.class);
        assertThat(count("initiative")).isEqualTo(20);
    }

    @Test
    void twoAdminsWhoApplyTheSamePlanApplyItOnce() {
        long plan = world.plan(text);

        assertThat(refusals(plan, plan))
                .hasSize(1)
                .allMatch(refused -> refused instanceof ImportBusyException
                        || refused instanceof CatalogueMovedException
                        || refused instanceof PlanEndedException);
        assertThat(count("initiative")).isEqualTo(20);
        assertThat(plans.find(plan).orElseThrow().state()).isEqualTo(StoredPlan.State.APPLIED);
        assertThat(count("import_run where state = 'RUNNING'")).isZero();
    }

    @Test
    void ofTwoPlansAtOnceOneIsApplied() {
        long one = world.plan(text);
        long other = world.plan(nextYear);

        assertThat(refusals(one, other))
                .hasSize(1)
                .allMatch(refused ->
                        refused instanceof ImportBusyException || refused instanceof CatalogueMovedException);
        assertThat(List.of(one, other))
                .filteredOn(plan -> plans.find(plan).orElseThrow().isOpen())
                .hasSize(1);
        assertThat(count("initiative")).isEqualTo(20);
        assertThat(count("import_run where state = 'RUNNING'")).isZero();
    }

    /** What those heard who applied these plans at the same time and were refused. */
    private List<Throwable> refusals(long... wanted) {
        List<Throwable> refusals = new CopyOnWriteArrayList<>();
        List<Thread> admins = new ArrayList<>();
        for (long plan : wanted) {
            String seen = world.seen(plan);
            Thread admin = new Thread(() -> application.apply(plan, seen, "admin"));
            admin.setUncaughtExceptionHandler((thread, refused) -> refusals.add(refused));
            admins.add(admin);
        }
        admins.forEach(Thread::start);
        for (Thread admin : admins) {
            try {
                admin.join();
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }
        return refusals;
    }

    @Test
    void anUndoRestoresTheCatalogueExactly() {
        world.take(text);
        Map<String, List<Map<String, Object>>> before = world.contents();
        long plan = world.take(nextYear.replace("アクティブシニアに社会参加への場を提供", "働く場を提供"));
        assertThat(world.contents()).isNotEqualTo(before);
        Map<String, List<Map<String, Object>>> after = world.contents();

        long undo = world.undo(plan);
        assertThat(world.contents()).isEqualTo(before);

        world.undo(undo);
        assertThat(world.contents()).isEqualTo(after);
    }

    @Test
    void anUndoOfTheFirstImportLeavesNothingAndItsUndoBringsItBack() {
        long plan = world.take(text);
        Map<String, List<Map<String, Object>>> full = world.contents();

        long undo = world.undo(plan);
        assertThat(count("initiative")).isZero();
        assertThat(count("organisation")).isZero();
        assertThat(world.look(world.plan(text)).counts()).containsOnlyKeys(CardStatus.NEW);

        world.undo(undo);
        assertThat(count("initiative")).isEqualTo(20);
        assertThat(count("organisation")).isEqualTo(20);
        assertThat(world.contents()).isEqualTo(full);
    }

    @Test
    void anUndoKeepsWhatWasEditedSince() {
        world.take(text);
        long plan = world.take(nextYear);
        world.edit(world.first(), ImportWorld.titled(world.first().details(), "後からの編集"));

        long undo = plans.undo(plan, null, "admin");
        assertThat(world.look(undo).counts()).containsEntry(CardStatus.CONFLICTING, 1L);
        world.apply(undo);

        assertThat(world.first().details().title()).isEqualTo("後からの編集");
    }

    @Test
    void anUndoWithdrawsANewCardThatSomebodyHasEdited() {
        long plan = world.take(text);
        InitiativeCard card = world.first();
        world.edit(card, ImportWorld.titled(card.details(), "育てた題"));

        world.undo(plan);

        assertThat(count("initiative")).isEqualTo(1);
        InitiativeCard left = initiatives.find(card.id()).orElseThrow();
        assertThat(left.withdrawnAt()).isNotNull();
        assertThat(left.details().title()).isEqualTo("育てた題");
        assertThat(history.versions(CardKey.initiative(card.id())))
                .extracting(version -> version.change().kind())
                .startsWith(ChangeKind.UNDONE);
    }

    @Test
    void oneInitiativesPartIsUndoneAlone() {
        world.take(text);
        Long before = jdbc.queryForObject("select count(*) from initiative", Long.class);
        long plan = world.take(nextYear.replace("フルタイムでは働けないが", "短い時間なら働け"));
        String title = world.first().details().title();

        world.apply(plans.undo(plan, world.first().id(), "admin"));

        assertThat(world.first().details().title()).isNotEqualTo(title);
        assertThat(count("initiative")).isEqualTo(before);
    }

    @Test
    void readingAllDocumentsAgainChangesNothingWhileTheReaderIsTheSame() {
        world.take(text);
        world.take(nextYear);
        world.edit(world.first(), ImportWorld.titled(world.first().details(), "編集した題"));
        Map<String, List<Map<String, Object>>> before = world.contents();

        long plan = plans.reread("admin");
        assertThat(plans.find(plan).orElseThrow().documents()).hasSize(2);
        assertThat(world.look(plan).counts()).containsOnlyKeys(CardStatus.UNCHANGED);
        world.apply(plan);

        assertThat(world.contents()).isEqualTo(before);
    }

    @Test
    void aRenamedOrganisationIsKnownByItsAddressesAndPeople() {
        world.take(text);
        String renamed = text.replace("北海道社会的事業所支援機構", "北のくらし支援機構");
        long plan = world.plan(renamed);

        assertThat(world.look(plan).counts())
                .doesNotContainKeys(CardStatus.NEW, CardStatus.MISSING, CardStatus.UNDECIDED);
        assertThat(world.look(plan).organisations())
                .filteredOn(card -> card.status() == CardStatus.CHANGED)
                .singleElement()
                .extracting(card -> Objects.requireNonNull(card.origin().how()).state())
                .isEqualTo(Identification.State.RENAMED);
        world.apply(plan);

        assertThat(count("initiative")).isEqualTo(20);
        assertThat(world.look(world.plan(renamed)).counts()).containsOnlyKeys(CardStatus.UNCHANGED);
    }

    @Test
    void whatCannotBeReadIsToldAndChangesNothing() {
        Map<String, String> before = world.checksums();
        long plan = plans.create(
                List.of(
                        ImportWorld.file("empty.txt", ""),
                        ImportWorld.file("letter.txt", "拝啓 晩秋の候、ますますご清栄のこととお慶び申し上げます。\n敬具\n"),
                        new DocumentFile("tool.txt", new byte[] {'M', 'Z', 0, 1, 2, 3, 0, 0, 7}),
                        ImportWorld.file("one.txt", text),
                        ImportWorld.file("two.txt", text)),
                "admin");

        assertThat(plans.find(plan).orElseThrow().documents())
                .extracting(document -> document.failure() != null)
                .containsExactly(true, true, true, false, true);
        assertThat(count("source_document")).isEqualTo(1);
        assertThat(world.checksums()).isEqualTo(before);
        world.apply(plan);
        assertThat(count("initiative")).isEqualTo(20);
    }

    @Test
    void anOlderEditionAfterANewerOneIsWarnedOf() {
        world.take(text);
        world.take(nextYear);

        assertThat(plans.find(world.plan(text)).orElseThrow().documents().get(0).warnings())
                .extracting(ImportWarning::code)
                .contains("OLDER_EDITION");
        assertThat(plans.find(world.plan(nextYear))
                        .orElseThrow()
                        .documents()
                        .get(0)
                        .warnings())
                .extracting(ImportWarning::code)
                .doesNotContain("OLDER_EDITION");
    }

    @Test
    void aCaseTwiceInADocumentIsTakenOnce() {
        ImportPlan plan = world.look(world.plan(text + "\n\n\n" + text));

        assertThat(plan.initiatives()).hasSizeBetween(20, 21);
        assertThat(plan.notes()).extracting(note -> note.code()).contains("CASE_TWICE");
    }

    @Test
    void severalDocumentsAreOneImport() {
        String other = text.replace("令和7", "令和8").replace("令和７", "令和８");
        long plan = plans.create(List.of(ImportWorld.file("a.txt", text), ImportWorld.file("b.txt", other)), "admin");
        plans.correct(plan, 1, "別の事業", 2026, "admin");
        world.apply(plan);

        assertThat(count("initiative")).isEqualTo(40);
        assertThat(count("organisation")).isEqualTo(20);
        assertThat(runs.all()).hasSize(2).allMatch(run -> run.state() == ImportState.SUCCEEDED);
        world.undo(plan);
        assertThat(count("organisation")).isZero();
    }

    private CardPlan<InitiativeDetails> conflicting(long plan) {
        return only(plan, CardStatus.CONFLICTING);
    }

    private CardPlan<InitiativeDetails> only(long plan, CardStatus status) {
        List<CardPlan<InitiativeDetails>> found = world.look(plan).initiatives().stream()
                .filter(card -> card.status() == status)
                .toList();
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    private Long count(String table) {
        return jdbc.queryForObject("select count(*) from " + table, Long.class);
    }
}
