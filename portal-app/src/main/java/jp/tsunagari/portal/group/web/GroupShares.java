package jp.tsunagari.portal.group.web;

import java.util.List;

/** Shares of target groups and approaches, and the groups that they are of. */
record GroupShares(List<GroupSide> sides, List<ShareTable> tables) {

    GroupShares {
        sides = List.copyOf(sides);
        tables = List.copyOf(tables);
    }
}
