package jp.tsunagari.portal.api.docs;

import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.List;
import java.util.Set;

/** How the API answers when it cannot: RFC 9457. */
final class Problems {

    static final String SCHEMA = "Problem";

    private Problems() {}

    static ApiResponse response(String description) {
        return new ApiResponse()
                .description(description)
                .content(new Content()
                        .addMediaType(
                                "application/problem+json",
                                new MediaType().schema(new Schema<>().$ref("#/components/schemas/" + SCHEMA))));
    }

    static Schema<?> schema() {
        return object("答えられないときの説明（RFC 9457）", List.of("title", "status"))
                .addProperty("type", string("問題の種類。省かれることがある"))
                .addProperty("title", string("何が起きたか"))
                .addProperty("status", typed("integer", "HTTPの状態コード"))
                .addProperty("detail", string("くわしい説明"))
                .addProperty("instance", string("求められたアドレス"))
                .addProperty(
                        "errors",
                        typed("array", "正しくないパラメーター。400のときだけ")
                                .items(object("正しくないパラメーター", List.of("parameter", "message"))
                                        .addProperty("parameter", string("名前"))
                                        .addProperty("message", string("何を指定すればよいか"))));
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
