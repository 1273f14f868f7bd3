package jp.tsunagari.portal.follow.web;

import java.util.List;
import jp.tsunagari.portal.follow.FollowTarget;

/**
 * What somebody follows, as it is now.
 *
 * @param name in the language of the thread
 * @param path of its page, encoded; empty where it has none any more
 * @param initiatives that it has now, in order; those that are not shown to the public are not among them
 */
record FollowedThing(FollowTarget target, String name, String path, List<Long> initiatives) {

    FollowedThing {
        initiatives = List.copyOf(initiatives);
    }
}
