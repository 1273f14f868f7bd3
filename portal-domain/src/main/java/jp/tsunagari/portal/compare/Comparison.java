package jp.tsunagari.portal.compare;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import jp.tsunagari.portal.compare.RowGroup.Subject;
import jp.tsunagari.portal.initiative.InitiativeSummary;
import jp.tsunagari.portal.initiative.RegionBasis;
import jp.tsunagari.portal.initiative.WorkRegion;
import jp.tsunagari.portal.organisation.FoundingDate;
import jp.tsunagari.portal.vocabulary.Term;
import org.jspecify.annotations.Nullable;

/**
 * Initiatives side by side. Says what each source says, and what is the same; never which one is better.
 *
 * @param columns in the order asked for
 * @param groups one for each subject
 */
public record Comparison(List<ComparedInitiative> columns, List<RowGroup> groups) {

    public Comparison {
        columns = List.copyOf(columns);
        groups = List.copyOf(groups);
    }

    static Comparison of(List<ComparedInitiative> columns, CodeNames names, OutcomeAlignment outcomes) {
        return new Comparison(
                columns,
                List.of(
                        new RowGroup(Subject.BASICS, basics(columns, names)),
                        new RowGroup(Subject.WHOM, whom(columns, names)),
                        new RowGroup(Subject.HOW, how(columns, names)),
                        new RowGroup(
                                Subject.OUTCOMES,
                                outcomes.rows(columns.stream()
                                        .map(column -> column.summary().metrics())
                                        .toList())),
                        new RowGroup(Subject.STORY, StoryAlignment.rows(columns))));
    }

    private static List<Row> basics(List<ComparedInitiative> columns, CodeNames names) {
        return List.of(
                text("取組名", columns, column -> title(column.summary())),
                text("団体", columns, column -> known(column.organisation().coreName())),
                text("法人格", columns, column -> known(legalForm(column, names))),
                text("設立", columns, column -> known(founded(column))),
                text("所在地", columns, column -> known(column.organisation().address())),
                text("活動地域", columns, column -> regions(column.summary(), names)),
                text("年度", columns, column -> known(fiscalYear(column.summary()))));
    }

    private static List<Row> whom(List<ComparedInitiative> columns, CodeNames names) {
        return List.of(
                text("届けたい人たち", columns, column -> column.summary().targetPhrases()),
                Row.Terms.of("対象の分類", names.targetGroups(), codes(columns, InitiativeSummary::targetGroups)));
    }

    private static List<Row> how(List<ComparedInitiative> columns, CodeNames names) {
        return List.of(
                text("取組のかたち", columns, column -> column.summary().approachItems()),
                Row.Terms.of("手法の分類", names.approaches(), codes(columns, InitiativeSummary::approaches)),
                named("入口（本文の記載）", columns, Mentions.ofEntries()),
                named("連携先（本文の記載）", columns, Mentions.ofPartners()));
    }

    private static Row named(String label, List<ComparedInitiative> columns, Mentions mentions) {
        return text(label, columns, column -> mentions.in(column.initiative().sections()));
    }

    private static List<Set<String>> codes(
            List<ComparedInitiative> columns, Function<InitiativeSummary, Set<String>> vocabulary) {
        return columns.stream().map(ComparedInitiative::summary).map(vocabulary).toList();
    }

    private static Row text(
            String label, List<ComparedInitiative> columns, Function<ComparedInitiative, List<String>> cell) {
        return Row.Text.of(label, columns.stream().map(cell).toList());
    }

    /** A title that the portal made up is nothing that the source says. */
    private static List<String> title(InitiativeSummary initiative) {
        return initiative.title().isDerived()
                ? List.of()
                : List.of(initiative.title().text());
    }

    private static @Nullable String legalForm(ComparedInitiative column, CodeNames names) {
        String code = column.organisation().legalForm();
        return code == null ? null : names.legalForm().apply(code);
    }

    private static @Nullable String founded(ComparedInitiative column) {
        FoundingDate founded = column.organisation().founded();
        return founded == null ? null : founded.japanese();
    }

    private static @Nullable String fiscalYear(InitiativeSummary initiative) {
        return initiative.fiscalYear() == null ? null : initiative.fiscalYear() + "年度";
    }

    private static List<String> regions(InitiativeSummary initiative, CodeNames names) {
        return initiative.regions().stream()
                .map(region -> region(region, names))
                .toList();
    }

    /** A seat that stands in for an unknown region of work is told apart from a region that the source names. */
    private static String region(WorkRegion region, CodeNames names) {
        String name = names.region().apply(region.code());
        return region.basis() == RegionBasis.ADDRESS ? name + "（記載なし。団体の所在地で代用）" : name;
    }

    private static List<String> known(@Nullable String value) {
        return Stream.of(Objects.requireNonNullElse(value, ""))
                .filter(text -> !text.isBlank())
                .toList();
    }

    /**
     * How codes are called.
     *
     * @param region full name of a region of work by its code
     * @param legalForm name of a legal form by its code
     * @param targetGroups all, in the order in which they are listed
     * @param approaches likewise
     */
    record CodeNames(
            UnaryOperator<String> region,
            UnaryOperator<String> legalForm,
            List<Term> targetGroups,
            List<Term> approaches) {}
}
