package jp.tsunagari.portal.web.language;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * Marks what is Japanese on a page of another language, so that it is read out and set as Japanese: titles, texts and names
 * of documents are never translated, and come into a page in too many places for each of them to be remembered.
 */
final class JapaneseMarks {

    private static final String LANGUAGE = "lang";
    private static final String JAPANESE = SiteLanguage.JAPANESE.tag();

    /** The sentence of the layout that says that there is some. */
    private static final String NOTE = "japanese-note";

    private static final String LETTER = "[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}]";

    private static final String PART = "[^\\s‘’“”\"(),:;]";

    /**
     * From the first letter of a name or text to its last one, with the digits, signs and Latin words between; a word in
     * small letters, or a quotation mark of English, parts two. Nothing is tried twice, as a text may be long.
     */
    private static final Pattern RUN = Pattern.compile(
            "(?:(?!" + LETTER + ")" + PART + "){0,100}+" + LETTER + "(?:(?:(?!\\s+[a-z]|[‘’“”\"]).)*" + LETTER + ")?"
                    + PART + "*+",
            Pattern.DOTALL);

    private static final Pattern ANY = Pattern.compile(LETTER);

    /** Elements that hold text and nothing else. */
    private static final Set<String> WITHOUT_PARTS = Set.of("title", "option", "textarea", "desc", "text", "tspan");

    /** Words that are no text of the page, where nothing else is inside. */
    private static final List<String> ATTRIBUTES = List.of(
            "input[value]", "input[placeholder]", "img[alt]", "meta[content]", "optgroup[label]", "link[title]");

    /** What a title or a text is in. */
    private static final String WHOLES = "h1, h2, h3, h4, p, a, li, dd, td, th, blockquote, span, strong, mark";

    /** Elements whose parts may be laid out in a row, each as a box of its own: a sentence in them stays one part. */
    private static final Set<String> ROWS = Set.of("a", "button", "label", "legend", "li", "summary");

    private JapaneseMarks() {}

    /** @param html a page, or a piece of one, in another language than Japanese */
    static String in(String html) {
        boolean whole = html.contains("<html");
        Document page = whole ? Jsoup.parse(html) : Jsoup.parseBodyFragment(html);
        page.outputSettings().prettyPrint(false);
        for (TextNode text : page.nodeStream(TextNode.class).toList()) {
            if (ANY.matcher(text.getWholeText()).find() && !isJapanese(text.parent())) {
                mark(text);
            }
        }
        for (String selector : ATTRIBUTES) {
            String attribute = selector.substring(selector.indexOf('[') + 1, selector.length() - 1);
            page.select(selector).stream()
                    .filter(element -> ANY.matcher(element.attr(attribute)).find() && !isJapanese(element))
                    .forEach(element -> element.attr(LANGUAGE, JAPANESE));
        }
        gather(page);
        Element note = page.getElementById(NOTE);
        if (note != null && page.selectFirst("main [lang=" + JAPANESE + "]") == null) {
            note.attr("hidden", true);
        }
        return whole ? page.outerHtml() : page.body().html();
    }

    /** A title of several phrases is one text: the mark belongs to it, and not to each of them. From the inside out. */
    private static void gather(Document page) {
        List<Element> wholes = new ArrayList<>(page.select(WHOLES));
        Collections.reverse(wholes);
        for (Element whole : wholes) {
            List<Element> marked = whole.children().stream()
                    .filter(child -> child.attr(LANGUAGE).equals(JAPANESE))
                    .toList();
            if (!marked.isEmpty() && !whole.hasAttr(LANGUAGE) && isNothingElse(whole)) {
                whole.attr(LANGUAGE, JAPANESE);
                marked.forEach(child -> child.removeAttr(LANGUAGE));
            }
        }
    }

    /** Whether there is no letter beside the children that are marked. */
    private static boolean isNothingElse(Element whole) {
        return whole.childNodes().stream()
                .allMatch(child -> child instanceof Element part
                        ? part.attr(LANGUAGE).equals(JAPANESE)
                                || (part.attributesSize() == 0 && part.childNodeSize() == 0)
                        : !(child instanceof TextNode text)
                                || text.getWholeText().codePoints().noneMatch(Character::isLetter));
    }

    private static boolean isJapanese(@Nullable Node node) {
        for (Node at = node; at != null; at = at.parent()) {
            if (at.hasAttr(LANGUAGE)) {
                return at.attr(LANGUAGE).equals(JAPANESE);
            }
        }
        return false;
    }

    private static void mark(TextNode text) {
        Element parent = text.parent();
        if (parent == null) {
            return;
        }
        String words = text.getWholeText();
        Matcher runs = RUN.matcher(words);
        if (WITHOUT_PARTS.contains(parent.normalName()) || isAllOf(parent, words)) {
            parent.attr(LANGUAGE, JAPANESE);
            return;
        }
        List<Node> parts = new ArrayList<>();
        int from = 0;
        while (runs.find()) {
            parts.add(new TextNode(words.substring(from, runs.start())));
            Element run = new Element("span").attr(LANGUAGE, JAPANESE);
            run.appendChild(new TextNode(runs.group()));
            parts.add(run);
            from = runs.end();
        }
        parts.add(new TextNode(words.substring(from)));
        if (ROWS.contains(parent.normalName())) {
            Element sentence = new Element("span");
            parts.forEach(sentence::appendChild);
            parts = List.of(sentence);
        }
        parts.forEach(text::before);
        text.remove();
    }

    private static boolean isAllOf(Element parent, String words) {
        return parent.childNodeSize() == 1 && !parent.hasAttr(LANGUAGE) && isOneRun(words.strip());
    }

    private static boolean isOneRun(String words) {
        Matcher run = RUN.matcher(words);
        return run.lookingAt() && run.end() == words.length();
    }
}
