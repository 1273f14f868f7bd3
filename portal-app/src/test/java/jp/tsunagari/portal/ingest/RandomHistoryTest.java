package jp.tsunagari.portal.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import jp.tsunagari.portal.ingest.plan.CardDecisions;
import jp.tsunagari.portal.ingest.plan.CardPlan;
import jp.tsunagari.portal.ingest.plan.CardStatus;
import jp.tsunagari.portal.ingest.plan.ImportPlan;
import jp.tsunagari.portal.initiative.InitiativeCard;
import jp.tsunagari.portal.initiative.InitiativeDetails;
import jp.tsunagari.portal.initiative.InitiativeStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Imports, edits, mutated documents and undos in random order: what always holds. */
@EmptyPortalTest
class RandomHistoryTest {

    private static final int STEPS = 10;

    private static final List<String> MUTABLE = List.of(
            "「小さな仕事」技術講習会",
            "アクティブシニアに社会参加への場を提供",
            "フルタイムでは働けないが",
            "7名の新しい仲間が加わった",
            "有償でサービスを提供する仲間の育成",
            "北海道札幌市中央区南8条西2丁目市民活動プラザ星園201");

    @Autowired
    private ImportWorld world;

    @Autowired
    private InitiativeStore initiatives;

    /** Titles that people gave, by initiative. */
    private final Map<Long, String> edited = new HashMap<>();

    @BeforeEach
    void begin() {
        world.empty();
        edited.clear();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void noEditIsLostAndEveryStepCanBeTakenBack(long seed) {
        Random random = new Random(seed);
        world.take(ImportWorld.text());
        for (int step = 0; step < STEPS; step++) {
            switch (random.nextInt(3)) {
                case 0 -> edit(random, step);
                case 1 -> takeTwice(mutated(random, step));
                default -> takeAndTakeBack(mutated(random, step));
            }
            edited.forEach((id, title) -> assertThat(
                            initiatives.find(id).orElseThrow().details().title())
                    .as("seed %d", seed)
                    .isEqualTo(title));
        }
    }

    private void edit(Random random, int step) {
        List<Long> ids = world.ids();
        InitiativeCard card = world.bySlug(ids.get(random.nextInt(ids.size())));
        String title = "人が付けた題" + step;
        world.edit(card, ImportWorld.titled(card.details(), title));
        edited.put(card.id(), title);
    }

    private void takeTwice(String text) {
        long plan = world.plan(text);
        Map<Long, InitiativeDetails> promised = promised(world.look(plan));
        world.apply(plan);
        promised.forEach((id, details) ->
                assertThat(initiatives.find(id).orElseThrow().details()).isEqualTo(details));

        Map<String, List<Map<String, Object>>> once = world.contents();
        long again = world.plan(text);
        assertThat(world.look(again).counts())
                .doesNotContainKeys(CardStatus.NEW, CardStatus.CHANGED, CardStatus.CONFLICTING);
        world.apply(again);
        assertThat(world.contents()).isEqualTo(once);
    }

    private void takeAndTakeBack(String text) {
        Map<String, List<Map<String, Object>>> before = world.contents();
        long undo = world.undo(world.take(text));
        assertThat(world.contents()).isEqualTo(before);
        Map<String, List<Map<String, Object>>> undone = world.contents();
        world.undo(world.undo(undo));
        assertThat(world.contents()).isEqualTo(undone);
    }

    /** What the plan says becomes of the initiatives that are there. */
    private static Map<Long, InitiativeDetails> promised(ImportPlan plan) {
        Map<Long, InitiativeDetails> promised = new HashMap<>();
        for (CardPlan<InitiativeDetails> card : plan.initiatives()) {
            InitiativeDetails details = card.decided(CardDecisions.NONE);
            CardPlan.Seen seen = card.seen();
            if (seen != null && details != null) {
                promised.put(seen.id(), details);
            }
        }
        return promised;
    }

    private static String mutated(Random random, int step) {
        String text = ImportWorld.text();
        for (String passage : MUTABLE) {
            if (random.nextInt(3) == 0) {
                text = text.replace(passage, passage + "（改" + step + "）");
            }
        }
        return text;
    }
}
