package jp.tsunagari.portal.shortlist;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import jp.tsunagari.portal.shortlist.ListMerge.ListConflict;
import org.jspecify.annotations.Nullable;

/** Merges three states of a list, field by field. */
final class ListMerging {

    private final ChosenList base;
    private final ChosenList current;
    private final ChosenList typed;
    private final List<ListConflict> conflicts = new ArrayList<>();

    ListMerging(ChosenList base, ChosenList current, ChosenList typed) {
        this.base = base;
        this.current = current;
        this.typed = typed;
    }

    ListMerge merge() {
        String name = Objects.requireNonNull(either(base.name(), current.name(), typed.name()));
        if (isConflict(base.name(), current.name(), typed.name())) {
            conflicts.add(new ListConflict(null, ListConflict.Field.NAME, current.name(), null));
        }
        List<ChosenCase> cases = new ArrayList<>();
        order().forEach(id -> merged(id).ifPresent(cases::add));
        return new ListMerge(new ChosenList(name, cases), conflicts);
    }

    /** As typed, unless only the other has put it in order; what only the other has comes last. */
    private Set<Long> order() {
        boolean moved = !typed.ids().equals(base.ids());
        Set<Long> order = new LinkedHashSet<>(moved ? typed.ids() : current.ids());
        order.addAll(moved ? current.ids() : typed.ids());
        return order;
    }

    private Optional<ChosenCase> merged(long id) {
        Optional<ChosenCase> before = base.find(id);
        Optional<ChosenCase> theirs = current.find(id);
        Optional<ChosenCase> mine = typed.find(id);
        if (theirs.isEmpty()) {
            return withoutTheirs(id, before, mine);
        }
        if (mine.isEmpty()) {
            return withoutMine(id, before, theirs.get());
        }
        ChosenCase old = before.orElse(ChosenCase.of(id));
        if (isConflict(old.mark(), theirs.get().mark(), mine.get().mark())) {
            conflicts.add(new ListConflict(
                    id, ListConflict.Field.MARK, "", theirs.get().mark()));
        }
        if (isConflict(old.memo(), theirs.get().memo(), mine.get().memo())) {
            conflicts.add(
                    new ListConflict(id, ListConflict.Field.MEMO, theirs.get().memo(), null));
        }
        return Optional.of(new ChosenCase(
                id,
                either(old.mark(), theirs.get().mark(), mine.get().mark()),
                Objects.requireNonNull(
                        either(old.memo(), theirs.get().memo(), mine.get().memo()))));
    }

    private Optional<ChosenCase> withoutTheirs(long id, Optional<ChosenCase> before, Optional<ChosenCase> mine) {
        if (mine.isEmpty() || before.equals(mine)) {
            return Optional.empty();
        }
        if (before.isPresent()) {
            conflicts.add(new ListConflict(id, ListConflict.Field.TAKEN_OUT, "", null));
        }
        return mine;
    }

    private Optional<ChosenCase> withoutMine(long id, Optional<ChosenCase> before, ChosenCase theirs) {
        if (before.isEmpty()) {
            return Optional.of(theirs);
        }
        if (before.get().equals(theirs)) {
            return Optional.empty();
        }
        conflicts.add(new ListConflict(id, ListConflict.Field.SAID, theirs.memo(), theirs.mark()));
        return Optional.of(theirs);
    }

    private static boolean isConflict(@Nullable Object old, @Nullable Object theirs, @Nullable Object mine) {
        return !Objects.equals(old, theirs) && !Objects.equals(old, mine) && !Objects.equals(theirs, mine);
    }

    private static <T> @Nullable T either(@Nullable T old, @Nullable T theirs, @Nullable T mine) {
        return Objects.equals(old, mine) ? theirs : mine;
    }
}
