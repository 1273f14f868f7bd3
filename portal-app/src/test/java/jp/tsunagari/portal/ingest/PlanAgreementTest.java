package jp.tsunagari.portal.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import jp.tsunagari.portal.ingest.apply.PlanApplier.CatalogueMovedException;
import jp.tsunagari.portal.ingest.apply.PlanApplier.ProgrammeUnknownException;
import jp.tsunagari.portal.ingest.plan.CardPlan;
import jp.tsunagari.portal.ingest.plan.CardStatus;
import jp.tsunagari.portal.ingest.plan.ImportPlan;
import jp.tsunagari.portal.ingest.plan.SeenPlan;
import jp.tsunagari.portal.ingest.plan.StoredPlan;
import jp.tsunagari.portal.initiative.InitiativeCard;
import jp.tsunagari.portal.initiative.InitiativeDetails;
import jp.tsunagari.portal.merge.MergeChoice;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is agreed to is what is applied: no more, no less, and of a document that says what it is. */
@EmptyPortalTest
class PlanAgreementTest {

    private static final String LINE = "令和7年度";

    @Autowired
    private ImportWorld world;

    @Autowired
    private ImportPlans plans;

    @Autowired
    private ImportApplication application;

    private final String text = ImportWorld.text();

    @BeforeEach
    void begin() {
        world.empty();
    }

    @Test
    void takingAllThatIsNewTouchesNothingThatAPersonAloneHasChanged() {
        world.take(text);
        InitiativeCard card = world.first();
        InitiativeDetails edited = ImportWorld.titled(card.details(), "人が付けた題");
        edited = targeted(
                edited,
                Stream.concat(edited.targetPhrases().stream(), Stream.of("人が足した相手"))
                        .toList());
        world.edit(card, edited);
        String phrase = card.details().approachItems().get(0);

        for (MergeChoice choice : List.of(MergeChoice.INCOMING, MergeChoice.CURRENT)) {
            long plan = world.plan(text.replace(phrase, phrase + "の新版"));
            assertThat(world.look(plan).counts()).containsEntry(CardStatus.CHANGED, 1L);
            plans.decideAll(find(plan), CardStatus.CHANGED, choice, "admin");
            CardPlan<InitiativeDetails> changed = only(plan, CardStatus.CHANGED);
            InitiativeDetails result =
                    changed.decided(plans.decided(plan, world.look(plan)).get(changed.place()));

            assertThat(result.title()).isEqualTo("人が付けた題");
            assertThat(result.targetPhrases()).contains("人が足した相手");
            assertThat(result.approachItems().contains(phrase + "の新版")).isEqualTo(choice == MergeChoice.INCOMING);
        }
    }

    @Test
    void takingAllInAConflictLeavesWhatWasTyped() {
        world.take(text);
        world.edit(world.first(), ImportWorld.titled(world.first().details(), "人が付けた題"));
        long plan = world.plan(text.replace(ImportWorld.TITLE, "「小さな仕事」上級講習会"));
        CardPlan<InitiativeDetails> conflict = only(plan, CardStatus.CONFLICTING);
        plans.decide(plan, conflict, "title", MergeChoice.INCOMING, "書き直した題", "other");

        plans.decideAll(find(plan), CardStatus.CONFLICTING, MergeChoice.CURRENT, "admin");

        assertThat(plans.decided(plan, world.look(plan)).get(conflict.place()).typed())
                .containsEntry("title", "書き直した題");
    }

    @Test
    void whatAnotherAdminDecidesMeanwhileIsNotAppliedUnseen() {
        world.take(text);
        world.edit(world.first(), ImportWorld.titled(world.first().details(), "人が付けた題"));
        long plan = world.plan(text.replace(ImportWorld.TITLE, "「小さな仕事」上級講習会"));
        CardPlan<InitiativeDetails> conflict = only(plan, CardStatus.CONFLICTING);
        String seen = plans.show(plan, world.look(plan)).hash();
        plans.decide(plan, conflict, "title", MergeChoice.INCOMING, null, "other");

        assertThatThrownBy(() -> application.apply(plan, seen, "admin")).isInstanceOf(CatalogueMovedException.class);
        assertThat(plans.changes(plan, seen, world.look(plan)))
                .contains(List.of(new SeenPlan.SeenChange(conflict.place(), false, true)));
        assertThat(world.first().details().title()).isEqualTo("人が付けた題");
        assertThat(plans.decisions(plan)).as("nothing is lost").hasSize(1);

        String typed = world.seen(plan);
        plans.decide(plan, conflict, "title", MergeChoice.INCOMING, "書き直した題", "other");
        assertThatThrownBy(() -> application.apply(plan, typed, "admin")).isInstanceOf(CatalogueMovedException.class);
        String year = world.seen(plan);
        plans.correct(plan, 0, "別の事業", 2031, "other");
        assertThatThrownBy(() -> application.apply(plan, year, "admin")).isInstanceOf(CatalogueMovedException.class);
    }

    @Test
    void aDocumentWithoutItsYearIsAskedForItOnceAndForAll() {
        String without = text.replace(LINE, "").replace("令和７年度", "");
        long plan = world.plan(without);
        assertThat(find(plan).asked()).hasSize(1);
        CardPlan<?> left = world.look(plan).initiatives().get(3);
        plans.decide(plan, left, "", MergeChoice.CURRENT, null, "admin");
        String before = world.seen(plan);
        assertThatThrownBy(() -> application.apply(plan, before, "admin"))
                .isInstanceOf(ProgrammeUnknownException.class);

        plans.correct(plan, 0, "孤独・孤立対策の調査", 2027, "admin");
        assertThat(find(plan).asked()).isEmpty();
        assertThat(plans.decided(plan, world.look(plan)).get(left.place()).leaveOut())
                .as("a decision that still applies")
                .isTrue();
        world.apply(plan);

        long again = world.plan(without);
        assertThat(find(again).asked()).isEmpty();
        assertThat(find(again).documents().get(0).readingOrFail().fiscalYear()).isEqualTo(2027);
        assertThat(world.look(again).counts())
                .containsEntry(CardStatus.UNCHANGED, 38L)
                .doesNotContainKey(CardStatus.MISSING);
    }

    @Test
    void aProgrammeInAnotherSpellingIsTheSame() {
        world.take(text);
        String programme =
                find(world.plan(text)).documents().get(0).readingOrFail().programme();
        assertThat(programme).contains("取組");
        String other = text.replace(programme, programme.replace("取組", "取り組み"));
        assertThat(other).isNotEqualTo(text);

        ImportPlan plan = world.look(world.plan(other));

        assertThat(plan.counts()).doesNotContainKeys(CardStatus.NEW, CardStatus.MISSING);
    }

    private StoredPlan find(long plan) {
        return plans.find(plan).orElseThrow();
    }

    private CardPlan<InitiativeDetails> only(long plan, CardStatus status) {
        return world.look(plan).initiatives().stream()
                .filter(card -> card.status() == status)
                .findFirst()
                .orElseThrow();
    }

    private static InitiativeDetails targeted(InitiativeDetails details, List<String> phrases) {
        return new InitiativeDetails(
                details.title(),
                details.approachItems(),
                phrases,
                details.targetGroups(),
                details.approaches(),
                details.regions(),
                details.sections(),
                details.metrics(),
                details.efforts(),
                details.notes(),
                details.photos());
    }
}
