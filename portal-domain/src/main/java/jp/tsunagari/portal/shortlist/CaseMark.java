package jp.tsunagari.portal.shortlist;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What somebody means to do about an initiative. */
public enum CaseMark {
    ADOPT,
    ASK,
    NO;

    /** As addresses and files have it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Of the words for it. */
    public String messageKey() {
        return "shortlist.mark." + code();
    }

    /** The one with this code. */
    public static Optional<CaseMark> of(String code) {
        return Stream.of(values()).filter(mark -> mark.code().equals(code)).findFirst();
    }
}
