package jp.tsunagari.portal.report;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a reader has sent.
 *
 * @param about what it is about
 * @param text as it was typed; empty once it has been erased
 * @param email where an answer can be sent; null if the sender gave none, and once it has been erased
 * @param language of the page on which it was written, as a language tag
 * @param state where it has come to
 * @param steps what was done about it, the first at first
 */
public record Report(
        long id,
        Kind kind,
        About about,
        String text,
        @Nullable String email,
        String language,
        Instant sentAt,
        State state,
        List<Step> steps) {

    public Report {
        steps = List.copyOf(steps);
    }

    /** Why a reader writes. */
    public enum Kind {
        MISTAKE,
        QUESTION,
        /** Asks the organisation for a visit or for advice; needs an address for the answer. */
        VISIT,
        RIGHTS;

        /** Whether it can only be asked of an organisation, and only of one that can answer. */
        public boolean isForOrganisation() {
            return this == VISIT;
        }

        /** Of the word for it. */
        public String messageKey() {
            return "report.kind." + name().toLowerCase(Locale.ROOT);
        }
    }

    /** Where a report has come to. */
    public enum State {
        NEW,
        IN_PROGRESS,
        ANSWERED,
        CLOSED;

        /** Of the word for it. */
        public String messageKey() {
            return "report.state." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** Whether nothing more is to be done. */
        public boolean isOver() {
            return this == ANSWERED || this == CLOSED;
        }
    }

    /**
     * The page that a report is about.
     *
     * @param path within the portal, without the language
     * @param name of the card; null for a page that is none
     * @param organisationId whose card it is; null for a page that is none
     */
    public record About(
            String path, @Nullable String name, @Nullable Long organisationId) {}

    /**
     * Something that was done.
     *
     * @param actor who did it; null once the account has been erased
     * @param note for those who handle reports, or the answer that was sent
     * @param mailed whether the note went to the sender
     * @param automatic whether the portal did it, and no person
     */
    public record Step(
            Instant at, @Nullable String actor, State state, String note, boolean mailed, boolean automatic) {}
}
