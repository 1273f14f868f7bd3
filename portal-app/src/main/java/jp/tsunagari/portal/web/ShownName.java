package jp.tsunagari.portal.web;

/** Somebody whom a page calls by name. */
public interface ShownName {

    /** Never empty. */
    String displayName();

    /** Tells people apart, whatever they call themselves. */
    long accountId();
}
