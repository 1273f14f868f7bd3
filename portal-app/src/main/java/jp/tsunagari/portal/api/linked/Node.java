package jp.tsunagari.portal.api.linked;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An object of linked data. What is not known is not in it. */
final class Node {

    private final Map<String, Object> properties = new LinkedHashMap<>();

    static Node of(String type) {
        return new Node().with("@type", type);
    }

    /** @param value text, number, node or a collection of these; null and empty ones are left out */
    Node with(String name, @Nullable Object value) {
        if (value instanceof Node node) {
            properties.put(name, node.properties);
        } else if (value instanceof Collection<?> values) {
            if (!values.isEmpty()) {
                properties.put(
                        name,
                        values.stream()
                                .map(each -> each instanceof Node node ? node.properties : each)
                                .toList());
            }
        } else if (value != null && !value.equals("")) {
            properties.put(name, value);
        }
        return this;
    }

    Map<String, Object> asMap() {
        return properties;
    }
}
