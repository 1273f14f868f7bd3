package jp.tsunagari.portal.api.export;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Every table of the data set. */
@Component
class DataTables {

    private final List<DataTable<?>> wide;
    private final List<DataTable<?>> all;

    DataTables(
            InitiativeTables initiatives,
            OrganisationTables organisations,
            CodeTables codes,
            DataDictionary dictionary) {
        this.wide = List.of(initiatives.wide(), organisations.wide());
        List<DataTable<?>> data = Stream.of(initiatives.all(), organisations.all(), codes.all())
                .flatMap(List::stream)
                .toList();
        this.all = Stream.concat(
                        data.stream(),
                        dictionary
                                .about(Stream.concat(wide.stream(), data.stream())
                                        .toList())
                                .stream())
                .toList();
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
