package jp.tsunagari.portal.report;

/**
 * A reader has sent something, in this transaction.
 *
 * @param id its number
 */
public record ReportSent(long id, Report.Kind kind, Report.About about) {}
