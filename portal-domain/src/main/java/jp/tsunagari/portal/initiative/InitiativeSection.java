package jp.tsunagari.portal.initiative;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.List;
import jp.tsunagari.portal.shared.SectionKind;
import org.jspecify.annotations.Nullable;

/**
 * A part of the text.
 *
 * @param heading as written
 * @param body plain text, one paragraph or list item a line; empty where the document has nothing under the heading
 * @param firstLine first line of the body in the document, null for an empty body or one that a person typed
 * @param lastLine inclusive; null as for the first line
 */
@Embeddable
public record InitiativeSection(
        @Enumerated(EnumType.STRING) @Column(name = "kind") SectionKind kind,
        @Column(name = "heading") String heading,
        @Column(name = "body") String body,
        @Nullable @Column(name = "first_line") Integer firstLine,
        @Nullable @Column(name = "last_line") Integer lastLine) {

    /** The paragraphs of the body in order; none for an empty one. */
    public List<String> paragraphs() {
        return body.lines().filter(line -> !line.isBlank()).toList();
    }
}
