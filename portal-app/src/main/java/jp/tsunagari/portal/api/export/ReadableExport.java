package jp.tsunagari.portal.api.export;

import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.tsunagari.portal.ingest.exported.ExportedTable;
import jp.tsunagari.portal.initiative.InitiativeCard;
import jp.tsunagari.portal.initiative.InitiativeSection;
import jp.tsunagari.portal.initiative.InitiativeView;
import jp.tsunagari.portal.initiative.web.InitiativeTile;
import jp.tsunagari.portal.initiative.web.InitiativeTiles;
import jp.tsunagari.portal.message.Messages;
import jp.tsunagari.portal.organisation.OrganisationView;
import jp.tsunagari.portal.organisation.Organisations;
import jp.tsunagari.portal.region.Region;
import jp.tsunagari.portal.region.RegionDirectory;
import jp.tsunagari.portal.region.RegionNames;
import jp.tsunagari.portal.shared.SectionKind;
import jp.tsunagari.portal.web.table.ColumnSpec;
import jp.tsunagari.portal.web.table.ExportColumn;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContext;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The wide table of initiatives for the reader of tables that come back: written by the same columns as the files. */
@Component
class ReadableExport implements ExportedTable {

    /** Columns that tell of the document or of its terms of use, which versions of a card do not have. */
    private static final Set<String> OF_THE_DOCUMENT = Set.of("attribution", "licence", "licence-url");

    private final InitiativeColumns columns;
    private final InitiativeTiles tiles;
    private final Organisations organisations;
    private final RegionDirectory regions;
    private final RegionNames names;
    private final Messages messages;

    ReadableExport(
            InitiativeColumns columns,
            InitiativeTiles tiles,
            Organisations organisations,
            RegionDirectory regions,
            RegionNames names,
            Messages messages) {
        this.columns = columns;
        this.tiles = tiles;
        this.organisations = organisations;
        this.regions = regions;
        this.names = names;
        this.messages = messages;
    }

    @Override
    public Map<String, String> heads(Locale language) {
        Map<String, String> heads = new HashMap<>();
        for (ExportColumn<ExportRow> column : columns.all()) {
            heads.put(column.label(messages.in(language)), column.key());
            heads.put(ColumnSpec.of(column).name(), column.key());
        }
        return heads;
    }

    @Override
    public Map<Long, Map<String, String>> cells(List<State> cards, Locale language) {
        return in(language, () -> cells(cards));
    }

    private Map<Long, Map<String, String>> cells(List<State> cards) {
        List<InitiativeView> views = cards.stream()
                .map(state -> state.card()
                        .showing(state.details(), state.card().dates().published()))
                .toList();
        List<InitiativeTile> shown =
                tiles.of(views.stream().map(InitiativeView::summary).toList());
        Map<Long, OrganisationView> owners = organisations.findByIds(cards.stream()
                .map(State::card)
                .map(InitiativeCard::organisationId)
                .collect(toSet()));
        List<ExportColumn<ExportRow>> written = columns.all().stream()
                .filter(column -> !OF_THE_DOCUMENT.contains(column.key()))
                .toList();
        Map<Long, Map<String, String>> cells = new HashMap<>();
        for (int i = 0; i < views.size(); i++) {
            InitiativeView view = views.get(i);
            ExportRow row = new ExportRow(
                    view,
                    shown.get(i),
                    Objects.requireNonNull(owners.get(view.summary().organisationId())),
                    null,
                    "",
                    0);
            cells.put(view.summary().id(), cells(written, row));
        }
        return cells;
    }

    private static Map<String, String> cells(List<ExportColumn<ExportRow>> columns, ExportRow row) {
        List<@Nullable Object> values = ExportColumn.cells(columns, row);
        Map<String, String> cells = new HashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            Object value = values.get(i);
            if (value != null) {
                cells.put(columns.get(i).key(), value.toString());
            }
        }
        return cells;
    }

    @Override
    public @Nullable String column(InitiativeSection section) {
        return switch (section.kind()) {
            case HISTORY -> "history";
            case NEW_ACTIVITY -> "activity";
            case RESULTS -> "results";
            case STORY -> StoryPart.columnOf(section);
            case PHOTOS -> null;
        };
    }

    @Override
    public Optional<InitiativeSection> section(String column, String typed, Locale language) {
        SectionKind kind = switch (column) {
            case "history" -> SectionKind.HISTORY;
            case "activity" -> SectionKind.NEW_ACTIVITY;
            case "results" -> SectionKind.RESULTS;
            default -> SectionKind.STORY;
        };
        if (kind != SectionKind.STORY) {
            String heading = messages.stored().get("export.section." + kind.code());
            return Optional.of(new InitiativeSection(kind, heading, typed, null, null));
        }
        Matcher story = storyForm(language).matcher(typed);
        return story.matches() && !story.group(1).isBlank()
                ? Optional.of(new InitiativeSection(
                        kind, story.group(1).strip(), story.group(2).strip(), null, null))
                : Optional.empty();
    }

    /** As {@link StoryPart} writes it. */
    private Pattern storyForm(Locale language) {
        String form = messages.in(language).get("export.story", "\u0001", "\u0002");
        List<String> around = new ArrayList<>(List.of(form.split("[\u0001\u0002]", -1)));
        return Pattern.compile(
                Pattern.quote(around.get(0)) + "(.*?)"
                        + Pattern.quote(around.get(1).strip()) + "(.*)" + Pattern.quote(around.get(2)),
                Pattern.DOTALL);
    }

    @Override
    public Map<String, String> places(Locale language) {
        return in(language, () -> {
            Map<String, String> places = new HashMap<>();
            Set<String> several = new HashSet<>();
            for (Region region : regions.all()) {
                String name = InitiativeColumns.officialName(names.of(region.code()));
                if (places.put(name, region.code()) != null) {
                    several.add(name);
                }
            }
            several.forEach(places::remove);
            return places;
        });
    }

    /** Columns speak the language of the request, whichever one the file has. */
    private static <T> T in(Locale language, Supplier<T> work) {
        LocaleContext before = LocaleContextHolder.getLocaleContext();
        LocaleContextHolder.setLocale(language);
        try {
            return work.get();
        } finally {
            LocaleContextHolder.setLocaleContext(before);
        }
    }
}
