package jp.tsunagari.portal.shortlist;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Initiatives that somebody has chosen.
 *
 * @param name of the list; empty where it was given none
 * @param cases in order, each initiative once
 */
public record ChosenList(String name, List<ChosenCase> cases) {

    /** Most initiatives on one list. */
    public static final int MAX_CASES = 50;

    /** Characters of a name. */
    public static final int MAX_NAME = 60;

    public static final ChosenList EMPTY = new ChosenList("", List.of());

    public ChosenList {
        cases = List.copyOf(cases);
    }

    public List<Long> ids() {
        return cases.stream().map(ChosenCase::id).toList();
    }

    /** What is said of an initiative; nothing where it is not on the list. */
    public ChosenCase of(long id) {
        return find(id).orElse(ChosenCase.of(id));
    }

    public Optional<ChosenCase> find(long id) {
        return cases.stream().filter(one -> one.id() == id).findFirst();
    }

    public boolean isFull() {
        return cases.size() >= MAX_CASES;
    }

    /** Whether somebody has given it a name, or said something of a case. */
    public boolean isNoted() {
        return !name.isEmpty() || cases.stream().anyMatch(ChosenCase::isNoted);
    }

    /** With one more at its end. */
    public ChosenList with(long id) {
        return at(cases.size(), of(id));
    }

    /** With a case at a place, from 0, or at the end. */
    public ChosenList at(int place, ChosenCase one) {
        List<ChosenCase> all = new ArrayList<>(without(one.id()).cases);
        all.add(Math.min(place, all.size()), one);
        return new ChosenList(name, all);
    }

    public ChosenList without(long id) {
        return new ChosenList(name, cases.stream().filter(one -> one.id() != id).toList());
    }

    /** With one moved by a place, up with -1 and down with 1; empty where there is no such place. */
    public Optional<ChosenList> moved(long id, int by) {
        int from = ids().indexOf(id);
        int to = from + by;
        if (from < 0 || to < 0 || to >= cases.size()) {
            return Optional.empty();
        }
        List<ChosenCase> moved = new ArrayList<>(cases);
        Collections.swap(moved, from, to);
        return Optional.of(new ChosenList(name, moved));
    }

    /** Only those of it that the catalogue has. */
    public ChosenList onlyKnown(Set<Long> known) {
        return new ChosenList(
                name, cases.stream().filter(one -> known.contains(one.id())).toList());
    }
}
