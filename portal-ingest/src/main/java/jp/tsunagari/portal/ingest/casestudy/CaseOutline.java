package jp.tsunagari.portal.ingest.casestudy;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Where one case stands: its headings and where its last one ends. The header is above the first heading.
 *
 * @param marks at least one, in the order of the document
 * @param ignored headings inside the captions, which are text
 * @param end index behind the last line before the next case's first heading
 */
record CaseOutline(List<HeadingMark> marks, List<HeadingMark> ignored, int end) {

    CaseOutline {
        marks = List.copyOf(marks);
        ignored = List.copyOf(ignored);
    }

    HeadingMark first() {
        return marks.get(0);
    }

    HeadingMark last() {
        return marks.get(marks.size() - 1);
    }

    Optional<HeadingMark> nextBelow(HeadingMark mark) {
        int place = Collections.binarySearch(marks, mark, Comparator.comparingInt(HeadingMark::index));
        return place + 1 < marks.size() ? Optional.of(marks.get(place + 1)) : Optional.empty();
    }

    /** The first mark of a kind. */
    Optional<HeadingMark> first(Heading heading) {
        return marks.stream().filter(mark -> mark.heading() == heading).findFirst();
    }
}
