package jp.tsunagari.portal.card.web;

/**
 * A thing on the page that brings two changes together.
 *
 * @param key of the item
 * @param label of the field
 * @param base what both began from; empty for nothing, as are mine and theirs
 * @param decision what was chosen so far, or empty
 * @param typable whether it can be written anew
 * @param typed what stands in the box for that
 */
record MergeRow(
        String key,
        String label,
        String base,
        String mine,
        String theirs,
        String decision,
        boolean typable,
        String typed,
        boolean mineWasTaken) {}
