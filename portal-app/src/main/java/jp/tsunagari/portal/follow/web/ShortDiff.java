package jp.tsunagari.portal.follow.web;

import java.util.ArrayList;
import java.util.List;
import jp.tsunagari.portal.card.WordDiff.DiffSegment;

/** Shortens what is the same in two texts, so that the difference and a few words around it remain. */
final class ShortDiff {

    /** Letters of what is the same on each side of a difference. */
    private static final int AROUND = 24;

    /** Letters of what is different. */
    private static final int MAX_DIFFERENT = 400;

    private static final String CUT = "…";

    private ShortDiff() {}

    static List<DiffSegment> of(List<DiffSegment> segments) {
        List<DiffSegment> shorter = new ArrayList<>();
        for (int i = 0; i < segments.size(); i++) {
            DiffSegment segment = segments.get(i);
            String text = segment.text();
            if (segment.isSame()) {
                boolean first = i == 0;
                boolean last = i == segments.size() - 1;
                shorter.add(new DiffSegment(segment.kind(), same(text, first, last)));
            } else {
                shorter.add(new DiffSegment(
                        segment.kind(), text.length() <= MAX_DIFFERENT ? text : head(text, MAX_DIFFERENT) + CUT));
            }
        }
        return shorter;
    }

    private static String same(String text, boolean first, boolean last) {
        if (text.length() <= 2 * AROUND + 1) {
            return text;
        }
        if (first && last) {
            return head(text, AROUND) + CUT;
        }
        return (first ? "" : head(text, AROUND)) + CUT + (last ? "" : tail(text, AROUND));
    }

    /** No letter of two halves is parted. */
    private static String head(String text, int length) {
        return text.substring(0, Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length);
    }

    private static String tail(String text, int length) {
        int start = text.length() - length;
        return text.substring(Character.isLowSurrogate(text.charAt(start)) ? start + 1 : start);
    }
}
