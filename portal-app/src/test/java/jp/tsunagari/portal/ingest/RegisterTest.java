package jp.tsunagari.portal.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import jp.tsunagari.portal.ingest.apply.PlanApplier.ColumnsUnknownException;
import jp.tsunagari.portal.ingest.intake.DocumentFile;
import jp.tsunagari.portal.ingest.layout.RegisterField;
import jp.tsunagari.portal.ingest.plan.CardStatus;
import jp.tsunagari.portal.ingest.plan.PlannedDocument;
import jp.tsunagari.portal.ingest.register.RegisterView;
import jp.tsunagari.portal.ingest.register.RegisterView.State;
import jp.tsunagari.portal.initiative.InitiativeDetails;
import jp.tsunagari.portal.initiative.WorkRegion;
import jp.tsunagari.portal.organisation.OrganisationDetails;
import jp.tsunagari.portal.shared.SectionKind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A table with one row a case on its whole way: confirmed, planned, applied, read again and taken back. */
@EmptyPortalTest
// Rows as they stand in a file, where a block would lose tabs and quotes in its own escapes.
@SuppressWarnings("StringConcatToTextBlock")
class RegisterTest {

    private static final String TABLE = """
            令和8年度 孤独・孤立対策 取組一覧,,,,,,,,,
            番号,団体名,事業名,都道府県,市区町村,対象者,活動内容,参加者数（人）,電話番号,職員数
            1,特定非営利活動法人 ひかりの会,夜のまちの居場所,宮城県,仙台市,若者；ひとり親,"駅前で夜の居場所を開いた。
            月に2回、食事を出した。",120,022-999-9999,3
            2,一般社団法人みなと,港の見守り,青森県,八戸市,高齢者,ひとり暮らしの家を訪ねた。,約50,0178-99-9999,
            ,,,,,,,,,
            ,※電話番号は公開しません。,,,,,,,,
            """;

    @Autowired
    private ImportPlans plans;

    @Autowired
    private RegisterMapping mapping;

    @Autowired
    private ImportWorld world;

    @BeforeEach
    void begin() {
        world.empty();
    }

    @Test
    void isConfirmedPlannedAppliedReadAgainAndTakenBack() {
        long plan = plan("list.csv", TABLE);
        RegisterView found = view(plan);
        assertThat(found.state()).isEqualTo(State.COLUMNS);
        assertThat(found.use().headFirst()).as("below the title").isEqualTo(2);
        assertThat(guesses(found))
                .containsEntry("団体名", RegisterField.ORGANISATION)
                .containsEntry("事業名", RegisterField.TITLE)
                .containsEntry("都道府県", RegisterField.PLACE)
                .containsEntry("市区町村", RegisterField.PLACE)
                .containsEntry("対象者", RegisterField.TARGETS)
                .containsEntry("活動内容", RegisterField.NEW_ACTIVITY)
                .containsEntry("参加者数（人）", RegisterField.FIGURE)
                .containsEntry("電話番号", RegisterField.LEFT_OUT)
                .containsEntry("職員数", RegisterField.OTHER);
        assertThat(world.look(plan).cards()).as("nothing is planned before").isEmpty();
        assertThatThrownBy(() -> world.apply(plan)).isInstanceOf(ColumnsUnknownException.class);

        confirmAsGuessed(plan, Map.of());
        assertThat(view(plan).state()).isEqualTo(State.READY);
        assertThat(view(plan).notes()).as("the note under the table").containsExactly(6);
        plans.correct(plan, 0, "孤独・孤立対策", 2026, "admin");
        assertThat(world.look(plan).initiatives()).hasSize(2);

        InitiativeDetails light = world.look(plan).initiatives().get(0).incoming();
        assertThat(light.title()).isEqualTo("夜のまちの居場所");
        assertThat(light.regions()).extracting(WorkRegion::code).containsExactly("04100");
        assertThat(light.targetPhrases()).containsExactly("若者", "ひとり親");
        assertThat(light.sections()).hasSize(1);
        assertThat(light.sections().get(0).kind()).isEqualTo(SectionKind.NEW_ACTIVITY);
        assertThat(light.sections().get(0).body()).isEqualTo("駅前で夜の居場所を開いた。\n月に2回、食事を出した。");
        assertThat(light.metrics().get(0).label()).isEqualTo("参加者数");
        assertThat(light.metrics().get(0).value()).isEqualByComparingTo("120");
        assertThat(light.metrics().get(0).unit()).isEqualTo("人");
        assertThat(light.toString()).doesNotContain("022-999");
        OrganisationDetails organisation =
                world.look(plan).organisations().get(0).incoming();
        assertThat(organisation.coreName()).isEqualTo("ひかりの会");
        assertThat(organisation.legalForm()).isEqualTo("npo");

        Map<String, List<Map<String, Object>>> before = world.contents();
        world.apply(plan);
        assertThat(world.ids()).hasSize(2);

        long again = plan("list.csv", TABLE);
        assertThat(view(again).state()).as("the same file is not asked about").isEqualTo(State.READY);
        assertThat(world.look(again).counts()).containsOnlyKeys(CardStatus.UNCHANGED);
        world.undo(plan);
        assertThat(world.contents()).isEqualTo(before);
    }

    @Test
    void nextYearsTableIsMappedAlready() {
        confirmAsGuessed(plan("list.csv", TABLE), Map.of());
        String next = TABLE.replace("令和8年度", "令和9年度").replace("夜のまちの居場所", "朝のまちの居場所");
        long plan = plan("next.csv", next);
        assertThat(view(plan).state()).isEqualTo(State.READY);
        String more = next.replace("職員数", "職員数,予算").replace("0022,3", "3,9");
        long asked = plan("more.csv", more);
        assertThat(view(asked).state()).isEqualTo(State.COLUMNS);
        assertThat(view(asked).columns())
                .filteredOn(column -> column.field() == null)
                .extracting(RegisterView.Column::head)
                .as("only the new column is asked about")
                .containsExactly("予算");
    }

    @Test
    void rowsWithFaultsAreShownBeforeAnythingIsPlanned() {
        String table = String.join(
                "\n",
                "団体名,取組名,年度,設立,ホームページ,参加者数",
                "ひかりの会,居場所,令和8年度,42461,https://a.example.jp,12",
                ",だれのでもない,2026,2015年,https://b.example.jp,3",
                "みなと会,見守り,いつか,2015年,https://c.example.jp,3",
                "やま会,山歩き,2026-02-01,まえから,ホームページ,たくさん",
                "");
        long plan = plan("faults.csv", table);
        confirmAsGuessed(plan, Map.of());
        RegisterView view = view(plan);
        assertThat(view.state()).isEqualTo(State.FAULTS);
        assertThat(view.faults())
                .extracting(fault -> fault.column() + fault.row() + " " + fault.key())
                .containsExactlyInAnyOrder(
                        "A3 register.fault.without-organisation",
                        "C4 register.fault.year",
                        "D5 register.fault.date",
                        "E5 register.fault.website",
                        "F5 register.fault.figure");
        assertThat(world.look(plan).cards()).isEmpty();
        mapping.confirm(plan, document(plan), columns(view), Map.of(), true, "admin");
        assertThat(view(plan).state()).isEqualTo(State.READY);
        assertThat(world.look(plan).initiatives()).hasSize(2);
        assertThat(world.look(plan).organisations().get(0).incoming().founded().year())
                .as("a day that the spreadsheet only counts")
                .isEqualTo(2016);
        assertThat(world.look(plan).initiatives().get(1).origin().identity().fiscalYear())
                .as("February is of the year before")
                .isEqualTo(2025);
    }

    @Test
    void unknownValuesOfAVocabularyAreSettledOnce() {
        String table = "団体名,取組名,対象区分\nひかりの会,居場所,高齢者、おひとりさま\nみなと会,見守り,おひとりさま\n";
        long plan = plan("terms.csv", table);
        Map<String, RegisterField> fields = Map.of("対象区分", RegisterField.TARGET_GROUPS);
        confirmAsGuessed(plan, fields);
        assertThat(view(plan).unknownValues())
                .extracting(value -> value.value() + " " + value.count())
                .containsExactly("おひとりさま 2");
        mapping.confirm(
                plan,
                document(plan),
                columns(view(plan)),
                Map.of(new RegisterMapping.Value(RegisterField.TARGET_GROUPS, "おひとりさま"), "isolated"),
                false,
                "admin");
        long next = plan("terms2.csv", table.replace("見守り", "見守り隊"));
        assertThat(view(next).unknownValues()).isEmpty();
        assertThat(world.look(next).initiatives().get(1).incoming().targetGroups())
                .extracting(term -> term.code())
                .containsExactly("isolated");
    }

    @Test
    void columnsOfGifAreKnown() {
        String table = String.join(
                "\n",
                "ID,タイトル,事例実施年,事例の場所,対象組織,取り組みの概要,取り組み理由,取り組み内容,成果,連絡先情報",
                "7,夜の居場所,2026,宮城県,NPO法人ひかりの会,居場所づくり,夜にひとりの人がいた。,駅前で開いた。,延べ120名が参加した。,https://a.example.jp",
                "");
        long plan = plan("gif.csv", table);
        assertThat(view(plan).state()).isEqualTo(State.READY);
        InitiativeDetails read = world.look(plan).initiatives().get(0).incoming();
        assertThat(read.sections())
                .extracting(section -> section.kind())
                .containsExactly(SectionKind.HISTORY, SectionKind.NEW_ACTIVITY, SectionKind.RESULTS);
        assertThat(read.metrics()).hasSize(1);
        assertThat(read.metrics().get(0).line()).as("the line of the cell I2").isEqualTo(19);
    }

    private static Map<String, RegisterField> guesses(RegisterView view) {
        Map<String, RegisterField> guesses = new LinkedHashMap<>();
        view.columns().forEach(column -> {
            if (column.guess() != null) {
                guesses.put(column.head(), column.guess());
            }
        });
        return guesses;
    }

    private static Map<String, RegisterField> columns(RegisterView view) {
        Map<String, RegisterField> columns = new LinkedHashMap<>();
        view.columns()
                .forEach(column -> columns.put(
                        column.head(),
                        column.field() != null
                                ? column.field()
                                : Objects.requireNonNullElse(column.guess(), RegisterField.OTHER)));
        return columns;
    }

    private void confirmAsGuessed(long plan, Map<String, RegisterField> others) {
        Map<String, RegisterField> columns = columns(view(plan));
        columns.putAll(others);
        mapping.confirm(plan, document(plan), columns, Map.of(), false, "admin");
    }

    private long plan(String name, String table) {
        return plans.create(List.of(new DocumentFile(name, table.getBytes(StandardCharsets.UTF_8))), "admin");
    }

    private PlannedDocument document(long plan) {
        return plans.find(plan).orElseThrow().documents().get(0);
    }

    private RegisterView view(long plan) {
        return document(plan).readingOrFail().registerOrFail();
    }
}
