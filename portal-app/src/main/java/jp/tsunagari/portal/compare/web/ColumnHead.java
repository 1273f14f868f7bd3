package jp.tsunagari.portal.compare.web;

import jp.tsunagari.portal.initiative.InitiativeTitle;
import org.jspecify.annotations.Nullable;

/**
 * The head of a column, and where its links lead.
 *
 * @param number from 1
 * @param inPair whether a narrow screen shows it
 * @param organisation core name
 * @param left address with this one a place further to the left, null for the first
 * @param right likewise to the right, null for the last
 * @param out address without it
 * @param exchange address that looks for another in its place
 */
record ColumnHead(
        int number,
        boolean inPair,
        long id,
        String slug,
        InitiativeTitle title,
        String organisation,
        @Nullable String left,
        @Nullable String right,
        String out,
        String exchange) {}
