package jp.tsunagari.portal.shortlist.web;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import jp.tsunagari.portal.initiative.web.InitiativeTile;
import jp.tsunagari.portal.message.Messages;
import jp.tsunagari.portal.shortlist.ChosenCase;
import jp.tsunagari.portal.shortlist.ChosenList;
import jp.tsunagari.portal.web.form.FormText;
import jp.tsunagari.portal.web.language.SiteLanguage;
import jp.tsunagari.portal.web.table.CsvWriter;
import jp.tsunagari.portal.web.table.FormulaGuard;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A shortlist as a file that people keep and send: JSON, or CSV for spreadsheets. What counts when it is opened again are
 * numbers, marks and memos; titles are for people.
 */
@Component
class ShortlistFile {

    private static final String FORMAT = "tsunagari-shortlist";
    private static final String COLUMN = "shortlist.file.column.";
    private static final Charset WINDOWS_31J = Charset.forName("windows-31j");
    private static final int MAX_ROWS = 1_000;

    private final JsonMapper json;
    private final Messages messages;

    ShortlistFile(JsonMapper json, Messages messages) {
        this.json = json;
        this.messages = messages;
    }

    /** @param root absolute address of the portal */
    String json(ChosenList list, Map<Long, InitiativeTile> known, String root) {
        Map<String, Object> file = new LinkedHashMap<>();
        file.put("format", FORMAT);
        file.put("version", 1);
        file.put("name", list.name());
        file.put(
                "cases",
                list.cases().stream()
                        .map(one -> json(one, known.get(one.id()), root))
                        .toList());
        return json.writerWithDefaultPrettyPrinter().writeValueAsString(file);
    }

    private static Map<String, Object> json(ChosenCase one, @Nullable InitiativeTile tile, String root) {
        Map<String, Object> item = new LinkedHashMap<>();
        item.put("id", one.id());
        item.put("mark", one.mark() == null ? null : one.mark().code());
        item.put("memo", one.memo());
        if (tile != null) {
            item.put("title", tile.title().text());
            item.put("organisation", tile.organisation().name());
            item.put("address", root + "/i/" + one.id());
        }
        return item;
    }

    /** @param root as above */
    void csv(CsvWriter csv, ChosenList list, Map<Long, InitiativeTile> known, String root) throws IOException {
        csv.row(Stream.of(Column.values())
                .map(column -> messages.get(COLUMN + column.key))
                .toList());
        for (ChosenCase one : list.cases()) {
            InitiativeTile tile = known.get(one.id());
            List<@Nullable Object> row = new ArrayList<>();
            row.add(one.id());
            row.add(one.mark() == null ? null : messages.get(one.mark().messageKey()));
            row.add(one.memo());
            row.add(tile == null ? null : tile.title().text());
            row.add(tile == null ? null : tile.organisation().name());
            row.add(root + "/i/" + one.id());
            row.add(list.name());
            csv.row(row);
        }
        csv.flush();
    }

    /** Reads a file of either kind; empty if it is neither. */
    Optional<Opened> read(byte[] content) {
        String text = text(content);
        try {
            return text.stripLeading().startsWith("{") ? readJson(json.readTree(text)) : readCsv(text);
        } catch (JacksonException | UncheckedIOException | IllegalArgumentException e) {
            // What somebody else's file is made of is of no use to who opened it.
            return Optional.empty();
        }
    }

    /** Spreadsheets of older days write Japanese in the set of Windows. */
    private static String text(byte[] content) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            return new String(content, WINDOWS_31J);
        }
    }

    private Optional<Opened> readJson(JsonNode file) {
        if (!file.path("format").asString("").equals(FORMAT)
                || !file.path("cases").isArray()) {
            return Optional.empty();
        }
        OpenedRows rows = new OpenedRows(messages, file.path("name").asString(""));
        for (JsonNode one : file.path("cases")) {
            rows.add(
                    one.path("id").asString(""),
                    one.path("mark").asString(""),
                    one.path("memo").asString(""));
        }
        return Optional.of(rows.opened());
    }

    private Optional<Opened> readCsv(String text) {
        List<CSVRecord> records;
        try (var parser = CSVFormat.EXCEL.builder().get().parse(new StringReader(text))) {
            records = parser.stream().limit(MAX_ROWS).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<Column, Integer> places = records.isEmpty() ? Map.of() : places(records.get(0));
        if (!places.containsKey(Column.ID)) {
            return Optional.empty();
        }
        List<CSVRecord> filled = records.subList(1, records.size()).stream()
                .filter(row -> row.stream().anyMatch(cell -> !cell.isBlank()))
                .toList();
        OpenedRows rows = new OpenedRows(
                messages,
                filled.stream()
                        .map(row -> cell(row, places, Column.LIST))
                        .filter(name -> !name.isEmpty())
                        .findFirst()
                        .orElse(""));
        for (CSVRecord row : filled) {
            rows.add(cell(row, places, Column.ID), cell(row, places, Column.MARK), cell(row, places, Column.MEMO));
        }
        return Optional.of(rows.opened());
    }

    /** Columns may stand in any order, under the names that they have in any language. */
    private Map<Column, Integer> places(CSVRecord head) {
        Map<Column, Integer> places = new LinkedHashMap<>();
        for (SiteLanguage language : SiteLanguage.values()) {
            Messages words = messages.in(language.locale());
            for (Column column : Column.values()) {
                String name = words.get(COLUMN + column.key);
                for (int at = 0; at < head.size(); at++) {
                    if (FormText.line(head.get(at)).equalsIgnoreCase(name)) {
                        places.putIfAbsent(column, at);
                    }
                }
            }
        }
        return places;
    }

    private static String cell(CSVRecord row, Map<Column, Integer> places, Column column) {
        Integer place = places.get(column);
        String cell = place == null || place >= row.size() ? "" : row.get(place);
        return cell.startsWith("'") && FormulaGuard.isDangerous(cell.substring(1)) ? cell.substring(1) : cell;
    }

    private enum Column {
        ID("id"),
        MARK("mark"),
        MEMO("memo"),
        TITLE("title"),
        ORGANISATION("organisation"),
        ADDRESS("address"),
        LIST("list");

        private final String key;

        Column(String key) {
            this.key = key;
        }
    }

    /**
     * What a file says.
     *
     * @param list memos in it may be longer than they should be, and cases more
     * @param problems in words, of what could not be taken over
     */
    record Opened(ChosenList list, List<String> problems) {

        Opened {
            problems = List.copyOf(problems);
        }
    }
}
