package jp.tsunagari.portal.card.web;

import java.util.List;

/** A form in which regions are chosen. */
interface RegionChoice {

    /** Codes, in the order in which they were chosen. */
    List<String> regions();

    /** What is looked for among the regions; empty for nothing. */
    String regionQuery();
}
