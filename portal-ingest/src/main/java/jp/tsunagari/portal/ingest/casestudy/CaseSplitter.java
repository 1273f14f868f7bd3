package jp.tsunagari.portal.ingest.casestudy;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Divides the lines of a document into cases by their headings. */
final class CaseSplitter {

    private final List<TextLine> lines;
    private final List<HeadingMark> marks;
    /** For each mark, whether it is a profile with fields, or one comes before the next 取組のかたち. */
    private final boolean[] profileFollows;

    private CaseSplitter(List<TextLine> lines) {
        this.lines = lines;
        this.marks = marks(lines);
        this.profileFollows = profileFollows();
    }

    static List<CaseOutline> split(List<TextLine> lines) {
        return new CaseSplitter(lines).split();
    }

    private List<CaseOutline> split() {
        List<CaseOutline> cases = new ArrayList<>();
        List<HeadingMark> current = new ArrayList<>();
        Set<Heading> seen = EnumSet.noneOf(Heading.class);
        List<HeadingMark> ignored = new ArrayList<>();
        for (int i = 0; i < marks.size(); i++) {
            HeadingMark mark = marks.get(i);
            if (isCaptionText(seen, i)) {
                ignored.add(mark);
                continue;
            }
            if (!current.isEmpty() && beginsCase(seen, i)) {
                cases.add(new CaseOutline(current, ignored, mark.index()));
                current.clear();
                seen.clear();
                ignored.clear();
            }
            current.add(mark);
            seen.add(mark.heading());
        }
        if (!current.isEmpty()) {
            cases.add(new CaseOutline(current, ignored, lines.size()));
        }
        return cases;
    }

    private static List<HeadingMark> marks(List<TextLine> lines) {
        List<HeadingMark> marks = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            Optional<Heading> heading = Heading.of(lines.get(i).text());
            if (heading.isPresent()) {
                marks.add(new HeadingMark(heading.get(), i));
            }
        }
        return marks;
    }

    /** Behind the profile a heading is text of a flyer, unless it is missing so far or another profile follows it. */
    private boolean isCaptionText(Set<Heading> seen, int i) {
        Heading heading = marks.get(i).heading();
        if (!seen.contains(Heading.PROFILE)) {
            return false;
        }
        if (heading == Heading.APPROACH) {
            return i + 1 < marks.size() && marks.get(i + 1).heading() == Heading.APPROACH;
        }
        return seen.contains(heading) && !profileFollows[i];
    }

    private boolean beginsCase(Set<Heading> seen, int i) {
        Heading heading = marks.get(i).heading();
        if (heading == Heading.APPROACH) {
            return seen.size() > 1 || !seen.contains(Heading.APPROACH);
        }
        return heading != Heading.PHOTOS && seen.contains(Heading.PROFILE) && profileFollows[i];
    }

    /** From the back, so that every heading is looked at once however many there are. */
    private boolean[] profileFollows() {
        boolean[] follows = new boolean[marks.size()];
        boolean below = false;
        for (int i = marks.size() - 1; i >= 0; i--) {
            HeadingMark mark = marks.get(i);
            if (mark.heading() == Heading.APPROACH) {
                below = false;
            } else if (mark.heading() == Heading.PROFILE && hasFields(mark)) {
                below = true;
            }
            follows[i] = below;
        }
        return follows;
    }

    private boolean hasFields(HeadingMark profile) {
        int next = profile.index() + 1;
        return next < lines.size()
                && LabelledLine.of(lines.get(next).text())
                        .flatMap(line -> ProfileField.labelled(line.label()))
                        .isPresent();
    }
}
