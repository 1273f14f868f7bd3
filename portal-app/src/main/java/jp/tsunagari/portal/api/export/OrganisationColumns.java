package jp.tsunagari.portal.api.export;

import static java.util.stream.Collectors.groupingBy;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.tsunagari.portal.api.ApiLinks;
import jp.tsunagari.portal.initiative.Initiatives;
import jp.tsunagari.portal.initiative.web.InitiativeTile;
import jp.tsunagari.portal.initiative.web.InitiativeTiles;
import jp.tsunagari.portal.message.Messages;
import jp.tsunagari.portal.organisation.FoundingDate;
import jp.tsunagari.portal.organisation.OrganisationView;
import jp.tsunagari.portal.organisation.Organisations;
import jp.tsunagari.portal.organisation.Representative;
import jp.tsunagari.portal.region.RegionNames;
import jp.tsunagari.portal.region.RegionNames.RegionName;
import jp.tsunagari.portal.vocabulary.LegalForm;
import jp.tsunagari.portal.vocabulary.LegalForms;
import jp.tsunagari.portal.web.Dates;
import jp.tsunagari.portal.web.credit.Credit;
import jp.tsunagari.portal.web.table.ExportColumn;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The table of organisations: its columns, and its rows batch by batch. */
@Component
class OrganisationColumns {

    private static final Pattern BETWEEN_ADDRESSES = Pattern.compile("[\\n;\uFF1B\uFF0F]");

    private final Organisations organisations;
    private final Initiatives initiatives;
    private final InitiativeTiles tiles;
    private final LegalForms legalForms;
    private final RegionNames regionNames;
    private final Messages messages;

    OrganisationColumns(
            Organisations organisations,
            Initiatives initiatives,
            InitiativeTiles tiles,
            LegalForms legalForms,
            RegionNames regionNames,
            Messages messages) {
        this.organisations = organisations;
        this.initiatives = initiatives;
        this.tiles = tiles;
        this.legalForms = legalForms;
        this.regionNames = regionNames;
        this.messages = messages;
    }

    /** An organisation and what it does. */
    record OrganisationRow(OrganisationView organisation, List<InitiativeTile> initiatives) {

        OrganisationRow {
            initiatives = List.copyOf(initiatives);
        }
    }

    List<ExportColumn<OrganisationRow>> all(Dates dates, Supplier<Credit> credit) {
        return List.of(
                new ExportColumn<>("id", row -> row.organisation().id()),
                new ExportColumn<>(
                        "organisation-name", row -> row.organisation().name()),
                new ExportColumn<>(
                        "organisation-reading", row -> row.organisation().reading()),
                new ExportColumn<>("legal-form", row -> legalForm(row.organisation())),
                new ExportColumn<>("legal-form-code", row -> row.organisation().legalForm()),
                new ExportColumn<>("founded", row -> iso(row.organisation().founded())),
                new ExportColumn<>("address", row -> joined(addresses(row.organisation()).stream())),
                new ExportColumn<>(
                        "seat-prefecture",
                        row -> joined(seats(row).map(RegionName::prefecture).filter(Objects::nonNull))),
                new ExportColumn<>("seat-code", row -> joined(seats(row).map(RegionName::code))),
                new ExportColumn<>("contact", row -> row.organisation().website()),
                new ExportColumn<>(
                        "representatives",
                        row -> joined(
                                row.organisation().representatives().stream().map(Representative::name))),
                new ExportColumn<>(
                        "representative-roles",
                        row -> joined(row.organisation().representatives().stream()
                                .map(Representative::role)
                                .filter(Objects::nonNull))),
                new ExportColumn<>("initiative-count", row -> row.initiatives().size()),
                new ExportColumn<>(
                        "initiative-titles",
                        row -> joined(row.initiatives().stream()
                                .map(tile -> tile.title().text()))),
                new ExportColumn<>(
                        "updated", row -> dates.iso(row.organisation().updatedAt())),
                new ExportColumn<>(
                        "url", row -> ApiLinks.organisation(row.organisation().slug())),
                new ExportColumn<>("attribution", row -> credit.get().text()),
                new ExportColumn<>("licence", row -> credit.get().licenceNames()),
                new ExportColumn<>("licence-url", row -> credit.get().licenceAddresses()));
    }

    /** In this order; one that has gone meanwhile is left out. */
    List<OrganisationRow> rows(List<Long> ids) {
        Map<Long, OrganisationView> views = organisations.findByIds(ids);
        Map<Long, List<InitiativeTile>> theirs = tiles.of(initiatives.ofOrganisations(ids)).stream()
                .collect(groupingBy(tile -> tile.organisation().id()));
        return ids.stream()
                .filter(views::containsKey)
                .map(id ->
                        new OrganisationRow(Objects.requireNonNull(views.get(id)), theirs.getOrDefault(id, List.of())))
                .toList();
    }

    /** Documents write several addresses into one line. */
    static List<String> addresses(OrganisationView organisation) {
        return organisation.address() == null
                ? List.of()
                : Stream.of(BETWEEN_ADDRESSES.split(organisation.address()))
                        .map(String::strip)
                        .filter(address -> !address.isEmpty())
                        .toList();
    }

    private Stream<RegionName> seats(OrganisationRow row) {
        return row.organisation().addressRegions().stream().map(regionNames::of);
    }

    @Nullable
    String legalForm(OrganisationView organisation) {
        LegalForm form = legalForms.getOrNull(organisation.legalForm());
        return form == null ? null : messages.name(form);
    }

    private static @Nullable String iso(@Nullable FoundingDate founded) {
        return founded == null ? null : founded.iso();
    }

    private static @Nullable String joined(Stream<String> values) {
        return ExportColumn.list(values.toList());
    }
}
