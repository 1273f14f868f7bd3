package jp.tsunagari.portal.booklet.web;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import jp.tsunagari.portal.booklet.BookletOrder.BookletFormat;
import jp.tsunagari.portal.booklet.BookletOrder.BookletPart;
import jp.tsunagari.portal.message.Messages;
import jp.tsunagari.portal.web.form.FormErrors;
import jp.tsunagari.portal.web.form.FormText;
import org.jspecify.annotations.Nullable;

/** What an officer says of a booklet. */
record BookletForm(
        String title,
        String note,
        @Nullable Set<BookletPart> part,
        @Nullable BookletFormat format) {

    private static final int MAX_TITLE = 80;
    private static final int MAX_NOTE = 600;

    BookletForm {
        title = FormText.line(title);
        note = FormText.text(note);
        part = part == null ? Set.of() : Set.copyOf(part);
        format = format == null ? BookletFormat.PDF : format;
    }

    /** With everything in it but notes, which were not written for others, for an officer who has not said anything yet. */
    static BookletForm whole(String title) {
        return new BookletForm(title, "", EnumSet.complementOf(EnumSet.of(BookletPart.NOTES)), BookletFormat.PDF);
    }

    FormErrors errors(Messages messages) {
        List<FormErrors.Item> errors = new ArrayList<>();
        if (title.isEmpty()) {
            errors.add(new FormErrors.Item("title", messages.get("booklet.form.title.missing")));
        } else if (title.length() > MAX_TITLE) {
            errors.add(new FormErrors.Item("title", messages.get("booklet.form.title.too-long", MAX_TITLE)));
        }
        if (note.length() > MAX_NOTE) {
            errors.add(new FormErrors.Item("note", messages.get("booklet.form.note.too-long", MAX_NOTE)));
        }
        if (part == null || part.isEmpty()) {
            errors.add(new FormErrors.Item("part", messages.get("booklet.form.part.missing")));
        }
        return new FormErrors(errors);
    }
}
