package jp.tsunagari.portal.ingest.layout;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Layouts as JSON files, which people may read and write, and those that ship with the program. */
public final class LayoutJson {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();
    private static final Layout CABINET_OFFICE = shipped("cabinet-office.json");

    private static final Layout GIF_CASES = shipped("gif-cases.json");

    private LayoutJson() {}

    /** The layout of the documents that the portal was made for. */
    public static Layout cabinetOffice() {
        return CABINET_OFFICE;
    }

    /** All layouts that ship with the program, the usual one first. */
    static List<Layout> shipped() {
        return List.of(CABINET_OFFICE, GIF_CASES);
    }

    /** @throws tools.jackson.core.JacksonException if it is no layout */
    public static Layout read(String json) {
        return MAPPER.readValue(json, Layout.class);
    }

    public static String write(Layout layout) {
        return MAPPER.writeValueAsString(layout);
    }

    private static Layout shipped(String file) {
        try (InputStream in = Objects.requireNonNull(LayoutJson.class.getResourceAsStream(file), file)) {
            return read(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }
}
