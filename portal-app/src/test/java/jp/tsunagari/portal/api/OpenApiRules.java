package jp.tsunagari.portal.api;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * The recommended rules of two linters of OpenAPI descriptions, those that can apply to one without webhooks, callbacks,
 * links and servers with variables: Spectral's {@code oas} rule set and Redocly's {@code recommended}.
 */
final class OpenApiRules {

    private static final Pattern IN_PATH = Pattern.compile("\\{([^}]+)}");
    private static final String SCHEMAS = "#/components/schemas/";

    private final JsonNode api;
    private final List<String> faults = new ArrayList<>();

    private OpenApiRules(JsonNode api) {
        this.api = api;
    }

    /** Each broken rule by its name, a colon, and where. */
    static List<String> faults(JsonNode api) {
        OpenApiRules rules = new OpenApiRules(api);
        rules.info();
        rules.operations();
        rules.references();
        rules.nodes("#", api);
        return rules.faults;
    }

    private void info() {
        require("info-description", api.at("/info"), "description", "title", "version");
        require("info-license-url", api.at("/info/license"), "name", "url");
        ask("oas3-api-servers", !api.path("servers").isEmpty(), "servers");
        api.path("servers").forEach(server -> {
            String url = server.path("url").asString("");
            ask("oas3-server-trailing-slash", !url.endsWith("/"), url);
            ask("oas3-server-not-example.com", !url.contains("example.com"), url);
        });
        ask("tags-unique", names(api.path("tags")).size() == api.path("tags").size(), "tags");
        ask(
                "no-script-tags",
                !api.toString().contains("<script") && !api.toString().contains("eval("),
                "text");
    }

    private void operations() {
        Set<String> tags = names(api.path("tags"));
        Set<String> ids = new HashSet<>();
        Set<String> shapes = new HashSet<>();
        for (Map.Entry<String, JsonNode> path : api.path("paths").properties()) {
            String address = path.getKey();
            ask("path-keys-no-trailing-slash", !address.endsWith("/"), address);
            ask("path-not-include-query", !address.contains("?"), address);
            ask("no-identical-paths", shapes.add(IN_PATH.matcher(address).replaceAll("{}")), address);
            for (JsonNode operation : path.getValue()) {
                require("operation-description", operation, "description", "summary");
                String id = operation.path("operationId").asString("");
                ask("operation-operationId-valid-in-url", id.matches("[A-Za-z0-9-._~:]+"), address);
                ask("operation-operationId-unique", ids.add(id), id);
                ask("operation-tags", !operation.path("tags").isEmpty(), address);
                operation
                        .path("tags")
                        .forEach(tag -> ask("operation-tag-defined", tags.contains(tag.asString()), address));
                ask("security-defined", operation.has("security") || api.has("security"), address);
                responses(address, operation.path("responses"));
                parameters(address, operation.path("parameters"));
            }
        }
    }

    private void responses(String address, JsonNode responses) {
        Set<String> statuses = new TreeSet<>(responses.propertyNames());
        ask("operation-success-response", statuses.stream().anyMatch(each -> each.startsWith("2")), address);
        ask("operation-4xx-response", statuses.stream().anyMatch(each -> each.startsWith("4")), address);
        responses.forEach(response -> require("oas3-schema", response, "description"));
    }

    private void parameters(String address, JsonNode parameters) {
        Set<String> seen = new HashSet<>();
        Set<String> inPath = new HashSet<>();
        parameters.forEach(parameter -> {
            String name = parameter.path("name").asString("");
            ask("operation-parameters", seen.add(parameter.path("in").asString("") + name), address + " " + name);
            ask("oas3-schema", parameter.has("schema"), address + " " + name);
            if (parameter.path("in").asString("").equals("path")) {
                inPath.add(name);
                ask("path-params", parameter.path("required").asBoolean(false), address + " " + name);
            }
        });
        Set<String> named = new HashSet<>();
        Matcher matcher = IN_PATH.matcher(address);
        while (matcher.find()) {
            named.add(matcher.group(1));
        }
        ask("path-params", named.equals(inPath), address);
    }

    private void references() {
        String text = api.toString();
        api.at("/components/schemas")
                .propertyNames()
                .forEach(name -> ask("oas3-unused-component", text.contains("\"" + SCHEMAS + name + "\""), name));
        api.findValues("$ref")
                .forEach(reference -> ask(
                        "no-unresolved-refs",
                        reference.asString().startsWith(SCHEMAS)
                                && api.at("/components/schemas")
                                        .has(reference.asString().substring(SCHEMAS.length())),
                        reference.asString()));
    }

    private void nodes(String where, JsonNode node) {
        if (node.has("type") && node.path("type").asString("").equals("array")) {
            ask("array-items", node.has("items"), where);
        }
        if (node.path("enum").isArray()) {
            Set<String> values = new HashSet<>();
            node.path("enum").forEach(value -> {
                ask("duplicated-entry-in-enum", values.add(value.toString()), where);
                ask("typed-enum", fits(value, node.path("type")), where + " " + value);
            });
        }
        for (Map.Entry<String, JsonNode> child : node.properties()) {
            nodes(where + "/" + child.getKey(), child.getValue());
        }
        if (node.isArray()) {
            node.forEach(each -> nodes(where, each));
        }
    }

    private static boolean fits(JsonNode value, JsonNode type) {
        String wanted = value.isNull() ? "null" : value.isString() ? "string" : "number";
        return type.isMissingNode()
                || type.asString("").equals(wanted)
                || type.valueStream().anyMatch(each -> each.asString().equals(wanted));
    }

    private static Set<String> names(JsonNode tags) {
        Set<String> names = new HashSet<>();
        tags.forEach(tag -> names.add(tag.path("name").asString("")));
        return names;
    }

    private void require(String rule, JsonNode node, String... properties) {
        for (String property : properties) {
            ask(rule, !node.path(property).asString("").isBlank(), property);
        }
    }

    private void ask(String rule, boolean kept, String where) {
        if (!kept) {
            faults.add(rule + ": " + where);
        }
    }
}
