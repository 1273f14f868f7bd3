package jp.tsunagari.portal.compare.web;

import java.util.List;

/**
 * A comparison as it leaves the portal, on paper or in a file, with everything that has to be said beside it.
 *
 * @param summary what the initiatives share, in sentences
 * @param updated day of the latest change among those compared, in words
 * @param address absolute, of the page
 * @param attribution names the source of the data
 */
record ComparisonSheet(ComparedTable table, List<String> summary, String updated, String address, String attribution) {

    ComparisonSheet {
        summary = List.copyOf(summary);
    }
}
