package jp.tsunagari.portal.site.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlWriter;

/**
 * Around a table, whose writer knows no window: it scrolls where the window is narrower, by keyboard too, and so has a name.
 */
final class TableFrame extends CustomBlock {

    private final String name;

    private TableFrame(String name) {
        this.name = name;
    }

    /** @param heading above the table; empty for none, and then the heads of its columns are the name */
    static void around(Node table, String heading) {
        TableFrame frame = new TableFrame(heading.isEmpty() ? words(table.getFirstChild()) : heading);
        table.insertBefore(frame);
        frame.appendChild(table);
    }

    /** All words of a part of a text, on one line. */
    static String words(Node part) {
        StringBuilder words = new StringBuilder();
        part.accept(new AbstractVisitor() {
            @Override
            public void visit(Text text) {
                words.append(text.getLiteral());
            }

            @Override
            public void visit(CustomNode cell) {
                visitChildren(cell);
                words.append(' ');
            }
        });
        return words.toString().strip();
    }

    /** Writes frames as elements. */
    record Renderer(HtmlNodeRendererContext context) implements NodeRenderer {

        @Override
        public Set<Class<? extends Node>> getNodeTypes() {
            return Set.of(TableFrame.class);
        }

        @Override
        public void render(Node node) {
            Map<String, String> attributes = new LinkedHashMap<>();
            attributes.put("class", "table-scroll");
            attributes.put("tabindex", "0");
            attributes.put("role", "region");
            attributes.put("aria-label", ((TableFrame) node).name);
            HtmlWriter html = context.getWriter();
            html.line();
            html.tag("div", attributes);
            html.line();
            for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
                context.render(child);
            }
            html.line();
            html.tag("/div");
            html.line();
        }
    }
}
