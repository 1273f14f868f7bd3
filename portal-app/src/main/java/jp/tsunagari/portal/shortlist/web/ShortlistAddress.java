package jp.tsunagari.portal.shortlist.web;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.tsunagari.portal.shortlist.CaseMark;
import jp.tsunagari.portal.shortlist.ChosenCase;
import jp.tsunagari.portal.shortlist.ChosenList;
import jp.tsunagari.portal.web.Addresses;
import jp.tsunagari.portal.web.form.FormText;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What the address of a shortlist says. Ids, because a slug may change and a shared link must not. Memos are in Base64,
 * in which Japanese takes less than half of what it takes in percent signs.
 *
 * @param unreadable values that mean nothing, shortened
 * @param left how many ids were left out because there were too many
 * @param removed what was just taken out, null if nothing was
 */
public record ShortlistAddress(
        ChosenList list,
        List<String> unreadable,
        int left,
        @Nullable Removal removed) {

    /** Characters of path and query: what servers between here and the reader pass on, with a cookie and the rest. */
    public static final int MAX_LENGTH = 6_000;

    static final String PATH = "/shortlist";

    private static final String ID = "id";
    private static final String NAME = "name";
    private static final String MARK = "mark";
    private static final String MEMO = "memo";

    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,17}");
    private static final Pattern OF_CASE = Pattern.compile("([1-9][0-9]{0,17})\\.([A-Za-z0-9_-]{1,1200})");
    private static final int MAX_SHOWN = 40;

    public ShortlistAddress {
        unreadable = List.copyOf(unreadable);
    }

    /** What makes no sense is passed over and named. */
    public static ShortlistAddress read(MultiValueMap<String, String> parameters) {
        return new Reading(parameters).read();
    }

    /** Name, ids, marks and memos as parameters, in this order: those of a name stand together, as addresses keep them. */
    public static List<Map.Entry<String, String>> parameters(ChosenList list) {
        return parameters(list, list.cases());
    }

    /** @param noted cases of which something may be said, on the list or not */
    private static List<Map.Entry<String, String>> parameters(ChosenList list, List<ChosenCase> noted) {
        List<Map.Entry<String, String>> parameters = new ArrayList<>();
        if (!list.name().isEmpty()) {
            parameters.add(Map.entry(NAME, list.name()));
        }
        list.cases().forEach(one -> parameters.add(Map.entry(ID, String.valueOf(one.id()))));
        for (ChosenCase one : noted) {
            if (one.mark() != null) {
                parameters.add(Map.entry(MARK, one.id() + "." + one.mark().code()));
            }
        }
        for (ChosenCase one : noted) {
            if (!one.memo().isEmpty()) {
                byte[] memo = one.memo().getBytes(StandardCharsets.UTF_8);
                parameters.add(Map.entry(
                        MEMO,
                        one.id() + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(memo)));
            }
        }
        return parameters;
    }

    /** Path and query of the page of a list. */
    public static String of(ChosenList list) {
        return of(PATH, list);
    }

    /** What an address that the portal has made says of its cases. */
    public static ChosenList notesIn(String address) {
        return read(UriComponentsBuilder.fromUriString(address).build().getQueryParams())
                .list();
    }

    /** An address that the portal has made, with the cases alone. */
    public static String withoutNotes(String address) {
        return UriComponentsBuilder.fromUriString(address)
                .replaceQueryParam(NAME)
                .replaceQueryParam(MARK)
                .replaceQueryParam(MEMO)
                .build()
                .toUriString();
    }

    static String of(String path, ChosenList list) {
        return Addresses.of(path, parameters(list));
    }

    static boolean fits(ChosenList list) {
        return of(list).length() <= MAX_LENGTH;
    }

    /** This list without one; the address remembers what was said of it, so that it can be put back. */
    static String without(ChosenList list, long id) {
        List<Map.Entry<String, String>> parameters = parameters(list.without(id), list.cases());
        parameters.add(Map.entry("removed", String.valueOf(id)));
        parameters.add(Map.entry("at", String.valueOf(list.ids().indexOf(id) + 1)));
        return Addresses.of(PATH, parameters);
    }

    /**
     * What was just taken out.
     *
     * @param place where it stood, from 0
     */
    record Removal(ChosenCase what, int place) {}

    /** One reading of an address. */
    private static final class Reading {

        private final MultiValueMap<String, String> parameters;
        private final Set<String> unreadable = new LinkedHashSet<>();
        private final Map<Long, CaseMark> marks = new HashMap<>();
        private final Map<Long, String> memos = new HashMap<>();

        Reading(MultiValueMap<String, String> parameters) {
            this.parameters = parameters;
        }

        ShortlistAddress read() {
            Set<Long> ids = new LinkedHashSet<>();
            for (String value : parameters.getOrDefault(ID, List.of())) {
                number(value).ifPresentOrElse(ids::add, () -> unreadable(value));
            }
            Optional<Long> removed = number(parameters.getFirst("removed"));
            Optional<Long> at = number(parameters.getFirst("at"));
            Set<Long> noted = new LinkedHashSet<>(ids);
            removed.ifPresent(noted::add);
            parameters.getOrDefault(MARK, List.of()).forEach(value -> mark(value, noted));
            parameters.getOrDefault(MEMO, List.of()).forEach(value -> memo(value, noted));
            List<ChosenCase> cases =
                    ids.stream().limit(ChosenList.MAX_CASES).map(this::chosen).toList();
            return new ShortlistAddress(
                    new ChosenList(name(), cases),
                    List.copyOf(unreadable),
                    ids.size() - cases.size(),
                    removed.isPresent() && at.isPresent()
                            ? new Removal(chosen(removed.get()), (int) Math.min(at.get() - 1, ChosenList.MAX_CASES))
                            : null);
        }

        private ChosenCase chosen(long id) {
            return new ChosenCase(id, marks.get(id), memos.getOrDefault(id, ""));
        }

        private String name() {
            String asked = parameters.getFirst(NAME);
            String name = FormText.line(asked == null ? "" : asked);
            if (name.length() > ChosenList.MAX_NAME) {
                unreadable(name);
                return "";
            }
            return name;
        }

        private void mark(String value, Set<Long> noted) {
            Matcher read = OF_CASE.matcher(value);
            Optional<CaseMark> mark = read.matches() ? CaseMark.of(read.group(2)) : Optional.empty();
            if (mark.isEmpty() || !noted.contains(Long.valueOf(read.group(1)))) {
                unreadable(value);
            } else {
                marks.putIfAbsent(Long.valueOf(read.group(1)), mark.get());
            }
        }

        private void memo(String value, Set<Long> noted) {
            Matcher read = OF_CASE.matcher(value);
            String memo = read.matches() ? decoded(read.group(2)) : "";
            if (memo.isEmpty() || memo.length() > ChosenCase.MAX_MEMO || !noted.contains(Long.valueOf(read.group(1)))) {
                unreadable(value);
            } else {
                memos.putIfAbsent(Long.valueOf(read.group(1)), memo);
            }
        }

        /** Empty for what is no text. */
        private static String decoded(String base64) {
            try {
                byte[] bytes = Base64.getUrlDecoder().decode(base64);
                return FormText.line(StandardCharsets.UTF_8
                        .newDecoder()
                        .decode(ByteBuffer.wrap(bytes))
                        .toString());
            } catch (IllegalArgumentException | CharacterCodingException e) {
                return "";
            }
        }

        private void unreadable(String value) {
            unreadable.add(value.length() <= MAX_SHOWN ? value : value.substring(0, MAX_SHOWN) + "…");
        }

        /** An id or a place, from 1. */
        private static Optional<Long> number(@Nullable String value) {
            return value == null || !NUMBER.matcher(value).matches()
                    ? Optional.empty()
                    : Optional.of(Long.valueOf(value));
        }
    }
}
