package jp.tsunagari.portal.ingest.casestudy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The hand-checked answers for ten cases of the real document. */
final class Fixture {

    private Fixture() {}

    static Stream<JsonNode> cases() {
        try (InputStream in = Fixture.class.getResourceAsStream("/fixtures/cases.json")) {
            return JsonMapper.shared().readTree(in).valueStream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Null for a missing or null node. */
    static String text(JsonNode node, String field) {
        JsonNode value = node.path(field);
        return value.isMissingNode() || value.isNull() ? null : value.asString();
    }

    /** Null for a missing or null node. */
    static Integer number(JsonNode node, String field) {
        JsonNode value = node.path(field);
        return value.isMissingNode() || value.isNull() ? null : value.asInt();
    }

    static List<String> texts(JsonNode array) {
        return array.valueStream().map(JsonNode::asString).toList();
    }

    /** The list of a field and every list of its alternatives. */
    static List<List<String>> acceptable(JsonNode node, String field) {
        List<List<String>> all = new ArrayList<>();
        all.add(texts(node.path(field)));
        node.path(field + "Alternatives").valueStream().map(Fixture::texts).forEach(all::add);
        return all;
    }
}
