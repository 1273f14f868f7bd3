package jp.tsunagari.portal.ingest.casestudy;

import java.util.ArrayList;
import java.util.List;
import jp.tsunagari.portal.ingest.layout.LineMarks;
import jp.tsunagari.portal.ingest.layout.TextLine;
import jp.tsunagari.portal.text.WrappedText;

/** Makes a list of items out of short lines, some of which are wrapped. */
final class ItemReader {

    /** No phrase is as long; a bracket that is never closed must not swallow the whole list. */
    private static final int MAX_ITEM_LENGTH = 400;

    private final WrappedText wrapping;

    ItemReader(WrappedText wrapping) {
        this.wrapping = wrapping;
    }

    List<String> read(List<TextLine> lines, Warnings warnings) {
        List<String> items = new ArrayList<>();
        StringBuilder item = new StringBuilder();
        for (int i = 0; i < lines.size(); i++) {
            String text = LineMarks.withoutBullet(LineMarks.clean(lines.get(i).text()));
            String joined = WrappedText.join(item.toString(), text);
            item.setLength(0);
            item.append(joined);
            if (i + 1 == lines.size() || !continues(lines.get(i), lines.get(i + 1), joined, warnings)) {
                addTo(items, joined);
                item.setLength(0);
            }
        }
        return items;
    }

    private boolean continues(TextLine upperLine, TextLine lowerLine, String itemSoFar, Warnings warnings) {
        String upper = upperLine.text();
        String lower = lowerLine.text();
        if (itemSoFar.length() > MAX_ITEM_LENGTH || lower.length() > MAX_ITEM_LENGTH) {
            return false;
        }
        if (LineMarks.leavesBracketOpen(itemSoFar)) {
            return true;
        }
        if (LineMarks.isBulleted(lower)) {
            return false;
        }
        if (LineMarks.beginsWithRemark(lower)) {
            return true;
        }
        if (upper.endsWith("…") || upper.endsWith("・")) {
            return true;
        }
        if (upper.endsWith("、")) {
            return continuesAfterComma(upper.substring(0, upper.length() - 1), lower);
        }
        if (wrapping.cannotEnd(upper) || wrapping.cannotBegin(lower)) {
            return true;
        }
        return continuesAsModifier(upperLine, lower, warnings);
    }

    /** A line that enumerates goes on after its last 、; a line that is one thing ends there. */
    private boolean continuesAfterComma(String upper, String lower) {
        return upper.contains("、") || wrapping.beginsWithConjunction(lower) || !wrapping.endsWithNoun(upper);
    }

    /** 再出発を目指す｜人たち is one phrase; in 場をつくる｜相談にのる each line is one. */
    private boolean continuesAsModifier(TextLine upper, String lower, Warnings warnings) {
        if (!wrapping.endsWithPredicate(upper.text()) || wrapping.endsWithPredicate(lower)) {
            return false;
        }
        warnings.add(WarningCode.ITEM_BOUNDARY_UNCERTAIN, upper.number(), upper.text(), lower);
        return true;
    }

    private void addTo(List<String> items, String item) {
        String text = item.endsWith("、") ? item.substring(0, item.length() - 1) : item;
        if (!text.isBlank()) {
            items.add(wrapping.unwrapped(text.strip()));
        }
    }
}
