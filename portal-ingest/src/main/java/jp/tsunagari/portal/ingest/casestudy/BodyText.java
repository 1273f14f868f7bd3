package jp.tsunagari.portal.ingest.casestudy;

import java.util.List;

/** Makes paragraphs out of the lines of a section. */
final class BodyText {

    /** A line of at least this many characters was probably broken by the layout. */
    private static final int LONG_LINE = 30;

    private BodyText() {}

    /** Running text: a long line that stops in the middle of a sentence goes on in the next one. */
    static String prose(List<TextLine> lines) {
        StringBuilder body = new StringBuilder();
        String upper = "";
        for (TextLine line : lines) {
            String text = Markdown.clean(line.text());
            if (text.isEmpty()) {
                continue;
            }
            if (body.length() > 0 && !isBroken(upper, text)) {
                body.append('\n');
            }
            body.append(text);
            upper = text;
        }
        return body.toString();
    }

    private static boolean isBroken(String upper, String lower) {
        return upper.length() >= LONG_LINE && !Sentences.isComplete(upper) && !Bullets.isBulleted(lower);
    }

    /** Captions and flyers: every line for itself. */
    static String captions(List<TextLine> lines) {
        return String.join(
                "\n",
                lines.stream()
                        .map(line -> Markdown.clean(line.text()))
                        .filter(text -> !text.isEmpty())
                        .toList());
    }
}
