package jp.tsunagari.portal.shortlist.web;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What the address of a shortlist says. Ids, because a slug may change and a shared link must not.
 *
 * @param ids in order, each once, at most {@link #MAX_SIZE}
 * @param unreadable values that are no id
 * @param left how many ids were left out because there were too many
 * @param removed what was just taken out, null if nothing was
 */
record Shortlist(
        List<Long> ids,
        List<String> unreadable,
        int left,
        @Nullable Removal removed) {

    /** Most initiatives on one list. */
    static final int MAX_SIZE = 50;

    private static final String PATH = "/shortlist";

    Shortlist {
        ids = List.copyOf(ids);
        unreadable = List.copyOf(unreadable);
    }

    static Shortlist of(MultiValueMap<String, String> parameters) {
        Set<Long> ids = new LinkedHashSet<>();
        Set<String> unreadable = new LinkedHashSet<>();
        for (String value : parameters.getOrDefault("id", List.of())) {
            number(value).ifPresentOrElse(ids::add, () -> unreadable.add(value));
        }
        List<Long> few = ids.stream().limit(MAX_SIZE).toList();
        return new Shortlist(few, List.copyOf(unreadable), ids.size() - few.size(), removal(parameters));
    }

    private static @Nullable Removal removal(MultiValueMap<String, String> parameters) {
        Optional<Long> id = number(parameters.getFirst("removed"));
        Optional<Long> place = number(parameters.getFirst("at"));
        return id.isPresent() && place.isPresent()
                ? new Removal(id.get(), (int) Math.min(place.get() - 1, MAX_SIZE))
                : null;
    }

    /** An id or a place, from 1. */
    private static Optional<Long> number(@Nullable String value) {
        if (value == null || !value.matches("[1-9][0-9]{0,17}")) {
            return Optional.empty();
        }
        return Optional.of(Long.valueOf(value));
    }

    /** The same list with one more at its end. */
    String with(long id) {
        List<Long> more = new ArrayList<>(ids);
        more.remove(id);
        more.add(id);
        return address(more).toUriString();
    }

    /** The same list without one; the address remembers which, so that it can be put back. */
    String without(long id) {
        List<Long> fewer = new ArrayList<>(ids);
        fewer.remove(id);
        return address(fewer)
                .queryParam("removed", id)
                .queryParam("at", ids.indexOf(id) + 1)
                .toUriString();
    }

    /** The same list with one moved by a place, up with -1 and down with 1; null where there is no such place. */
    @Nullable
    String moved(long id, int by) {
        int from = ids.indexOf(id);
        int to = from + by;
        if (to < 0 || to >= ids.size()) {
            return null;
        }
        List<Long> moved = new ArrayList<>(ids);
        Collections.swap(moved, from, to);
        return address(moved).fragment("entry-" + id).toUriString();
    }

    /** The list as it was before the removal. */
    String restored(Removal removal) {
        List<Long> all = new ArrayList<>(ids);
        all.remove(removal.id());
        all.add(Math.min(removal.place(), all.size()), removal.id());
        return address(all).fragment("entry-" + removal.id()).toUriString();
    }

    /** This list, without a memory of what was taken out. */
    String address() {
        return address(ids).toUriString();
    }

    public boolean isFull() {
        return ids.size() >= MAX_SIZE;
    }

    /** The same list with only those ids that mean something. */
    Shortlist onlyKnown(Set<Long> known) {
        return new Shortlist(ids.stream().filter(known::contains).toList(), unreadable, left, removed);
    }

    private static UriComponentsBuilder address(List<Long> ids) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(PATH);
        ids.forEach(id -> address.queryParam("id", id));
        return address;
    }

    /**
     * What was just taken out.
     *
     * @param place where it stood, from 0
     */
    record Removal(Long id, int place) {}
}
