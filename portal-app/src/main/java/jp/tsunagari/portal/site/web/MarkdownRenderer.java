package jp.tsunagari.portal.site.web;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.DefaultUrlSanitizer;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.text.LineBreakRendering;
import org.commonmark.renderer.text.TextContentRenderer;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Turns what an admin has written into HTML that cannot do harm: HTML in it is shown as it was typed, links lead to pages,
 * mail or telephone only, and pictures, which would be asked for from other hosts, are shown by their text, save those of the
 * portal itself that show how to use it.
 */
@Component
public class MarkdownRenderer {

    private static final List<Extension> EXTENSIONS = List.of(TablesExtension.create());

    /** What the tool for pictures of the help writes; nothing else that a path may lead to. */
    private static final Pattern OWN_PICTURE = Pattern.compile("/images/help/[a-z]+_[a-z]{2}\\.png");

    private final Parser parser = Parser.builder().extensions(EXTENSIONS).build();
    private final HtmlRenderer renderer = HtmlRenderer.builder()
            .extensions(EXTENSIONS)
            .escapeHtml(true)
            .sanitizeUrls(true)
            .urlSanitizer(new DefaultUrlSanitizer(List.of("https", "http", "mailto", "tel")))
            .nodeRendererFactory(TableFrame.Renderer::new)
            .attributeProviderFactory(context -> MarkdownRenderer::attributes)
            .build();
    private final TextContentRenderer plain = TextContentRenderer.builder()
            .extensions(EXTENSIONS)
            .lineBreakRendering(LineBreakRendering.STRIP)
            .build();

    /** Safe HTML. */
    public String html(String markdown) {
        Node document = parser.parse(markdown);
        document.accept(new Tamed());
        return renderer.render(document);
    }

    /** The words of the first paragraph alone, on one line; empty for a text without one. */
    public String firstParagraph(String markdown) {
        for (Node node = parser.parse(markdown).getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof Paragraph) {
                return plain.render(node).strip();
            }
        }
        return "";
    }

    private static void attributes(Node node, String tag, Map<String, String> attributes) {
        if (node instanceof TableBlock && tag.equals("table")) {
            attributes.put("class", "table");
        } else if (node instanceof TableCell && tag.equals("th")) {
            attributes.put("scope", "col");
        } else if (node instanceof Image image) {
            attributes.put("src", root() + image.getDestination());
            attributes.put("loading", "lazy");
        } else if (node instanceof Link link
                && OWN_PICTURE.matcher(link.getDestination()).matches()) {
            attributes.put("href", root() + link.getDestination());
        }
    }

    /** Of the program, without a language: pictures are the same at every address. */
    private static String root() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request
                ? request.getRequest().getServletContext().getContextPath()
                : "";
    }

    /** The page has a first heading of its own. */
    private static final class Tamed extends AbstractVisitor {

        private String heading = "";

        @Override
        public void visit(Heading found) {
            found.setLevel(Math.max(2, found.getLevel()));
            heading = TableFrame.words(found);
            visitChildren(found);
        }

        @Override
        public void visit(CustomBlock block) {
            visitChildren(block);
            if (block instanceof TableBlock) {
                TableFrame.around(block, heading);
            }
        }

        @Override
        public void visit(Image image) {
            if (OWN_PICTURE.matcher(image.getDestination()).matches()) {
                return;
            }
            for (Node child = image.getFirstChild(); child != null; child = image.getFirstChild()) {
                image.insertBefore(child);
            }
            if (image.getPrevious() == null && image.getTitle() != null) {
                image.insertBefore(new Text(image.getTitle()));
            }
            image.unlink();
        }
    }
}
