package jp.tsunagari.portal.contact;

/**
 * A contact in a text.
 *
 * @param start its first character, a UTF-16 position
 * @param end after its last one; a line break may be in between
 */
public record Contact(ContactKind kind, int start, int end) {

    boolean overlaps(Contact other) {
        return start < other.end && other.start < end;
    }
}
