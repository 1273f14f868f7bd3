package jp.tsunagari.portal.api.docs;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads an OpenAPI description into what a page can show. */
final class ApiDocsReader {

    private static final String SCHEMAS = "#/components/schemas/";

    private final JsonNode openApi;
    private final Map<String, String> examples;

    /** @param examples path and query by the id of the operation */
    ApiDocsReader(JsonNode openApi, Map<String, String> examples) {
        this.openApi = openApi;
        this.examples = Map.copyOf(examples);
    }

    ApiDocs read() {
        List<ApiDocs.Operation> operations = new ArrayList<>();
        openApi.path("paths").properties().forEach(path -> operations.add(operation(path.getKey(), path.getValue())));
        operations.sort(comparing(ApiDocs.Operation::path));
        List<ApiDocs.Shape> shapes = new ArrayList<>();
        openApi.path("components")
                .path("schemas")
                .properties()
                .forEach(schema -> shapes.add(new ApiDocs.Shape(
                        schema.getKey(),
                        schema.getValue().path("description").asString(""),
                        fields(schema.getValue()))));
        return new ApiDocs(operations, shapes);
    }

    private ApiDocs.Operation operation(String path, JsonNode item) {
        JsonNode get = item.path("get");
        String id = get.path("operationId").asString("");
        List<ApiDocs.Field> parameters = new ArrayList<>();
        get.path("parameters")
                .forEach(parameter -> parameters.add(field(
                        parameter.path("name").asString(""),
                        parameter.path("schema"),
                        parameter.path("description").asString(""))));
        List<ApiDocs.Answer> answers = new ArrayList<>();
        get.path("responses")
                .properties()
                .forEach(response -> answers.add(answer(response.getKey(), response.getValue())));
        return new ApiDocs.Operation(
                id,
                path,
                get.path("summary").asString(""),
                get.path("description").asString(""),
                parameters,
                answers,
                examples.get(id));
    }

    private static ApiDocs.Answer answer(String status, JsonNode response) {
        var content = response.path("content").properties().stream().findFirst();
        return new ApiDocs.Answer(
                status,
                response.path("description").asString(""),
                content.map(Map.Entry::getKey).orElse(""),
                content.map(entry -> shape(entry.getValue().path("schema"))).orElse(null));
    }

    private static List<ApiDocs.Field> fields(JsonNode schema) {
        List<ApiDocs.Field> fields = new ArrayList<>();
        schema.path("properties")
                .properties()
                .forEach(property -> fields.add(field(
                        property.getKey(),
                        property.getValue(),
                        property.getValue().path("description").asString(""))));
        return fields;
    }

    private static ApiDocs.Field field(String name, JsonNode schema, String description) {
        return new ApiDocs.Field(name, type(schema), shape(schema), description);
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

    private static String type(JsonNode schema) {
        List<String> types = types(schema);
        String values = schema.path("enum")
                .valueStream()
                .filter(value -> !value.isNull())
                .map(JsonNode::asString)
                .collect(joining("、"));
        String type = types.stream()
                .filter(name -> !name.equals("null"))
                .map(name -> name.equals("array") ? type(schema.path("items")) + "の並び" : word(name, schema))
                .collect(joining("か"));
        return (type.isEmpty() ? "オブジェクト" : type)
                + (values.isEmpty() ? "" : "（" + values + "）")
                + (types.contains("null") ? "、またはnull" : "");
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

    private static String word(String type, JsonNode schema) {
        return switch (type) {
            case "string" -> schema.path("format").asString("").equals("date-time") ? "日時" : "文字列";
            case "integer" -> "整数";
            case "number" -> "数";
            case "boolean" -> "真偽";
            default -> "オブジェクト";
        };
    }
}
