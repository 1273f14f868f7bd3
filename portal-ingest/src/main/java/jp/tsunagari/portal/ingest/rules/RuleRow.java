package jp.tsunagari.portal.ingest.rules;

import java.util.List;

/**
 * Words that the reader treats alike.
 *
 * @param heads what they mean and where they count, one for each column but the last
 * @param words in the order of the reader's table
 */
record RuleRow(List<String> heads, List<String> words) {

    public RuleRow {
        heads = List.copyOf(heads);
        words = List.copyOf(words);
    }
}
