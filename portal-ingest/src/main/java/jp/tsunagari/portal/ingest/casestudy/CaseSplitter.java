package jp.tsunagari.portal.ingest.casestudy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Divides the lines of a document into cases by their headings. */
final class CaseSplitter {

    private CaseSplitter() {}

    static List<CaseOutline> split(List<TextLine> lines) {
        List<HeadingMark> marks = marks(lines);
        List<CaseOutline> cases = new ArrayList<>();
        List<HeadingMark> current = new ArrayList<>();
        List<HeadingMark> ignored = new ArrayList<>();
        for (int i = 0; i < marks.size(); i++) {
            HeadingMark mark = marks.get(i);
            if (isCaptionText(current, marks, i)) {
                ignored.add(mark);
                continue;
            }
            if (!current.isEmpty() && beginsCase(current, marks, i)) {
                cases.add(new CaseOutline(current, ignored, mark.index()));
                current.clear();
                ignored.clear();
            }
            current.add(mark);
        }
        if (!current.isEmpty()) {
            cases.add(new CaseOutline(current, ignored, lines.size()));
        }
        return cases;
    }

    private static List<HeadingMark> marks(List<TextLine> lines) {
        return IntStream.range(0, lines.size())
                .boxed()
                .flatMap(index ->
                        Heading.of(lines.get(index).text()).map(heading -> new HeadingMark(heading, index)).stream())
                .toList();
    }

    /** Behind the profile a heading is text of a flyer, unless it is missing so far or another profile follows it. */
    private static boolean isCaptionText(List<HeadingMark> current, List<HeadingMark> marks, int i) {
        Heading heading = marks.get(i).heading();
        if (!has(current, Heading.PROFILE)) {
            return false;
        }
        if (heading == Heading.APPROACH) {
            return i + 1 < marks.size() && marks.get(i + 1).heading() == Heading.APPROACH;
        }
        return has(current, heading) && !profileFollows(marks, i);
    }

    private static boolean beginsCase(List<HeadingMark> current, List<HeadingMark> marks, int i) {
        Heading heading = marks.get(i).heading();
        if (heading == Heading.APPROACH) {
            return current.stream().anyMatch(mark -> mark.heading() != Heading.APPROACH);
        }
        return heading != Heading.PHOTOS && has(current, Heading.PROFILE) && profileFollows(marks, i);
    }

    /** Whether a profile is, or comes before, the next 取組のかたち. */
    private static boolean profileFollows(List<HeadingMark> marks, int from) {
        for (HeadingMark mark : marks.subList(from, marks.size())) {
            if (mark.heading() == Heading.PROFILE) {
                return true;
            }
            if (mark.heading() == Heading.APPROACH) {
                return false;
            }
        }
        return false;
    }

    private static boolean has(List<HeadingMark> marks, Heading heading) {
        return marks.stream().anyMatch(mark -> mark.heading() == heading);
    }
}
