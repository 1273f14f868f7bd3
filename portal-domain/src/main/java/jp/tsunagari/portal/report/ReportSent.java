package jp.tsunagari.portal.report;

import java.util.List;

/**
 * A reader has sent something, in this transaction.
 *
 * @param id its number
 * @param recipients who is to answer: the people of the organisation that it is about; admins where there are none
 */
public record ReportSent(long id, Report.Kind kind, Report.About about, List<Recipient> recipients) {

    public ReportSent {
        recipients = List.copyOf(recipients);
    }

    /**
     * Somebody who is told of it.
     *
     * @param email where
     */
    public record Recipient(long accountId, String email) {}
}
