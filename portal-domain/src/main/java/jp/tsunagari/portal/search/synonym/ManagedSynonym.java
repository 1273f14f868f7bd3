package jp.tsunagari.portal.search.synonym;

import jp.tsunagari.portal.search.text.SynonymLine;

/**
 * A line as those see it who change it.
 *
 * @param active whether searches go by it; otherwise it was taken away
 * @param version grows by one with every change
 */
record ManagedSynonym(long id, SynonymLine line, boolean active, int version) {}
