package jp.tsunagari.portal.usage;

import java.util.Locale;

/** What is counted. */
public enum UsageKind {
    /** The page of an initiative was opened; the subject is its number. */
    CARD,
    /** A file was taken; the subject is a code of the kind of file. */
    FILE,
    /** The owner of a mailbox has confirmed that they want to follow something; the subject is the kind of it. */
    FOLLOW,
    /** A reader has sent something; the subject is why. */
    QUESTION,
    /** A text was searched; there is one subject for all. */
    SEARCH,
    /** A text was searched that had no answer; there is one subject for all. */
    UNANSWERED;

    /** As it is stored and in files. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Of the word for it. */
    public String messageKey() {
        return "usage.kind." + code();
    }
}
