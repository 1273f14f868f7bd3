package jp.tsunagari.portal.ingest.web;

/**
 * A line of a document.
 *
 * @param number from 1
 * @param marked whether it is the one that is talked about
 */
record OriginalLineView(int number, String text, boolean marked) {}
