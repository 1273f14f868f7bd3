package jp.tsunagari.portal.api.docs;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jp.tsunagari.portal.message.Messages;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads an OpenAPI description into what a page can show. */
final class ApiDocsReader {

    private static final String SCHEMAS = "#/components/schemas/";

    private final JsonNode openApi;
    private final Map<String, String> examples;
    private final Messages messages;

    /** @param examples path and query by the id of the operation */
    ApiDocsReader(JsonNode openApi, Map<String, String> examples, Messages messages) {
        this.openApi = openApi;
        this.messages = messages;
        this.examples = Map.copyOf(examples);
    }

    ApiDocsView read() {
        List<ApiDocsView.Operation> operations = new ArrayList<>();
        openApi.path("paths").properties().forEach(path -> operations.add(operation(path.getKey(), path.getValue())));
        operations.sort(comparing(ApiDocsView.Operation::path));
        List<ApiDocsView.Shape> shapes = new ArrayList<>();
        openApi.path("components")
                .path("schemas")
                .properties()
                .forEach(schema -> shapes.add(new ApiDocsView.Shape(
                        schema.getKey(),
                        schema.getValue().path("description").asString(""),
                        fields(schema.getValue()))));
        return new ApiDocsView(operations, shapes);
    }

    private ApiDocsView.Operation operation(String path, JsonNode item) {
        JsonNode get = item.path("get");
        String id = get.path("operationId").asString("");
        List<ApiDocsView.Field> parameters = new ArrayList<>();
        get.path("parameters")
                .forEach(parameter -> parameters.add(field(
                        parameter.path("name").asString(""),
                        parameter.path("schema"),
                        parameter.path("description").asString(""))));
        List<ApiDocsView.Answer> answers = new ArrayList<>();
        get.path("responses")
                .properties()
                .forEach(response -> answers.add(answer(response.getKey(), response.getValue())));
        return new ApiDocsView.Operation(
                id,
                path,
                get.path("summary").asString(""),
                get.path("description").asString(""),
                parameters,
                answers,
                examples.get(id));
    }

    private static ApiDocsView.Answer answer(String status, JsonNode response) {
        var content = response.path("content").properties().stream().findFirst();
        return new ApiDocsView.Answer(
                status,
                response.path("description").asString(""),
                content.map(Map.Entry::getKey).orElse(""),
                content.map(entry -> shape(entry.getValue().path("schema"))).orElse(null));
    }

    private List<ApiDocsView.Field> fields(JsonNode schema) {
        List<ApiDocsView.Field> fields = new ArrayList<>();
        schema.path("properties")
                .properties()
                .forEach(property -> fields.add(field(
                        property.getKey(),
                        property.getValue(),
                        property.getValue().path("description").asString(""))));
        return fields;
    }

    private ApiDocsView.Field field(String name, JsonNode schema, String description) {
        return new ApiDocsView.Field(name, type(schema), shape(schema), description);
    }

    /** The object that a value is, or is a list of. */
    private static @Nullable String shape(JsonNode schema) {
        return Stream.concat(
                        Stream.of(schema, schema.path("items")),
                        schema.path("anyOf").valueStream())
                .map(candidate -> candidate.path("$ref").asString(""))
                .filter(reference -> reference.startsWith(SCHEMAS))
                .map(reference -> reference.substring(SCHEMAS.length()))
                .findFirst()
                .orElse(null);
    }

    private String type(JsonNode schema) {
        List<String> types = types(schema);
        String values = schema.path("enum")
                .valueStream()
                .filter(value -> !value.isNull())
                .map(JsonNode::asString)
                .collect(joining(messages.get("common.list-separator")));
        String type = types.stream()
                .filter(name -> !name.equals("null"))
                .map(name -> word(name, schema))
                .reduce((one, other) -> messages.get("api.type.either", one, other))
                .orElseGet(() -> messages.get("api.type.object"));
        String limited = values.isEmpty() ? type : messages.get("api.type.of-values", type, values);
        return types.contains("null") ? messages.get("api.type.or-null", limited) : limited;
    }

    private static List<String> types(JsonNode schema) {
        JsonNode type = schema.path("type");
        if (type.isArray()) {
            return type.valueStream().map(JsonNode::asString).toList();
        }
        List<String> types = new ArrayList<>(type.isString() ? List.of(type.asString()) : List.of());
        schema.path("anyOf").forEach(option -> {
            if (option.path("type").asString("").equals("null")) {
                types.add("null");
            }
        });
        return types;
    }

    private String word(String type, JsonNode schema) {
        return switch (type) {
            case "array" -> messages.get("api.type.list", type(schema.path("items")));
            case "string" ->
                messages.get(
                        schema.path("format").asString("").equals("date-time") ? "api.type.time" : "api.type.text");
            case "integer" -> messages.get("api.type.integer");
            case "number" -> messages.get("api.type.number");
            case "boolean" -> messages.get("api.type.boolean");
            default -> messages.get("api.type.object");
        };
    }
}
