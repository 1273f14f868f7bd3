package jp.tsunagari.portal.shortlist;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A list on the server, at its latest revision. */
public record KeptList(long id, long ownerId, int revision, ChosenList list) {

    /**
     * A list among others.
     *
     * @param links by which others can see it now
     * @param changedBy who has changed it last
     */
    public record KeptListSummary(long id, String name, int cases, int links, String changedBy, Instant changedAt) {}

    /**
     * One of the states that a list has had.
     *
     * @param list what it was
     * @param restored the number of the one that it brought back; null for none
     */
    public record ListRevision(
            int number,
            ListAuthor by,
            Instant at,
            ChosenList list,
            @Nullable Integer restored) {}
}
