package jp.tsunagari.portal.ingest.web;

/**
 * A line of a document.
 *
 * @param number from 1, or the cell of a spreadsheet
 * @param marked whether it is the one that is talked about
 */
record OriginalLineView(String number, String text, boolean marked) {}
