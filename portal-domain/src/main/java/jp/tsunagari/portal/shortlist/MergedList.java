package jp.tsunagari.portal.shortlist;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Two lists as one: first the cases of one's own, then what only the other has. Where both have written about a case, both
 * memos stand.
 *
 * @param list its memos may be longer than they should be, and its cases more
 * @param differing cases of which the two say unlike things
 * @param otherName of the other list where it is another; else null
 */
public record MergedList(
        ChosenList list,
        List<Differing> differing,
        @Nullable String otherName) {

    private static final String BETWEEN = " ／ ";

    public MergedList {
        differing = List.copyOf(differing);
    }

    public static MergedList of(ChosenList own, ChosenList other) {
        List<ChosenCase> cases = new ArrayList<>();
        List<Differing> differing = new ArrayList<>();
        for (ChosenCase mine : own.cases()) {
            ChosenCase theirs = other.of(mine.id());
            boolean marks = mine.mark() != null && theirs.mark() != null && mine.mark() != theirs.mark();
            boolean memos = !mine.memo().isEmpty()
                    && !theirs.memo().isEmpty()
                    && !mine.memo().equals(theirs.memo());
            if (marks || memos) {
                differing.add(
                        new Differing(mine.id(), memos, marks ? mine.mark() : null, marks ? theirs.mark() : null));
            }
            cases.add(new ChosenCase(
                    mine.id(),
                    mine.mark() == null ? theirs.mark() : mine.mark(),
                    memos
                            ? mine.memo() + BETWEEN + theirs.memo()
                            : mine.memo().isEmpty() ? theirs.memo() : mine.memo()));
        }
        other.cases().stream().filter(one -> own.find(one.id()).isEmpty()).forEach(cases::add);
        boolean names =
                !own.name().isEmpty() && !other.name().isEmpty() && !own.name().equals(other.name());
        return new MergedList(
                new ChosenList(own.name().isEmpty() ? other.name() : own.name(), cases),
                differing,
                names ? other.name() : null);
    }

    /**
     * A case of which the two say unlike things.
     *
     * @param memos whether both have a memo, which now stand one after the other
     * @param mark one's own, which was kept; null where the marks are not unlike
     * @param otherMark the other's; null likewise
     */
    public record Differing(
            long id,
            boolean memos,
            @Nullable CaseMark mark,
            @Nullable CaseMark otherMark) {}
}
