package jp.tsunagari.portal.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import jp.tsunagari.portal.compare.RowGroup.Subject;
import jp.tsunagari.portal.effort.EffortKind;
import jp.tsunagari.portal.initiative.InitiativeSummary;
import jp.tsunagari.portal.initiative.RegionBasis;
import jp.tsunagari.portal.initiative.WorkRegion;
import jp.tsunagari.portal.message.Messages;
import jp.tsunagari.portal.organisation.FoundingDate;
import jp.tsunagari.portal.vocabulary.Term;
import org.jspecify.annotations.Nullable;

/**
 * Initiatives side by side. Says what each source says, and what is the same; never which one is better.
 *
 * @param columns in the order asked for
 * @param groups one for each subject
 */
public record InitiativeComparison(List<ComparedInitiative> columns, List<RowGroup> groups) {

    public InitiativeComparison {
        columns = List.copyOf(columns);
        groups = List.copyOf(groups);
    }

    static InitiativeComparison of(List<ComparedInitiative> columns, CodeNames names, OutcomeAlignment outcomes) {
        return new InitiativeComparison(
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
                        new RowGroup(Subject.EFFORTS, efforts(columns, names)),
                        new RowGroup(Subject.STORY, StoryAlignment.rows(columns, names.messages()))));
    }

    private static List<Row> basics(List<ComparedInitiative> columns, CodeNames names) {
        return List.of(
                identity("title", names, columns, column -> title(column.summary())),
                identity(
                        "organisation",
                        names,
                        columns,
                        column -> known(column.organisation().coreName())),
                text("legal-form", names, columns, column -> known(legalForm(column, names))),
                identity("founded", names, columns, column -> known(founded(column, names))),
                identity(
                        "address",
                        names,
                        columns,
                        column -> known(column.organisation().address())),
                text("region", names, columns, column -> regions(column.summary(), names)),
                text("year", names, columns, column -> known(fiscalYear(column.summary(), names))));
    }

    private static List<Row> whom(List<ComparedInitiative> columns, CodeNames names) {
        return List.of(
                text(
                        "target-phrases",
                        names,
                        columns,
                        column -> column.summary().targetPhrases()),
                Row.Terms.of(
                        names.row("targets"), names.targetGroups(), codes(columns, InitiativeSummary::targetGroups)));
    }

    private static List<Row> how(List<ComparedInitiative> columns, CodeNames names) {
        return List.of(
                text(
                        "approach-items",
                        names,
                        columns,
                        column -> column.summary().approachItems()),
                Row.Terms.of(
                        names.row("approaches"), names.approaches(), codes(columns, InitiativeSummary::approaches)));
    }

    /** A kind that no source tells of would be a row of silence. */
    private static List<Row> efforts(List<ComparedInitiative> columns, CodeNames names) {
        List<Row> rows = new ArrayList<>();
        rows.add(text(
                "evidence",
                names,
                columns,
                column -> column.initiative().evidence().stream()
                        .map(kind -> names.messages().get(kind.messageKey()))
                        .toList()));
        for (EffortKind kind : EffortKind.values()) {
            List<List<String>> cells =
                    columns.stream().map(column -> column.efforts(kind)).toList();
            if (cells.stream().anyMatch(cell -> !cell.isEmpty())) {
                rows.add(Row.Text.of(names.messages().get(kind.messageKey()), cells));
            }
        }
        return rows;
    }

    private static List<Set<String>> codes(
            List<ComparedInitiative> columns, Function<InitiativeSummary, Set<String>> vocabulary) {
        return columns.stream().map(ComparedInitiative::summary).map(vocabulary).toList();
    }

    private static Row text(
            String row,
            CodeNames names,
            List<ComparedInitiative> columns,
            Function<ComparedInitiative, List<String>> cell) {
        return Row.Text.of(names.row(row), columns.stream().map(cell).toList());
    }

    private static Row identity(
            String row,
            CodeNames names,
            List<ComparedInitiative> columns,
            Function<ComparedInitiative, List<String>> cell) {
        return Row.Text.identity(names.row(row), columns.stream().map(cell).toList());
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

    private static @Nullable String founded(ComparedInitiative column, CodeNames names) {
        FoundingDate founded = column.organisation().founded();
        return founded == null
                ? null
                : names.messages().get(founded.messageKey(), founded.year(), founded.month(), founded.day());
    }

    private static @Nullable String fiscalYear(InitiativeSummary initiative, CodeNames names) {
        return initiative.fiscalYear() == null
                ? null
                : names.messages().get("compare.cell.fiscal-year", initiative.fiscalYear());
    }

    private static List<String> regions(InitiativeSummary initiative, CodeNames names) {
        return initiative.regions().stream()
                .map(region -> region(region, names))
                .toList();
    }

    /** A seat in place of an unknown region of work is told apart from a region that the source names. */
    private static String region(WorkRegion region, CodeNames names) {
        String plain = names.region().apply(region.code());
        String name = region.extent() == null
                ? plain
                : names.messages().get(region.extent().messageKey(), plain);
        return region.basis() == RegionBasis.ADDRESS ? names.messages().get("compare.cell.address-region", name) : name;
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
            List<Term> approaches,
            Messages messages) {

        /** What a row is about. */
        String row(String row) {
            return messages.get("compare.row." + row);
        }
    }
}
