package jp.tsunagari.portal.booklet;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What a booklet is to be.
 *
 * @param title as the officer typed it
 * @param note likewise; may be empty
 * @param cases ids of initiatives, in order
 * @param found how many there were of which these are the first
 * @param language of the interface, as its tag has it
 * @param root absolute address of the portal in that language
 * @param listAddress absolute, under which the cases can be seen again
 */
public record BookletOrder(
        String title,
        String note,
        List<Long> cases,
        int found,
        Set<BookletPart> parts,
        BookletFormat format,
        String language,
        String root,
        String listAddress) {

    public BookletOrder {
        cases = List.copyOf(cases);
        parts = Set.copyOf(parts);
        if (cases.isEmpty() || parts.isEmpty()) {
            throw new IllegalArgumentException("a booklet without cases or parts");
        }
    }

    /** What a booklet has beside its cover and contents. */
    public enum BookletPart {
        /** What somebody has said of the cases of a shortlist. */
        NOTES,
        CASES,
        COMPARISON,
        MATRIX,
        SOURCES;

        /** Of the word for it. */
        public String messageKey() {
            return "booklet.part." + name().toLowerCase(Locale.ROOT);
        }
    }

    /** What kind of file it is. */
    public enum BookletFormat {
        PDF("application/pdf"),
        DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
        MD("text/markdown;charset=UTF-8");

        private final String mediaType;

        BookletFormat(String mediaType) {
            this.mediaType = mediaType;
        }

        public String mediaType() {
            return mediaType;
        }

        /** Of the file's name. */
        public String ending() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Of the words for it. */
        public String messageKey() {
            return "booklet.format." + ending();
        }
    }
}
