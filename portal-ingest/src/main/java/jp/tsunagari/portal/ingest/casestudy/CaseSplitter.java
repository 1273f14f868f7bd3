package jp.tsunagari.portal.ingest.casestudy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Divides the lines of a document into cases by their headings. */
final class CaseSplitter {

    private final List<TextLine> lines;
    private final List<HeadingMark> marks;

    private CaseSplitter(List<TextLine> lines) {
        this.lines = lines;
        this.marks = marks(lines);
    }

    static List<CaseOutline> split(List<TextLine> lines) {
        return new CaseSplitter(lines).split();
    }

    private List<CaseOutline> split() {
        List<CaseOutline> cases = new ArrayList<>();
        List<HeadingMark> current = new ArrayList<>();
        List<HeadingMark> ignored = new ArrayList<>();
        for (int i = 0; i < marks.size(); i++) {
            HeadingMark mark = marks.get(i);
            if (isCaptionText(current, i)) {
                ignored.add(mark);
                continue;
            }
            if (!current.isEmpty() && beginsCase(current, i)) {
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
    private boolean isCaptionText(List<HeadingMark> current, int i) {
        Heading heading = marks.get(i).heading();
        if (!has(current, Heading.PROFILE)) {
            return false;
        }
        if (heading == Heading.APPROACH) {
            return i + 1 < marks.size() && marks.get(i + 1).heading() == Heading.APPROACH;
        }
        return has(current, heading) && !profileFollows(i);
    }

    private boolean beginsCase(List<HeadingMark> current, int i) {
        Heading heading = marks.get(i).heading();
        if (heading == Heading.APPROACH) {
            return current.stream().anyMatch(mark -> mark.heading() != Heading.APPROACH);
        }
        return heading != Heading.PHOTOS && has(current, Heading.PROFILE) && profileFollows(i);
    }

    /** Whether this is a profile with fields, or one comes before the next 取組のかたち. */
    private boolean profileFollows(int from) {
        for (HeadingMark mark : marks.subList(from, marks.size())) {
            if (mark.heading() == Heading.PROFILE && hasFields(mark)) {
                return true;
            }
            if (mark.heading() == Heading.APPROACH) {
                return false;
            }
        }
        return false;
    }

    private boolean hasFields(HeadingMark profile) {
        int next = profile.index() + 1;
        return next < lines.size()
                && LabelledLine.of(lines.get(next).text())
                        .flatMap(line -> ProfileField.labelled(line.label()))
                        .isPresent();
    }

    private static boolean has(List<HeadingMark> marks, Heading heading) {
        return marks.stream().anyMatch(mark -> mark.heading() == heading);
    }
}
