package jp.tsunagari.portal.api.export;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import jp.tsunagari.portal.api.ApiLinks;
import jp.tsunagari.portal.api.export.DataTable.RowSource;
import jp.tsunagari.portal.api.export.DataTable.Subject;
import jp.tsunagari.portal.api.export.OrganisationColumns.OrganisationRow;
import jp.tsunagari.portal.organisation.FoundingDate;
import jp.tsunagari.portal.organisation.Representative;
import jp.tsunagari.portal.region.Region;
import jp.tsunagari.portal.region.RegionDirectory;
import jp.tsunagari.portal.region.RegionNames;
import jp.tsunagari.portal.web.Dates;
import jp.tsunagari.portal.web.credit.Credits;
import jp.tsunagari.portal.web.table.ExportColumn;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The tables about organisations that have one value a cell, and the wide one. */
@Component
class OrganisationTables {

    private static final int BATCH = 500;

    private final OrganisationColumns wide;
    private final RegionDirectory regions;
    private final RegionNames regionNames;
    private final Dates dates;
    private final Credits credits;
    private final ColumnChoice choice;

    OrganisationTables(
            OrganisationColumns wide,
            RegionDirectory regions,
            RegionNames regionNames,
            Dates dates,
            Credits credits,
            ColumnChoice choice) {
        this.wide = wide;
        this.regions = regions;
        this.regionNames = regionNames;
        this.dates = dates;
        this.credits = credits;
        this.choice = choice;
    }

    /** Chooses among the columns of these tables. */
    ColumnChoice choice() {
        return choice;
    }

    List<DataTable<?>> all() {
        return List.of(organisations(), addresses(), seats(), representatives());
    }

    /** Everything about an organisation in one row. */
    DataTable<OrganisationRow> wide() {
        return new DataTable<OrganisationRow>(
                "organisations-wide", Subject.ORGANISATIONS, wide.all(dates, credits::all), each(Stream::of));
    }

    private DataTable<OrganisationRow> organisations() {
        return new DataTable<OrganisationRow>(
                "organisations",
                Subject.ORGANISATIONS,
                List.of(
                        new ExportColumn<>("id", row -> row.organisation().id()),
                        new ExportColumn<>(
                                "organisation-name", row -> row.organisation().name()),
                        new ExportColumn<>(
                                "organisation-core-name",
                                row -> row.organisation().coreName()),
                        new ExportColumn<>(
                                "organisation-reading",
                                row -> row.organisation().reading()),
                        new ExportColumn<>(
                                "legal-form-code", row -> row.organisation().legalForm()),
                        new ExportColumn<>("legal-form", row -> wide.legalForm(row.organisation())),
                        new ExportColumn<>("founded", row -> founded(row, FoundingDate::iso)),
                        new ExportColumn<>("founded-year", row -> founded(row, FoundingDate::year)),
                        new ExportColumn<>("contact", row -> row.organisation().website()),
                        new ExportColumn<>(
                                "initiative-count", row -> row.initiatives().size()),
                        new ExportColumn<>(
                                "updated", row -> dates.iso(row.organisation().updatedAt())),
                        new ExportColumn<>(
                                "url",
                                row -> ApiLinks.organisation(row.organisation().slug()))),
                each(Stream::of));
    }

    private DataTable<AddressRow> addresses() {
        return new DataTable<AddressRow>(
                "organisation-addresses",
                Subject.ORGANISATIONS,
                List.of(
                        new ExportColumn<>(
                                "organisation-id",
                                row -> row.of().organisation().id()),
                        new ExportColumn<>("position", AddressRow::position),
                        new ExportColumn<>("single-address", AddressRow::address)),
                each(row -> {
                    List<AddressRow> numbered = new ArrayList<>();
                    OrganisationColumns.addresses(row.organisation())
                            .forEach(address -> numbered.add(new AddressRow(row, numbered.size() + 1, address)));
                    return numbered.stream();
                }));
    }

    private DataTable<SeatRow> seats() {
        return new DataTable<SeatRow>(
                "organisation-regions",
                Subject.ORGANISATIONS,
                List.of(
                        new ExportColumn<>(
                                "organisation-id",
                                row -> row.of().organisation().id()),
                        new ExportColumn<>("region.code", row -> row.region().code()),
                        new ExportColumn<>(
                                "region.official-code", row -> row.region().officialCode()),
                        new ExportColumn<>(
                                "prefecture-name",
                                row -> regionNames.of(row.region().code()).prefecture()),
                        new ExportColumn<>(
                                "municipality",
                                row -> regionNames.of(row.region().code()).municipality()),
                        new ExportColumn<>("region.full-name", row -> regionNames.full(row.region()))),
                each(row ->
                        row.organisation().addressRegions().stream().map(code -> new SeatRow(row, regions.get(code)))));
    }

    private DataTable<PersonRow> representatives() {
        return new DataTable<PersonRow>(
                "organisation-representatives",
                Subject.ORGANISATIONS,
                List.of(
                        new ExportColumn<>(
                                "organisation-id",
                                row -> row.of().organisation().id()),
                        new ExportColumn<>("position", PersonRow::position),
                        new ExportColumn<>("representative", row -> row.person().name()),
                        new ExportColumn<>(
                                "representative-role", row -> row.person().role())),
                each(row -> {
                    List<PersonRow> numbered = new ArrayList<>();
                    row.organisation()
                            .representatives()
                            .forEach(person -> numbered.add(new PersonRow(row, numbered.size() + 1, person)));
                    return numbered.stream();
                }));
    }

    private <R> RowSource<R> each(Function<OrganisationRow, Stream<R>> parts) {
        return (ids, target) -> {
            for (int from = 0; from < ids.size(); from += BATCH) {
                for (OrganisationRow row : wide.rows(ids.subList(from, Math.min(ids.size(), from + BATCH)))) {
                    for (R part : parts.apply(row).toList()) {
                        target.write(part);
                    }
                }
            }
        };
    }

    private static <T> @Nullable T founded(OrganisationRow row, Function<FoundingDate, T> part) {
        FoundingDate founded = row.organisation().founded();
        return founded == null ? null : part.apply(founded);
    }

    private record AddressRow(OrganisationRow of, int position, String address) {}

    private record PersonRow(OrganisationRow of, int position, Representative person) {}

    private record SeatRow(OrganisationRow of, Region region) {}
}
