package jp.tsunagari.portal.follow.web;

import java.util.List;
import jp.tsunagari.portal.card.WordDiff.DiffSegment;
import org.jspecify.annotations.Nullable;

/**
 * What is new for a follower, in one language, for a mail.
 *
 * @param sections of each thing about which there is something to tell
 * @param own absolute address of the follower's page
 * @param stop absolute address where all is stopped
 * @param expires when the address is erased, as a date
 */
record Digest(List<DigestSection> sections, String own, String stop, String expires) {

    Digest {
        sections = List.copyOf(sections);
    }

    public int added() {
        return sections.stream().mapToInt(section -> section.added().total()).sum();
    }

    public int gone() {
        return sections.stream().mapToInt(section -> section.gone().total()).sum();
    }

    public int changed() {
        return sections.stream().mapToInt(section -> section.changed().total()).sum();
    }

    /**
     * What is new of one thing that is followed.
     *
     * @param name of the thing
     * @param address of its page; null where it has none any more
     * @param rhythm of the word for how often it is told
     */
    record DigestSection(
            String name,
            @Nullable String address,
            String rhythm,
            Some<DigestLine> added,
            Some<DigestLine> gone,
            Some<DigestChange> changed) {

        boolean isEmpty() {
            return added.total() + gone.total() + changed.total() == 0;
        }
    }

    /**
     * The first of some.
     *
     * @param total how many there are
     */
    record Some<T>(List<T> shown, int total) {

        Some {
            shown = List.copyOf(shown);
        }

        static <T> Some<T> of(List<T> all, int most) {
            return new Some<>(all.subList(0, Math.min(most, all.size())), all.size());
        }

        public int more() {
            return total - shown.size();
        }
    }

    /**
     * A case.
     *
     * @param address of its page; null where it has none any more
     * @param remark its organisation, or why it is gone; may be empty
     */
    record DigestLine(String name, @Nullable String address, String remark) {}

    /**
     * A card that has changed.
     *
     * @param above whether it stands further up in the same mail already
     * @param fields that differ; empty where it stands above
     */
    record DigestChange(String name, @Nullable String address, boolean above, List<DigestField> fields) {

        DigestChange {
            fields = List.copyOf(fields);
        }
    }

    /**
     * A field that differs.
     *
     * @param withheld whether its words are left to the page, because they are about persons
     * @param reordered whether its elements are in another order
     * @param elements of each element that differs, the pieces of its text, shortened
     */
    record DigestField(String label, boolean withheld, boolean reordered, List<List<DiffSegment>> elements) {

        DigestField {
            elements = List.copyOf(elements);
        }
    }
}
