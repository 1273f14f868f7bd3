package jp.tsunagari.portal.approval;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Answers in a form that only changes when a user would notice: one line an element or a text, white space folded,
 * attributes in order, and what differs with every start (times, tokens, fingerprints of static files) masked.
 */
final class Normalised {

    private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");
    private static final Pattern INSTANT =
            Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d(:\\d\\d(\\.\\d+)?)?(Z|\\+09:00)?");
    private static final Pattern CLOCK_TIME = Pattern.compile("\\b\\d{1,2}:\\d\\d(:\\d\\d)?\\b");
    private static final Pattern FINGERPRINT = Pattern.compile("-[0-9a-f]{32}(?=\\.)");

    /** Of a file, which is as long as what the catalogue has. */
    private static final Pattern BYTES = Pattern.compile("(\"xsd:nonNegativeInteger\",\\s+\"@value\" : \")\\d+");

    private static final Pattern PORT = Pattern.compile("localhost:\\d+");
    private static final Pattern UUID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    private Normalised() {}

    static String html(String page) {
        Document document = Jsoup.parse(page);
        document.select("head link[rel=stylesheet], head script, body script, input[name=_csrf], input[name=version],"
                        + " input[type=hidden][name=form]")
                .remove();
        StringBuilder lines = new StringBuilder();
        write(document.root(), 0, lines);
        return text(lines.toString());
    }

    /** Text with everything masked that differs with every start. */
    static String text(String text) {
        String masked = text.replace("\r\n", "\n");
        masked = INSTANT.matcher(masked).replaceAll("<instant>");
        masked = UUID.matcher(masked).replaceAll("<uuid>");
        masked = FINGERPRINT.matcher(masked).replaceAll("");
        masked = BYTES.matcher(masked).replaceAll("$1<bytes>");
        masked = PORT.matcher(masked).replaceAll("localhost");
        LocalDate today = LocalDate.now(Clock.system(JAPAN));
        for (LocalDate day : new LocalDate[] {today, today.minusDays(1)}) {
            masked = masked.replace(day.toString(), "<day>")
                    .replace(
                            String.format(
                                    Locale.ROOT, "%d年%d月%d日", day.getYear(), day.getMonthValue(), day.getDayOfMonth()),
                            "<day>");
        }
        return CLOCK_TIME.matcher(masked).replaceAll("<time>");
    }

    private static void write(Node node, int depth, StringBuilder lines) {
        if (node instanceof TextNode text) {
            String folded = text.getWholeText().strip().replaceAll("[ \\t\\r\\n]+", " ");
            if (!folded.isEmpty()) {
                lines.append(" ".repeat(depth)).append(folded).append('\n');
            }
        } else if (node instanceof Element element && !element.normalName().startsWith("#")) {
            lines.append(" ".repeat(depth))
                    .append('<')
                    .append(element.normalName())
                    .append(attributes(element));
            lines.append(">\n");
        }
        for (Node child : node.childNodes()) {
            write(child, depth + 1, lines);
        }
    }

    private static String attributes(Element element) {
        return element.attributes().asList().stream()
                .sorted((one, other) -> one.getKey().compareTo(other.getKey()))
                .map(Normalised::attribute)
                .collect(Collectors.joining());
    }

    private static String attribute(Attribute attribute) {
        return " " + attribute.getKey() + "=\"" + attribute.getValue().strip().replaceAll("\\s+", " ") + "\"";
    }
}
