package jp.tsunagari.portal.api.docs;

import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.List;
import java.util.Set;
import jp.tsunagari.portal.message.Messages;

/** How the API answers when it cannot: RFC 9457. */
final class ProblemSchema {

    static final String NAME = "Problem";

    private ProblemSchema() {}

    static ApiResponse answer(String description) {
        return new ApiResponse()
                .description(description)
                .content(new Content()
                        .addMediaType(
                                "application/problem+json",
                                new MediaType().schema(new Schema<>().$ref("#/components/schemas/" + NAME))));
    }

    static Schema<?> of(Messages messages) {
        return object(messages.get("api.schema.problem"), List.of("title", "status"))
                .addProperty("type", string(messages.get("api.schema.problem.type")))
                .addProperty("title", string(messages.get("api.schema.problem.title")))
                .addProperty("status", typed("integer", messages.get("api.schema.problem.status")))
                .addProperty("detail", string(messages.get("api.schema.problem.detail")))
                .addProperty("instance", string(messages.get("api.schema.problem.instance")))
                .addProperty(
                        "errors",
                        typed("array", messages.get("api.schema.problem.errors"))
                                .items(object(messages.get("api.schema.problem.error"), List.of("parameter", "message"))
                                        .addProperty(
                                                "parameter", string(messages.get("api.schema.problem.error.parameter")))
                                        .addProperty(
                                                "message", string(messages.get("api.schema.problem.error.message")))));
    }

    private static Schema<?> object(String description, List<String> required) {
        return typed("object", description).required(required);
    }

    private static Schema<?> string(String description) {
        return typed("string", description);
    }

    private static Schema<Object> typed(String type, String description) {
        Schema<Object> schema = new Schema<>();
        schema.setType(type);
        schema.setTypes(Set.of(type));
        schema.setDescription(description);
        return schema;
    }
}
