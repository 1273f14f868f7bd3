package jp.tsunagari.portal.ingest.casestudy;

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

    /** Index of the first line that may belong to the header of the next case. */
    int captionsStart() {
        HeadingMark last = outline.last();
        return last.index() + 1 + (last.heading() == Heading.PROFILE ? profileLines : 0);
    }
}
