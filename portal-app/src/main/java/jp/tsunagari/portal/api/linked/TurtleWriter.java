package jp.tsunagari.portal.api.linked;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Writes linked data as Turtle (RDF 1.1) that is made as JSON-LD: objects in objects, names with prefixes, references and
 * values with a language or a type as objects of their own.
 */
final class TurtleWriter {

    private static final String CONTEXT = "@context";
    private static final String ID = "@id";
    private static final String TYPE = "@type";
    private static final String VALUE = "@value";
    private static final Pattern NOT_IN_ADDRESS = Pattern.compile("[\\x00-\\x20<>\"{}|^`\\\\]");

    private final StringBuilder out = new StringBuilder();

    /** What has an address and is yet to be described. */
    private final Queue<Map<?, ?>> later = new ArrayDeque<>();

    /** The same is said once, however often it is referred to. */
    private final Set<Map<?, ?>> seen = new HashSet<>();

    private TurtleWriter() {}

    /** @param root has the context with the prefixes */
    static String write(Node root) {
        TurtleWriter writer = new TurtleWriter();
        writer.prefixes(root.asMap());
        writer.later.add(root.asMap());
        while (!writer.later.isEmpty()) {
            writer.subject(writer.later.remove());
        }
        return writer.out.toString();
    }

    private void prefixes(Map<String, Object> root) {
        if (root.get(CONTEXT) instanceof Map<?, ?> prefixes) {
            prefixes.forEach((prefix, address) -> out.append("@prefix ")
                    .append(prefix)
                    .append(": <")
                    .append(address)
                    .append("> .\n"));
        }
        out.append('\n');
    }

    private void subject(Map<?, ?> node) {
        out.append(reference(Objects.requireNonNull(node.get(ID), "a subject without an address")));
        properties(node, 1);
        out.append(" .\n\n");
    }

    private void properties(Map<?, ?> node, int depth) {
        String before = "\n" + "  ".repeat(depth);
        boolean first = true;
        for (Map.Entry<?, ?> property : node.entrySet()) {
            String name = String.valueOf(property.getKey());
            if (name.equals(CONTEXT) || name.equals(ID)) {
                continue;
            }
            out.append(first ? before : " ;" + before).append(name.equals(TYPE) ? "a" : name);
            first = false;
            values(name, property.getValue(), depth);
        }
    }

    private void values(String name, Object value, int depth) {
        Collection<?> values = value instanceof Collection<?> several ? several : List.of(value);
        String between = " ";
        for (Object each : values) {
            out.append(between);
            value(name, each, depth);
            between = ", ";
        }
    }

    private void value(String name, Object value, int depth) {
        if (!(value instanceof Map<?, ?> node)) {
            out.append(name.equals(TYPE) ? String.valueOf(value) : quoted(value));
        } else if (node.containsKey(VALUE)) {
            out.append(quoted(node.get(VALUE)));
            if (node.get(TYPE) != null) {
                out.append("^^").append(node.get(TYPE));
            } else if (node.get("@language") != null) {
                out.append('@').append(node.get("@language"));
            }
        } else if (node.containsKey(ID)) {
            out.append(reference(Objects.requireNonNull(node.get(ID), "a subject without an address")));
            if (node.size() > 1 && seen.add(node)) {
                later.add(node);
            }
        } else {
            out.append('[');
            properties(node, depth + 1);
            out.append("\n").append("  ".repeat(depth)).append(']');
        }
    }

    private static String reference(Object address) {
        return "<" + NOT_IN_ADDRESS.matcher(String.valueOf(address)).replaceAll("") + ">";
    }

    private static String quoted(Object value) {
        return '"'
                + String.valueOf(value)
                        .replace("\\", "\\\\")
                        .replace("\"", "\\\"")
                        .replace("\n", "\\n")
                        .replace("\r", "\\r")
                + '"';
    }
}
