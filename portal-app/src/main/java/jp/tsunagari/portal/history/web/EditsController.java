package jp.tsunagari.portal.history.web;

import java.util.Map;
import jp.tsunagari.portal.card.CardHistoryStore;
import jp.tsunagari.portal.card.CardKey;
import jp.tsunagari.portal.card.CardVersion;
import jp.tsunagari.portal.card.web.CardAccess;
import jp.tsunagari.portal.shared.Paged;
import jp.tsunagari.portal.web.Page;
import jp.tsunagari.portal.web.PageNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The latest edits of all cards, for admins. */
@Page
class EditsController {

    private static final int PAGE_SIZE = 50;

    private final CardHistoryStore history;
    private final CardAccess access;
    private final CardTitles titles;

    EditsController(CardHistoryStore history, CardAccess access, CardTitles titles) {
        this.history = history;
        this.access = access;
        this.titles = titles;
    }

    @GetMapping("/admin/edits")
    String edits(@Nullable @RequestParam(name = "page", required = false) String page, Model model) {
        PageNumber number = PageNumber.of(page);
        Paged<CardVersion> found = history.recent(number.value(), PAGE_SIZE);
        Map<CardKey, String> names = titles.of(found.items());
        model.addAttribute(
                "paged",
                found.map(version -> HistoryController.row(
                        version,
                        access.desk(version.card().kind()),
                        CardAccess.path(version.card()),
                        names.getOrDefault(version.card(), "（削除されたカード）"))));
        return "history/edits";
    }
}
