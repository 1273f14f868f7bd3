package jp.tsunagari.portal.ingest.casestudy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.tsunagari.portal.ingest.layout.CaseHeading;
import jp.tsunagari.portal.ingest.layout.LayoutWords;
import jp.tsunagari.portal.ingest.layout.TextLine;

/**
 * The headings of one case among the lines of its document. The header of the case is above the first heading.
 *
 * @param lines of the whole document
 * @param marks at least one, in the order of the document
 * @param ignored headings inside the captions, which are text
 * @param end index after the last line of the case
 * @param words of the headings
 */
record CaseOutline(List<TextLine> lines, List<Mark> marks, List<Mark> ignored, int end, LayoutWords words) {

    CaseOutline {
        marks = List.copyOf(marks);
        ignored = List.copyOf(ignored);
    }

    /**
     * A heading at its place.
     *
     * @param index among the lines that are not blank
     */
    record Mark(CaseHeading heading, int index) {}

    /** The outlines of all cases; each ends where the next one has its first heading. */
    static List<CaseOutline> ofAllCases(List<TextLine> lines, LayoutWords words) {
        return new Splitter(lines, words).split();
    }

    /** The same case, ending where the header of the next one begins. */
    CaseOutline endingAt(int lineIndex) {
        return new CaseOutline(lines, marks, ignored, lineIndex, words);
    }

    Mark first() {
        return marks.get(0);
    }

    Mark last() {
        return marks.get(marks.size() - 1);
    }

    /** The first mark of a kind. */
    Optional<Mark> first(CaseHeading heading) {
        return marks.stream().filter(mark -> mark.heading() == heading).findFirst();
    }

    /** The part that the layout has between the known headings around a place, if it is one and the case has none. */
    Optional<CaseHeading> missingAt(Mark place) {
        List<CaseHeading> order = List.copyOf(words.layout().headings().keySet());
        List<CaseHeading> seen =
                marks.stream().map(Mark::heading).filter(order::contains).toList();
        int before = -1;
        int after = order.size();
        for (Mark mark : marks) {
            int position = order.indexOf(mark.heading());
            if (position >= 0 && mark.index() < place.index()) {
                before = Math.max(before, position);
            } else if (position >= 0) {
                after = Math.min(after, position);
            }
        }
        List<CaseHeading> between = before + 1 < after ? order.subList(before + 1, after) : List.of();
        List<CaseHeading> missing =
                between.stream().filter(heading -> !seen.contains(heading)).toList();
        return missing.size() == 1 ? Optional.of(missing.get(0)) : Optional.empty();
    }

    TextLine headingLine(Mark mark) {
        return lines.get(mark.index());
    }

    /** Number of the line of the first heading. */
    int firstHeadingLine() {
        return headingLine(first()).number();
    }

    /** The lines below a heading, up to the next one. */
    List<TextLine> below(Mark mark) {
        int place = Collections.binarySearch(marks, mark, Comparator.comparingInt(Mark::index));
        int next = place + 1 < marks.size() ? marks.get(place + 1).index() : end;
        return lines.subList(mark.index() + 1, Math.max(mark.index() + 1, next));
    }

    /** The lines below every heading of this kind. */
    List<TextLine> below(CaseHeading heading) {
        return marks.stream()
                .filter(mark -> mark.heading() == heading)
                .flatMap(mark -> below(mark).stream())
                .toList();
    }

    /** Divides the lines of a document into cases by their headings. */
    private static final class Splitter {

        private final List<TextLine> lines;
        private final LayoutWords words;
        private final List<Mark> marks;
        /** For each mark, whether it is a profile with fields, or one comes before the next 取組のかたち. */
        private final boolean[] profileFollows;

        private final boolean profileFirst;

        Splitter(List<TextLine> lines, LayoutWords words) {
            this.lines = lines;
            this.words = words;
            this.marks = marks(lines, words);
            this.profileFollows = profileFollows();
            this.profileFirst = isProfileFirst();
        }

        List<CaseOutline> split() {
            List<CaseOutline> cases = new ArrayList<>();
            List<Mark> current = new ArrayList<>();
            Set<CaseHeading> seen = EnumSet.noneOf(CaseHeading.class);
            List<Mark> ignored = new ArrayList<>();
            for (int i = 0; i < marks.size(); i++) {
                Mark mark = marks.get(i);
                if (isCaptionText(seen, i)) {
                    ignored.add(mark);
                    continue;
                }
                if (!current.isEmpty() && beginsCase(seen, i)) {
                    cases.add(new CaseOutline(lines, current, ignored, mark.index(), words));
                    current.clear();
                    seen.clear();
                    ignored.clear();
                }
                current.add(mark);
                seen.add(mark.heading());
            }
            if (!current.isEmpty()) {
                cases.add(new CaseOutline(lines, current, ignored, lines.size(), words));
            }
            return cases;
        }

        private static List<Mark> marks(List<TextLine> lines, LayoutWords words) {
            List<Mark> marks = new ArrayList<>();
            for (int i = 0; i < lines.size(); i++) {
                Optional<CaseHeading> heading = words.heading(lines.get(i).text());
                if (heading.isPresent()) {
                    marks.add(new Mark(heading.get(), i));
                }
            }
            return marks;
        }

        /** After the profile a heading is text of a flyer, unless it is missing so far or another profile follows it. */
        private boolean isCaptionText(Set<CaseHeading> seen, int i) {
            CaseHeading heading = marks.get(i).heading();
            if (!seen.contains(CaseHeading.PROFILE) || !heading.isPart()) {
                return false;
            }
            if (heading == CaseHeading.APPROACH) {
                return i + 1 < marks.size() && marks.get(i + 1).heading() == CaseHeading.APPROACH;
            }
            return seen.contains(heading) && !profileFollows[i];
        }

        private boolean beginsCase(Set<CaseHeading> seen, int i) {
            CaseHeading heading = marks.get(i).heading();
            if (!heading.isPart()) {
                return isLikeFirst(i);
            }
            if (profileFirst) {
                return heading == CaseHeading.PROFILE;
            }
            if (heading == CaseHeading.APPROACH) {
                return seen.size() > 1 || !seen.contains(CaseHeading.APPROACH);
            }
            return heading != CaseHeading.PHOTOS && seen.contains(CaseHeading.PROFILE) && profileFollows[i];
        }

        /** A heading that is not known begins a case where the first one of the document was the same. */
        private boolean isLikeFirst(int i) {
            Mark first = marks.get(0);
            return !first.heading().isPart()
                    && lines.get(first.index())
                            .text()
                            .equals(lines.get(marks.get(i).index()).text());
        }

        /** Whether every case has its profile in front of 取組のかたち, so that it begins there; one alone is no proof. */
        private boolean isProfileFirst() {
            int cases = 0;
            boolean open = false;
            for (Mark mark : marks) {
                boolean profile = mark.heading() == CaseHeading.PROFILE;
                if ((profile && (open || !hasFields(mark))) || (mark.heading() == CaseHeading.APPROACH && !open)) {
                    return false;
                }
                if (profile) {
                    open = true;
                } else if (mark.heading() == CaseHeading.APPROACH) {
                    open = false;
                    cases++;
                } else if (cases == 0 && !open) {
                    return false;
                }
            }
            return !open && cases > 1;
        }

        /** From the back, so that every heading is looked at once however many there are. */
        private boolean[] profileFollows() {
            boolean[] follows = new boolean[marks.size()];
            boolean below = false;
            for (int i = marks.size() - 1; i >= 0; i--) {
                Mark mark = marks.get(i);
                if (mark.heading() == CaseHeading.APPROACH) {
                    below = false;
                } else if (mark.heading() == CaseHeading.PROFILE && hasFields(mark)) {
                    below = true;
                }
                follows[i] = below;
            }
            return follows;
        }

        private boolean hasFields(Mark profile) {
            int next = profile.index() + 1;
            return next < lines.size()
                    && ProfileFields.beginsField(lines.get(next).text(), words);
        }
    }
}
