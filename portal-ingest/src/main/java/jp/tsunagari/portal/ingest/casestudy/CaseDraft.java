package jp.tsunagari.portal.ingest.casestudy;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A case of which the headings, the profile and the header have been found, but not yet where it ends.
 *
 * @param profile null when there is no 団体概要
 * @param profileLines how many lines below 団体概要 belong to its fields
 */
record CaseDraft(CaseOutline outline, @Nullable Profile profile, int profileLines, Header header, Warnings warnings) {

    @Nullable
    NamedForm profileName() {
        return profile == null ? null : profile.name();
    }

    /** Index of the first line behind the last section that has a heading. */
    int captionsStart() {
        HeadingMark last = outline.last();
        return last.index() + 1 + (last.heading() == Heading.PROFILE ? profileLines : 0);
    }

    /** Index of the first line that the header of the next case may begin on: below every heading, counted or not. */
    int headerFloor() {
        List<HeadingMark> ignored = outline.ignored();
        return ignored.isEmpty()
                ? captionsStart()
                : Math.max(captionsStart(), ignored.get(ignored.size() - 1).index() + 1);
    }
}
