package jp.tsunagari.portal.history.web;

import java.util.Map;
import jp.tsunagari.portal.card.CardHistoryStore;
import jp.tsunagari.portal.card.CardHistoryStore.CardVersion;
import jp.tsunagari.portal.card.CardKey;
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
    private final HistoryWords says;

    EditsController(CardHistoryStore history, CardAccess access, CardTitles titles, HistoryWords says) {
        this.history = history;
        this.access = access;
        this.titles = titles;
        this.says = says;
    }

    @GetMapping("/admin/edits")
    String edits(@Nullable @RequestParam(name = "page", required = false) String page, Model model) {
        PageNumber number = PageNumber.of(page);
        Paged<CardVersion> found = history.recent(number.value(), PAGE_SIZE);
        Map<CardKey, String> names = titles.of(found.items());
        model.addAttribute(
                "paged",
                found.map(version -> says.version(
                        version,
                        access.store(version.card().kind()).shape(),
                        CardAccess.path(version.card()),
                        names.getOrDefault(version.card(), says.get("history.edits.removed")))));
        return "history/edits";
    }
}
