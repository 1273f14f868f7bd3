package jp.tsunagari.portal.shortlist;

/**
 * Who has changed a list.
 *
 * @param name of the account, or as somebody with a link has typed it
 * @param byLink whether it was somebody with a link, whose name nobody has checked
 */
public record ListAuthor(String name, boolean byLink) {}
