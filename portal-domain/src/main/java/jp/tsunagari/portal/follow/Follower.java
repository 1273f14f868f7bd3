package jp.tsunagari.portal.follow;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who follows something, or has asked to.
 *
 * @param expiresAt when the address is erased, unless it is renewed
 * @param follows in the order in which they were asked for
 */
public record Follower(long id, String email, Instant expiresAt, List<Follow> follows) {

    public Follower {
        follows = List.copyOf(follows);
    }

    /** On whose behalf mails are sent. */
    public String mailOwner() {
        return owner(id);
    }

    static String owner(long id) {
        return "follower:" + id;
    }

    public boolean isConfirmed() {
        return follows.stream().anyMatch(Follow::isConfirmed);
    }

    /** The address never gets into a log. */
    @Override
    public String toString() {
        return "Follower[" + id + "]";
    }

    /**
     * One thing that somebody follows.
     *
     * @param language in which it was asked for, as its tag has it
     * @param nextAt when it is looked for news; null while it is not confirmed
     * @param marked whether it is known what the follower knows
     */
    public record Follow(
            long id,
            FollowTarget target,
            String language,
            FollowRhythm rhythm,
            @Nullable Instant nextAt,
            boolean marked) {

        public boolean isConfirmed() {
            return nextAt != null;
        }
    }
}
