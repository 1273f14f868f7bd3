package jp.tsunagari.portal.shortlist.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.tsunagari.portal.message.Messages;
import jp.tsunagari.portal.shortlist.CaseMark;
import jp.tsunagari.portal.shortlist.ChosenCase;
import jp.tsunagari.portal.shortlist.ChosenList;
import jp.tsunagari.portal.web.form.FormErrors;
import jp.tsunagari.portal.web.form.FormText;
import org.springframework.util.MultiValueMap;

/**
 * What somebody says of a shortlist and its cases.
 *
 * @param list as typed
 * @param before as it was when the form was opened
 */
record ShortlistForm(ChosenList list, ChosenList before) {

    private static final String NAME = "title";

    static ShortlistForm of(ChosenList list) {
        return new ShortlistForm(list, list);
    }

    /** A form sends the list as its address has it, and beside it what was typed. */
    static ShortlistForm sent(MultiValueMap<String, String> fields) {
        ChosenList before = ShortlistAddress.read(fields).list();
        List<ChosenCase> cases =
                before.cases().stream().map(one -> typed(one, fields)).toList();
        return new ShortlistForm(new ChosenList(line(fields, NAME), cases), before);
    }

    /** A case as typed; as it was where the form has no field for it. */
    static ChosenCase typed(ChosenCase one, MultiValueMap<String, String> fields) {
        if (!fields.containsKey(memo(one))) {
            return one;
        }
        String mark = line(fields, "mark-" + one.id());
        return new ChosenCase(one.id(), CaseMark.of(mark).orElse(null), line(fields, memo(one)));
    }

    private static String line(MultiValueMap<String, String> fields, String name) {
        return FormText.line(Optional.ofNullable(fields.getFirst(name)).orElse(""));
    }

    /** Name of the field for a memo. */
    static String memo(ChosenCase one) {
        return "memo-" + one.id();
    }

    FormErrors errors(Messages messages) {
        List<FormErrors.Item> errors = new ArrayList<>();
        errors.addAll(tooLong(list, messages));
        if (errors.isEmpty() && !ShortlistAddress.fits(list)) {
            int over = ShortlistAddress.of(list).length() - ShortlistAddress.MAX_LENGTH;
            // A Japanese character takes four of an address.
            errors.add(new FormErrors.Item("", messages.get("shortlist.form.too-much", (over + 3) / 4)));
        }
        return new FormErrors(errors);
    }

    /** What of a list is longer than it may be. */
    static List<FormErrors.Item> tooLong(ChosenList list, Messages messages) {
        List<FormErrors.Item> errors = new ArrayList<>();
        if (list.name().length() > ChosenList.MAX_NAME) {
            errors.add(new FormErrors.Item(NAME, messages.get("shortlist.form.name.too-long", ChosenList.MAX_NAME)));
        }
        int place = 0;
        for (ChosenCase one : list.cases()) {
            place++;
            if (one.memo().length() > ChosenCase.MAX_MEMO) {
                errors.add(new FormErrors.Item(
                        memo(one),
                        messages.get(
                                "shortlist.form.memo.too-long",
                                place,
                                ChosenCase.MAX_MEMO,
                                one.memo().length())));
            }
        }
        return errors;
    }
}
