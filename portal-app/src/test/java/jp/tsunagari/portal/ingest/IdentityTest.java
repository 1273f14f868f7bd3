package jp.tsunagari.portal.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import jp.tsunagari.portal.card.Change;
import jp.tsunagari.portal.card.ChangeKind;
import jp.tsunagari.portal.ingest.InventedCase.Who;
import jp.tsunagari.portal.ingest.identity.Identification;
import jp.tsunagari.portal.ingest.identity.IdentityDecision;
import jp.tsunagari.portal.ingest.identity.IdentityReason;
import jp.tsunagari.portal.ingest.identity.IdentityVerdict;
import jp.tsunagari.portal.ingest.plan.CardPlan;
import jp.tsunagari.portal.ingest.plan.CardStatus;
import jp.tsunagari.portal.ingest.plan.ImportPlan;
import jp.tsunagari.portal.initiative.InitiativeCard;
import jp.tsunagari.portal.organisation.OrganisationCard;
import jp.tsunagari.portal.organisation.OrganisationStore;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** To whom belongs what documents tell of: from the document's text to the catalogue. */
@EmptyPortalTest
class IdentityTest {

    private static final InventedCase KITCHEN = new InventedCase(
            "商店街の空き店舗でひらく食堂",
            Who.SENDAI,
            "商店街の空き店舗を借りて食堂を開いた。近所の農家から届く野菜で昼食をつくり、店先の長椅子では将棋が始まる。" + "月の終わりには料理を覚えたい父親たちが台所に立ち、皿を洗いながら仕事の話をするようになった。",
            100);

    private static final InventedCase LIBRARY = new InventedCase(
            "バスでめぐる移動図書室と話し相手",
            Who.SENDAI,
            "古いバスに本棚を積んで山あいの集落を回っている。停留所では本を返しに来た人と運転手が一時間ほど話しこむ。" + "冬のあいだは電話で物語を読み聞かせ、雪が解けると子どもたちが絵本の続きを聞きに集まってくる。",
            40);

    private static final InventedCase WORKSHOP = new InventedCase(
            "港の倉庫を使った木工の集まり",
            Who.FUKUOKA,
            "港の倉庫に工作機械を並べ、退職した船大工が若者に木の扱いを教える。最初につくるのは自分が座る椅子である。" + "出来上がった家具は市場の休憩所に置かれ、誰がつくったかを尋ねる人との会話が働く自信につながった。",
            25);

    @Autowired
    private ImportWorld world;

    @Autowired
    private ImportPlans plans;

    @Autowired
    private ImportIdentities identities;

    @Autowired
    private OrganisationStore organisations;

    @Autowired
    private JdbcTemplate jdbc;

    @BeforeEach
    void begin() {
        world.empty();
    }

    @Test
    void anotherOfTheSameNameIsAskedForAndTouchesNothingUntilThen() {
        world.take(InventedCase.document(2034, KITCHEN));
        Map<String, List<Map<String, Object>>> before = world.contents();

        long plan = world.plan(InventedCase.document(2035, WORKSHOP));
        ImportPlan computed = world.look(plan);
        assertThat(computed.counts()).containsOnly(Map.entry(CardStatus.UNDECIDED, 2L));
        assertThat(how(computed.organisations().get(0)).candidates())
                .singleElement()
                .satisfies(candidate -> assertThat(candidate.likeness().reasons())
                        .contains(
                                IdentityReason.NAME_SAME,
                                IdentityReason.FORM_DIFFERENT,
                                IdentityReason.PREFECTURE_DIFFERENT,
                                IdentityReason.HOST_DIFFERENT));
        world.apply(plan);

        assertThat(world.contents()).isEqualTo(before);
    }

    @Test
    void anotherOfTheSameNameGetsACardOfItsOwn() {
        world.take(InventedCase.document(2034, KITCHEN));
        long plan = world.plan(InventedCase.document(2035, WORKSHOP));
        decide(plan, "o0", IdentityVerdict.ANOTHER, null);
        assertThat(world.look(plan).counts()).containsOnly(Map.entry(CardStatus.NEW, 2L));
        world.apply(plan);

        assertThat(seats()).containsExactlyInAnyOrder(Who.SENDAI.address(), Who.FUKUOKA.address());
        assertThat(ownersOf(WORKSHOP)).containsExactly(Who.FUKUOKA.address());
        assertThat(ownersOf(KITCHEN)).containsExactly(Who.SENDAI.address());
        assertThat(world.look(world.plan(InventedCase.document(2035, WORKSHOP))).counts())
                .as("asked once")
                .containsOnlyKeys(CardStatus.UNCHANGED);
        assertThat(world.look(world.plan(InventedCase.document(2034, KITCHEN))).counts())
                .containsOnlyKeys(CardStatus.UNCHANGED);
    }

    @Test
    void twoOfOneNameInADocumentAreTwo() {
        long plan = world.take(InventedCase.document(2034, KITCHEN, WORKSHOP, LIBRARY));

        assertThat(seats()).containsExactlyInAnyOrder(Who.SENDAI.address(), Who.FUKUOKA.address());
        assertThat(ownersOf(LIBRARY)).containsExactly(Who.SENDAI.address());
        assertThat(ownersOf(WORKSHOP)).containsExactly(Who.FUKUOKA.address());

        Map<String, List<Map<String, Object>>> full = world.contents();
        long undo = world.undo(plan);
        assertThat(seats()).isEmpty();
        world.undo(undo);
        assertThat(world.contents()).isEqualTo(full);
    }

    @Test
    void anOrganisationThatItsPeopleRenamedIsTheSameForTheSameDocument() {
        String document = InventedCase.document(2034, KITCHEN);
        world.take(document);
        rename("みんなの縁側");

        assertThat(world.look(world.plan(document)).counts()).containsOnlyKeys(CardStatus.UNCHANGED);
        world.take(InventedCase.document(2034, KITCHEN.with(150)));
        assertThat(organisations.find(only().id()).orElseThrow().name()).isEqualTo("みんなの縁側");
        assertThat(jdbc.queryForObject("select count(*) from initiative", Long.class))
                .isEqualTo(1);
    }

    @Test
    void aDocumentThatTakesUpTheNewNameMeansTheSame() {
        world.take(InventedCase.document(2034, KITCHEN));
        rename("みんなの縁側");

        ImportPlan plan = world.look(world.plan(InventedCase.document(2035, LIBRARY.of(Who.SENDAI.named("みんなの縁側")))));
        assertThat(plan.organisations())
                .singleElement()
                .satisfies(card ->
                        assertThat(Objects.requireNonNull(card.seen()).id()).isEqualTo(only().id()));
    }

    @Test
    void aMoveToAnotherPrefectureIsAskedForAndThenRemembered() {
        world.take(InventedCase.document(2034, KITCHEN));
        String moved = InventedCase.document(2035, LIBRARY.of(Who.SENDAI.at("東京都", "東京都港区芝1-1")));
        long plan = world.plan(moved);
        assertThat(world.look(plan).counts()).containsOnly(Map.entry(CardStatus.UNDECIDED, 2L));

        decide(plan, "o0", IdentityVerdict.SAME, only().id());
        world.apply(plan);

        assertThat(seats()).containsExactly("東京都港区芝1-1");
        assertThat(ownersOf(LIBRARY)).hasSize(1);
        assertThat(world.look(world.plan(moved)).counts()).containsOnlyKeys(CardStatus.UNCHANGED);
    }

    @Test
    void whatWasDecidedInADiscardedPlanCountsForNoOther() {
        world.take(InventedCase.document(2034, KITCHEN));
        String next = InventedCase.document(2035, WORKSHOP);
        long plan = world.plan(next);
        decide(plan, "o0", IdentityVerdict.SAME, only().id());
        plans.discard(plan, "admin");

        assertThat(world.look(world.plan(next)).counts()).containsOnlyKeys(CardStatus.UNDECIDED);
    }

    @Test
    void casesInAnotherOrderKeepTheirCards() {
        world.take(InventedCase.document(2034, KITCHEN, LIBRARY));
        world.edit(titled(KITCHEN), ImportWorld.titled(titled(KITCHEN).details(), "【人】食堂"));
        Map<String, List<Map<String, Object>>> before = texts();

        long plan = world.plan(InventedCase.document(2034, LIBRARY, KITCHEN));
        assertThat(world.look(plan).counts()).containsOnlyKeys(CardStatus.UNCHANGED);
        world.apply(plan);

        assertThat(texts()).isEqualTo(before);
    }

    @Test
    void aCaseLeftOutOrPutInMovesNoOther() {
        world.take(InventedCase.document(2034, KITCHEN, LIBRARY));
        InventedCase third = WORKSHOP.of(Who.SENDAI);

        long plan = world.plan(InventedCase.document(2034, third, LIBRARY.with(60)));
        ImportPlan computed = world.look(plan);
        assertThat(computed.initiatives())
                .extracting(CardPlan::status)
                .containsExactly(CardStatus.NEW, CardStatus.CHANGED, CardStatus.MISSING);
        world.apply(plan);

        assertThat(figures(LIBRARY)).containsExactly(60);
        assertThat(figures(KITCHEN)).containsExactly(100);
        assertThat(figures(third)).containsExactly(25);
    }

    @Test
    void aSecondVolumeAddsToTheFirst() {
        world.take(InventedCase.document(2034, KITCHEN));

        long plan = world.plan(InventedCase.document(2034, LIBRARY));
        assertThat(world.look(plan).counts())
                .containsOnly(
                        Map.entry(CardStatus.UNCHANGED, 1L),
                        Map.entry(CardStatus.NEW, 1L),
                        Map.entry(CardStatus.MISSING, 1L));
        world.apply(plan);

        assertThat(figures(KITCHEN)).containsExactly(100);
        assertThat(figures(LIBRARY)).containsExactly(40);
    }

    @Test
    void aCaseThatIsHalfAnotherIsAskedFor() {
        world.take(InventedCase.document(2034, KITCHEN));
        InventedCase half = new InventedCase(KITCHEN.title(), KITCHEN.who(), LIBRARY.text(), 70);

        long plan = world.plan(InventedCase.document(2034, half));
        assertThat(world.look(plan).counts()).containsEntry(CardStatus.UNDECIDED, 1L);
        decide(plan, "i0", IdentityVerdict.ANOTHER, null);
        world.apply(plan);

        assertThat(figures(KITCHEN)).containsExactlyInAnyOrder(100, 70);
        assertThat(world.look(world.plan(InventedCase.document(2034, half))).counts())
                .doesNotContainKeys(CardStatus.UNDECIDED, CardStatus.NEW, CardStatus.CHANGED);
    }

    @Test
    void anotherTitleOfTheSameTextAndTargetsIsAChangeOfTheCase() {
        world.take(InventedCase.document(2034, KITCHEN, LIBRARY));

        long plan = world.plan(InventedCase.document(2034, LIBRARY, KITCHEN.titled("父親たちの昼ごはん")));
        assertThat(world.look(plan).counts())
                .containsOnly(Map.entry(CardStatus.UNCHANGED, 2L), Map.entry(CardStatus.CHANGED, 1L));
        world.apply(plan);

        assertThat(figures(KITCHEN)).isEmpty();
        assertThat(figures(KITCHEN.titled("父親たちの昼ごはん"))).containsExactly(100);
    }

    @Test
    void anotherTitleAndOtherTargetsOfTheSameTextAreAskedFor() {
        world.take(InventedCase.document(2034, KITCHEN));

        String other = InventedCase.document(2034, KITCHEN.titled("父親たちの昼ごはん"));
        long plan = world.plan(other.replace("ひとり暮らしの高齢者", "転校してきた子ども"));
        assertThat(world.look(plan).counts()).containsEntry(CardStatus.UNDECIDED, 1L);
    }

    @Test
    void anotherTitleOfATextThatTwoCasesHaveIsAskedFor() {
        world.take(InventedCase.document(2034, KITCHEN.titled("北町の昼ごはん"), KITCHEN.titled("海辺に集う将棋の日")));

        long plan = world.plan(InventedCase.document(2034, KITCHEN.titled("父親たちの休日")));
        assertThat(world.look(plan).counts()).containsEntry(CardStatus.UNDECIDED, 1L);
    }

    @Test
    void theTextOfASisterOrganisationUnderAnotherTitleIsAskedFor() {
        world.take(InventedCase.document(2034, KITCHEN));

        Who sister = Who.SENDAI.named("灯台の会").ledBy("別の 人");
        long plan = world.plan(
                InventedCase.document(2034, KITCHEN.titled("父親たちの昼ごはん").of(sister)));
        assertThat(world.look(plan).counts()).containsOnly(Map.entry(CardStatus.UNDECIDED, 2L));
    }

    @Test
    void anOlderYearNeverOverwritesAnOrganisation() {
        world.take(InventedCase.document(2034, KITCHEN));
        Map<String, List<Map<String, Object>>> organisation = organisation();

        long plan = world.plan(
                InventedCase.document(2032, LIBRARY.of(Who.SENDAI.ledBy("旧 太郎").at("宮城県仙台市", "宮城県仙台市太白区長町1-1"))));
        ImportPlan computed = world.look(plan);
        assertThat(computed.organisations())
                .singleElement()
                .extracting(CardPlan::status)
                .isEqualTo(CardStatus.UNCHANGED);
        assertThat(computed.notes()).extracting(note -> note.code()).contains("NEWER_YEAR_KNOWN");
        world.apply(plan);

        assertThat(organisation()).isEqualTo(organisation);
        assertThat(ownersOf(LIBRARY)).containsExactly(Who.SENDAI.address());
        world.take(InventedCase.document(2036, WORKSHOP.of(Who.SENDAI.ledBy("新 花子"))));
        assertThat(organisation()).as("a newer one does").isNotEqualTo(organisation);
    }

    @Test
    void whatPeopleRemovedStaysRemovedAfterAnUndo() {
        String first = InventedCase.document(2034, KITCHEN);
        String second = InventedCase.document(
                2034, new InventedCase(KITCHEN.title(), KITCHEN.who(), KITCHEN.text() + "翌年からは夕方にも開き、学生が宿題を見る。", 100));
        world.take(first);
        long plan = world.take(second.replace("ひとり暮らしの高齢者", "ひとり暮らしの高齢者\n転校してきた子ども"));
        InitiativeCard card = titled(KITCHEN);
        assertThat(card.details().targetPhrases()).hasSize(2);
        world.edit(
                card,
                InventedCase.targeting(
                        card.details(), card.details().targetPhrases().subList(0, 1)));

        world.undo(plan);
        world.take(second.replace("ひとり暮らしの高齢者", "ひとり暮らしの高齢者\n転校してきた子ども"));

        assertThat(titled(KITCHEN).details().targetPhrases()).hasSize(1);
    }

    @Test
    void anEditOfACaseThatAnUndoHidLastsWhenItComesAgain() {
        String document = InventedCase.document(2034, KITCHEN);
        long plan = world.take(document);
        InitiativeCard card = titled(KITCHEN);
        world.edit(card, ImportWorld.titled(card.details(), "育てた題"));
        world.undo(plan);

        world.take(document);

        InitiativeCard again = world.bySlug(card.id());
        assertThat(again.withdrawnAt()).isNull();
        assertThat(again.details().title()).isEqualTo("育てた題");
    }

    @Test
    void aMissingCaseIsWithdrawnWhenThatIsDecidedAndAnUndoShowsItAgain() {
        world.take(InventedCase.document(2034, KITCHEN, LIBRARY));
        Map<String, List<Map<String, Object>>> before = world.contents();
        long plan = world.plan(InventedCase.document(2034, KITCHEN));
        CardPlan<?> missing = world.look(plan).initiatives().get(1);
        identities.withdraw(plan, missing, true, "admin");
        world.apply(plan);

        Long id = Objects.requireNonNull(missing.seen()).id();
        assertThat(world.bySlug(id).withdrawnAt()).isNotNull();
        world.undo(plan);
        assertThat(world.contents()).isEqualTo(before);
    }

    @Test
    void aMissingCaseIsJoinedToTheNewOneThatItBecame() {
        world.take(InventedCase.document(2034, KITCHEN));
        Who renamed = new Who("特定非営利活動法人", "夕凪の会", "宮城県石巻市", "宮城県石巻市穀町1-1", "石巻 三郎", "yuunagi.example.jp", "2020年5月");
        long plan = world.plan(InventedCase.document(2034, KITCHEN.of(renamed).with(130)));
        ImportPlan computed = world.look(plan);
        assertThat(computed.counts()).containsEntry(CardStatus.UNDECIDED, 2L);
        assertThat(how(computed.organisations().get(0)).candidates())
                .as("by the text of its case")
                .isNotEmpty();

        decide(plan, "i0", IdentityVerdict.SAME, titled(KITCHEN).id());
        assertThat(world.look(plan).counts()).containsOnlyKeys(CardStatus.CHANGED);
        world.apply(plan);

        assertThat(seats()).containsExactly(renamed.address());
        assertThat(figures(KITCHEN)).containsExactly(130);
    }

    @Test
    void aDecisionCanBeTakenBackAndIsAskedForAgain() {
        world.take(InventedCase.document(2034, KITCHEN));
        String moved = InventedCase.document(2035, LIBRARY.of(Who.SENDAI.at("東京都", "東京都港区芝1-1")));
        long plan = world.plan(moved);
        decide(plan, "o0", IdentityVerdict.SAME, only().id());
        assertThat(identities.all()).as("before it is applied").isEmpty();
        world.apply(plan);

        identities.takeBack(identities.all().get(0).id(), "other-admin");

        assertThat(identities.all()).singleElement().matches(IdentityDecision::isTakenBack);
        assertThat(world.look(world.plan(moved)).counts()).containsOnlyKeys(CardStatus.UNDECIDED);
    }

    @Test
    void aPartOfAnOrganisationSaysNothingOfTheWhole() {
        world.take(InventedCase.document(2034, KITCHEN));
        Map<String, List<Map<String, Object>>> organisation = organisation();
        long plan = world.plan(InventedCase.document(2035, WORKSHOP));
        decide(plan, "o0", IdentityVerdict.MERGED, only().id());
        world.apply(plan);

        assertThat(organisation()).isEqualTo(organisation);
        assertThat(ownersOf(WORKSHOP)).containsExactly(Who.SENDAI.address());
    }

    private InitiativeCard titled(InventedCase of) {
        return world.bySlug(jdbc.queryForObject(
                "select card_id from import_base where card_kind = 'INITIATIVE' and content ->> 'title' = ?",
                Long.class,
                of.title()));
    }

    /** The participants of each case of this title. */
    private List<Integer> figures(InventedCase of) {
        return jdbc.queryForList(
                "select m.value::int from outcome_metric m join initiative i on i.id = m.initiative_id where i.title = ?",
                Integer.class,
                of.title());
    }

    private Map<String, List<Map<String, Object>>> texts() {
        return Map.of(
                "titles",
                jdbc.queryForList("select id, title from initiative order by 1"),
                "texts",
                jdbc.queryForList("select initiative_id, position, body from initiative_section order by 1, 2"));
    }

    private Map<String, List<Map<String, Object>>> organisation() {
        return Map.of(
                "organisation",
                jdbc.queryForList("select name, address, website, founded_year from organisation"),
                "people",
                jdbc.queryForList("select name from organisation_representative order by position"));
    }

    private void rename(String name) {
        OrganisationCard card = only();
        organisations.change(
                card.id(),
                card.version(),
                InventedCase.named(card.details(), name),
                Change.by(ChangeKind.EDITED, 1, "職員", null));
    }

    private OrganisationCard only() {
        return organisations
                .find(jdbc.queryForObject("select id from organisation", Long.class)
                        .longValue())
                .orElseThrow();
    }

    private List<String> seats() {
        return jdbc.queryForList("select address from organisation", String.class);
    }

    /** The seats of the organisations that have the case. */
    private List<String> ownersOf(InventedCase of) {
        return jdbc.queryForList(
                "select o.address from initiative i join organisation o on o.id = i.organisation_id where i.title = ?",
                String.class,
                of.title());
    }

    private void decide(long plan, String place, IdentityVerdict verdict, @Nullable Long card) {
        identities.identify(
                plan,
                world.look(plan).card(place).orElseThrow(),
                verdict,
                card == null ? null : IdentityDecision.Target.card(card),
                "admin");
    }

    private static Identification how(CardPlan<?> card) {
        return Objects.requireNonNull(card.origin().how());
    }
}
