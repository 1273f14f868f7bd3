package jp.tsunagari.portal.api.export;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.tsunagari.portal.web.table.TabularFile;
import org.springframework.stereotype.Component;

/** Every table of the data set. */
@Component
class DataTables {

    private final List<DataTable<?>> wide;
    private final List<DataTable<?>> all;
    private final List<TabularFile<?>> described;

    DataTables(
            InitiativeTables initiatives,
            OrganisationTables organisations,
            CodeTables codes,
            DataDictionary dictionary,
            List<TabularFile<?>> others) {
        this.wide = List.of(initiatives.wide(), organisations.wide());
        List<DataTable<?>> data = Stream.of(initiatives.all(), organisations.all(), codes.all())
                .flatMap(List::stream)
                .toList();
        List<TabularFile<?>> subjects = Stream.of(wide, data, others)
                .<TabularFile<?>>flatMap(List::stream)
                .toList();
        List<DataTable<?>> about = dictionary.about(subjects);
        this.all = Stream.of(data, about).flatMap(List::stream).toList();
        this.described =
                Stream.of(subjects, about).<TabularFile<?>>flatMap(List::stream).toList();
    }

    /** All that the data dictionary tells of, with files that other parts of the portal make. */
    List<TabularFile<?>> described() {
        return described;
    }

    /** Those with one value a cell. */
    List<DataTable<?>> all() {
        return all;
    }

    /** Those with everything about a thing in one row. */
    List<DataTable<?>> wide() {
        return wide;
    }

    Optional<DataTable<?>> find(String name) {
        return all.stream().filter(table -> table.name().equals(name)).findFirst();
    }
}
