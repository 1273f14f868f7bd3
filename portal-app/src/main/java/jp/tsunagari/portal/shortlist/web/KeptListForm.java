package jp.tsunagari.portal.shortlist.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.tsunagari.portal.initiative.web.CardAddresses;
import jp.tsunagari.portal.message.Messages;
import jp.tsunagari.portal.shortlist.ChosenCase;
import jp.tsunagari.portal.shortlist.ChosenList;
import jp.tsunagari.portal.shortlist.KeptList;
import jp.tsunagari.portal.web.form.FormErrors;
import jp.tsunagari.portal.web.form.FormText;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/**
 * What somebody has typed of a list on the server.
 *
 * @param base the revision that the typing began with
 * @param list without what is to be taken out, with what is to be added
 * @param add what was typed to add, as it was
 * @param unreadable what of that means nothing
 * @param by name of who types, where nobody has signed in
 */
record KeptListForm(int base, ChosenList list, String add, List<String> unreadable, String by) {

    private static final int MAX_BY = 40;
    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,8}");

    /** An id in an address of a list, or at the end of a short one. Pages of initiatives have slugs. */
    private static final Pattern IN_ADDRESS = Pattern.compile("(?:[?&]id=|/i/)([1-9][0-9]{0,8})(?=&|#|$)");

    KeptListForm {
        unreadable = List.copyOf(unreadable);
    }

    static KeptListForm of(KeptList kept, String by) {
        return new KeptListForm(kept.revision(), kept.list(), "", List.of(), by);
    }

    /**
     * @param by of the one who has signed in; empty where nobody has
     * @param bySlug gives the ids of the initiatives with some slugs, without those that there are not
     */
    static KeptListForm sent(
            MultiValueMap<String, String> fields, String by, Function<List<String>, Map<String, Long>> bySlug) {
        MultiValueMap<String, String> ids = new LinkedMultiValueMap<>();
        ids.put("id", fields.getOrDefault("id", List.of()));
        ChosenList list = new ChosenList(line(fields, "title"), List.of());
        int place = 0;
        for (ChosenCase one : ShortlistAddress.read(ids).list().cases()) {
            if (!fields.containsKey("out-" + one.id())) {
                list = list.at(place++, ShortlistForm.typed(one, fields));
            }
        }
        String add = line(fields, "add");
        Map<String, Long> pages = bySlug.apply(CardAddresses.slugs(add));
        List<String> unreadable = new ArrayList<>();
        for (String part : add.split("[\\s,、，]+", -1)) {
            List<Long> found = ids(part, pages);
            if (found.isEmpty() && !part.isEmpty()) {
                unreadable.add(part);
            }
            for (long id : found) {
                list = list.find(id).isPresent() ? list : list.with(id);
            }
        }
        return new KeptListForm(
                number(line(fields, "base")), list, add, unreadable, by.isEmpty() ? line(fields, "by") : by);
    }

    private static List<Long> ids(String part, Map<String, Long> pages) {
        if (NUMBER.matcher(part).matches()) {
            return List.of(Long.valueOf(part));
        }
        List<Long> ids = new ArrayList<>();
        Matcher found = IN_ADDRESS.matcher(part);
        while (found.find()) {
            ids.add(Long.valueOf(found.group(1)));
        }
        CardAddresses.slugs(part).stream()
                .map(pages::get)
                .filter(Objects::nonNull)
                .forEach(ids::add);
        return ids;
    }

    private static int number(String typed) {
        return NUMBER.matcher(typed).matches() ? Integer.parseInt(typed) : 0;
    }

    private static String line(MultiValueMap<String, String> fields, String name) {
        return FormText.line(Optional.ofNullable(fields.getFirst(name)).orElse(""));
    }

    /** @param signedIn whose name nobody types, so that no field could be put right */
    FormErrors errors(boolean signedIn, Messages messages) {
        List<FormErrors.Item> errors = new ArrayList<>();
        if (!signedIn && by.isEmpty()) {
            errors.add(new FormErrors.Item("by", messages.get("shortlist.kept.by.missing")));
        } else if (!signedIn && by.length() > MAX_BY) {
            errors.add(new FormErrors.Item("by", messages.get("shortlist.kept.by.too-long", MAX_BY)));
        }
        if (list.name().isEmpty()) {
            errors.add(new FormErrors.Item("title", messages.get("shortlist.kept.name.missing")));
        }
        errors.addAll(ShortlistForm.tooLong(list, messages));
        if (!unreadable.isEmpty()) {
            errors.add(new FormErrors.Item(
                    "add",
                    messages.get(
                            "shortlist.kept.add.unreadable",
                            FormText.quoted(String.join(messages.get("web.list.separator"), unreadable)))));
        }
        if (list.cases().size() > ChosenList.MAX_CASES) {
            errors.add(new FormErrors.Item(
                    "",
                    messages.get(
                            "shortlist.kept.too-many",
                            ChosenList.MAX_CASES,
                            list.cases().size())));
        }
        return new FormErrors(errors);
    }
}
