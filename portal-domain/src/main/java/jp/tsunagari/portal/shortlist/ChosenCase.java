package jp.tsunagari.portal.shortlist;

import org.jspecify.annotations.Nullable;

/**
 * An initiative on a list.
 *
 * @param mark null where nothing was decided
 * @param memo one line; empty where nothing was written
 */
public record ChosenCase(long id, @Nullable CaseMark mark, String memo) {

    /** Characters of a memo. */
    public static final int MAX_MEMO = 200;

    /** Without a mark and a memo. */
    public static ChosenCase of(long id) {
        return new ChosenCase(id, null, "");
    }

    /** Whether somebody has said something of it. */
    public boolean isNoted() {
        return mark != null || !memo.isEmpty();
    }
}
