package jp.tsunagari.portal.shortlist.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import jp.tsunagari.portal.initiative.Initiatives;
import jp.tsunagari.portal.initiative.web.InitiativeTile;
import jp.tsunagari.portal.message.Messages;
import jp.tsunagari.portal.shortlist.CaseMark;
import jp.tsunagari.portal.shortlist.ChosenCase;
import jp.tsunagari.portal.shortlist.ChosenList;
import jp.tsunagari.portal.shortlist.KeptList;
import jp.tsunagari.portal.shortlist.KeptLists.Saved;
import jp.tsunagari.portal.shortlist.ListMerge;
import jp.tsunagari.portal.shortlist.ListMerge.ListConflict;
import jp.tsunagari.portal.web.form.FormErrors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;

/** Puts the pages of lists on the server together. */
@Component
class KeptListPages {

    private final ShortlistPages pages;
    private final Initiatives initiatives;
    private final Messages messages;

    KeptListPages(ShortlistPages pages, Initiatives initiatives, Messages messages) {
        this.pages = pages;
        this.initiatives = initiatives;
        this.messages = messages;
    }

    /** @param by of the one who has signed in; empty where nobody has */
    KeptListForm sent(MultiValueMap<String, String> fields, String by) {
        return KeptListForm.sent(fields, by, initiatives::idsBySlug);
    }

    /** A list for those who only look at it, or may change it with the form. */
    void show(KeptListForm form, FormErrors errors, List<String> notices, Model model) {
        ChosenList list = form.list();
        Map<Long, InitiativeTile> known = pages.tiles(list);
        model.addAttribute("form", form);
        model.addAttribute(
                "cases",
                list.cases().stream()
                        .map(one -> new KeptCase(one, known.get(one.id())))
                        .toList());
        model.addAttribute("marks", List.of(CaseMark.values()));
        model.addAttribute("errors", errors);
        model.addAttribute("notices", notices);
        ChosenList there = list.onlyKnown(known.keySet());
        ChosenList carried = ShortlistAddress.fits(there) ? there : new ChosenList("", bare(there));
        model.addAttribute("asShortlist", ShortlistAddress.of(carried));
        model.addAttribute("robots", "noindex");
    }

    private static List<ChosenCase> bare(ChosenList list) {
        return list.ids().stream().map(ChosenCase::of).toList();
    }

    /** What has to be decided before a list is stored: the form with what was merged, and what others have stored. */
    List<String> conflicts(Saved saved) {
        ListMerge merge = saved.merge();
        Map<Long, InitiativeTile> known = pages.tiles(merge.list());
        List<String> words = new ArrayList<>();
        for (ListConflict conflict : merge.conflicts()) {
            String field = conflict.field().name().toLowerCase(Locale.ROOT).replace('_', '-');
            words.add(messages.get(
                    "shortlist.kept.conflict." + field,
                    conflict.id() == null ? "" : title(known, conflict.id()),
                    conflict.other(),
                    mark(conflict.otherMark())));
        }
        return words;
    }

    /** What each revision changed, in words; as many queries for fifty as for one. */
    List<ListRevisionView> history(List<KeptList.ListRevision> revisions, int first) {
        ChosenList all = new ChosenList(
                "",
                revisions.stream()
                        .flatMap(one -> one.list().ids().stream())
                        .distinct()
                        .map(ChosenCase::of)
                        .toList());
        Map<Long, InitiativeTile> known = pages.tiles(all);
        List<ListRevisionView> views = new ArrayList<>();
        for (int place = 0; place < revisions.size(); place++) {
            KeptList.ListRevision revision = revisions.get(place);
            ChosenList before =
                    place + 1 < revisions.size() ? revisions.get(place + 1).list() : null;
            boolean begins = revision.number() == first;
            if (before != null || begins) {
                views.add(new ListRevisionView(
                        revision, before == null ? List.of() : changes(before, revision.list(), known), place == 0));
            }
        }
        return views;
    }

    private List<String> changes(ChosenList before, ChosenList after, Map<Long, InitiativeTile> known) {
        List<String> changes = new ArrayList<>();
        if (!before.name().equals(after.name())) {
            changes.add(messages.get("shortlist.kept.change.name", before.name(), after.name()));
        }
        for (ChosenCase one : after.cases()) {
            if (before.find(one.id()).isEmpty()) {
                changes.add(messages.get("shortlist.kept.change.added", title(known, one.id())));
            }
        }
        for (ChosenCase one : before.cases()) {
            if (after.find(one.id()).isEmpty()) {
                changes.add(messages.get(
                        "shortlist.kept.change.removed", title(known, one.id()), mark(one.mark()), memo(one)));
            }
        }
        for (ChosenCase now : after.cases()) {
            ChosenCase old = before.of(now.id());
            if (old.mark() != now.mark()) {
                changes.add(messages.get(
                        "shortlist.kept.change.mark", title(known, now.id()), mark(old.mark()), mark(now.mark())));
            }
            if (!old.memo().equals(now.memo())) {
                changes.add(messages.get("shortlist.kept.change.memo", title(known, now.id()), memo(old), memo(now)));
            }
        }
        if (changes.isEmpty()) {
            changes.add(messages.get("shortlist.kept.change.order"));
        }
        return changes;
    }

    private String memo(ChosenCase one) {
        return one.memo().isEmpty()
                ? messages.get("shortlist.kept.change.memo.none")
                : messages.get("shortlist.kept.change.memo.text", one.memo());
    }

    private String title(Map<Long, InitiativeTile> known, long id) {
        InitiativeTile tile = known.get(id);
        return tile == null
                ? messages.get("shortlist.kept.gone", String.valueOf(id))
                : tile.title().text();
    }

    private String mark(@Nullable CaseMark mark) {
        return messages.get(mark == null ? "shortlist.mark.none" : mark.messageKey());
    }

    /**
     * A case on a list.
     *
     * @param initiative null where the catalogue does not have it any more
     */
    record KeptCase(ChosenCase chosen, @Nullable InitiativeTile initiative) {}
}
