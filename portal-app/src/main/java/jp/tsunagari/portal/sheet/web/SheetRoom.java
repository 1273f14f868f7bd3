package jp.tsunagari.portal.sheet.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import jp.tsunagari.portal.message.Messages;
import jp.tsunagari.portal.web.paper.LineRoom;

/**
 * The sheet's room: how many lines of how many characters there are for what, and the texts cut to it. The sizes are those
 * of the style sheets, {@code css/site/sheet.css} and {@code sheet/paper.html}; a test prints all there are.
 */
final class SheetRoom {

    /** Of full-width characters in a line. */
    static final double TITLE = 31;

    static final double SMALL_TITLE = 41;
    static final double ORGANISATION = 45;
    static final double COLUMN = 22.5;
    static final double SENTENCE = 48;
    static final double EFFORT = 42;
    static final double FIGURE_LABEL = 15;
    static final double FIGURE_BESIDE = 17;
    static final double SOURCE = 52;

    static final int TITLE_LINES = 3;
    static final int SMALL_TITLE_LINES = 4;

    /** Of three sentences, in any case. */
    static final int SENTENCE_LINES = 6;

    /** In tenths of a millimetre: what is left of the page when everything has the least that it can have. */
    private static final int FREE = 1510;

    private static final int LINE = 56;
    private static final int TITLE_LINE = 80;
    private static final int FIGURES = 420;

    private final Messages messages;
    private boolean shortened;

    SheetRoom(Messages messages) {
        this.messages = messages;
    }

    /** Lines for people and ways, for sentences and for efforts together. */
    static int lines(int titleLines, boolean figures) {
        return (FREE - (titleLines - 1) * TITLE_LINE - (figures ? FIGURES : 0)) / LINE;
    }

    boolean shortened() {
        return shortened;
    }

    /** A text of its own, with what says that it goes on. */
    String text(String text, int lines, double width) {
        return fit(text, lines, width, lines > 1 ? messages.get("sheet.goes-on") : messages.get("sheet.cut"));
    }

    private String fit(String text, int lines, double width, String ending) {
        String fitted = LineRoom.fit(text, lines, width, ending);
        shortened |= !fitted.equals(text);
        return fitted;
    }

    /** As many of the texts as have room, and how many others there are. */
    List<String> list(List<String> texts, int lines, double width) {
        if (texts.size() <= lines) {
            int[] rooms = LineRoom.share(lines, needs(texts, width));
            return IntStream.range(0, texts.size())
                    .mapToObj(place -> text(texts.get(place), rooms[place], width))
                    .toList();
        }
        List<String> some = new ArrayList<>(list(texts.subList(0, lines - 1), lines - 1, width));
        some.add(messages.get("sheet.others", texts.size() - some.size()));
        shortened = true;
        return some;
    }

    static int need(List<String> texts, double width) {
        return IntStream.of(needs(texts, width)).sum();
    }

    private static int[] needs(List<String> texts, double width) {
        return texts.stream().mapToInt(text -> LineRoom.lines(text, width)).toArray();
    }
}
