package jp.tsunagari.portal.history.web;

import java.util.List;
import java.util.stream.IntStream;
import jp.tsunagari.portal.card.CardHistoryStore;
import jp.tsunagari.portal.card.CardVersion;
import jp.tsunagari.portal.card.web.CardAccess;
import jp.tsunagari.portal.card.web.CardDesk;
import jp.tsunagari.portal.card.web.CardWords;
import jp.tsunagari.portal.card.web.Notice;
import jp.tsunagari.portal.card.web.OpenCard;
import jp.tsunagari.portal.organisation.NameTakenException;
import jp.tsunagari.portal.security.SignedIn;
import jp.tsunagari.portal.web.NotFoundException;
import jp.tsunagari.portal.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The history of a card: its versions, any two of them side by side, and the way back to a former one. */
@Page
@RequestMapping("/my/{kind:initiatives|organisations}/{id}/history")
class HistoryController {

    private final CardAccess access;
    private final CardHistoryStore history;
    private final CardWords words;
    private final CardRestorer restorer;

    HistoryController(CardAccess access, CardHistoryStore history, CardWords words, CardRestorer restorer) {
        this.access = access;
        this.history = history;
        this.words = words;
        this.restorer = restorer;
    }

    @GetMapping
    String list(
            @PathVariable String kind, @PathVariable long id, @AuthenticationPrincipal SignedIn person, Model model) {
        return list(access.desk(kind), id, person, model);
    }

    private <D> String list(CardDesk<D> desk, long id, SignedIn person, Model model) {
        OpenCard<D> card = access.open(desk, id, person);
        model.addAttribute("card", card);
        model.addAttribute("versions", versions(desk, card));
        return "history/list";
    }

    private <D> List<VersionRow> versions(CardDesk<D> desk, OpenCard<D> card) {
        return history.versions(card.key()).stream()
                .map(version -> row(version, desk, card.path(), card.name()))
                .toList();
    }

    static VersionRow row(CardVersion version, CardDesk<?> desk, String path, String name) {
        return new VersionRow(
                version.number(),
                version.at(),
                version.change().actor(),
                version.change().kind().label(),
                version.change().reason(),
                version.fields().stream()
                        .map(field -> CardWords.Speaker.label(desk.shape(), field))
                        .toList(),
                path,
                name);
    }

    @GetMapping("/compare")
    String compare(
            @PathVariable String kind,
            @PathVariable long id,
            @RequestParam("from") int from,
            @RequestParam("to") int to,
            @AuthenticationPrincipal SignedIn person,
            Model model) {
        return compare(access.desk(kind), id, Math.min(from, to), Math.max(from, to), person, model);
    }

    private <D> String compare(CardDesk<D> desk, long id, int from, int to, SignedIn person, Model model) {
        OpenCard<D> card = access.open(desk, id, person);
        D former = restorer.version(desk, card, from);
        D latter = restorer.version(desk, card, to);
        List<VersionRow> versions = versions(desk, card);
        model.addAttribute("card", card);
        model.addAttribute("former", find(versions, from));
        model.addAttribute("latter", find(versions, to));
        model.addAttribute("differences", Differences.between(desk.shape(), former, latter, words.speaker()));
        model.addAttribute(
                "numbers", IntStream.rangeClosed(1, card.number()).boxed().toList());
        return "history/compare";
    }

    private static VersionRow find(List<VersionRow> versions, int number) {
        return versions.stream()
                .filter(version -> version.number() == number)
                .findFirst()
                .orElseThrow(() -> new NotFoundException("no version " + number));
    }

    @PostMapping("/restore")
    String restore(
            @PathVariable String kind,
            @PathVariable long id,
            @RequestParam("number") int number,
            @Nullable @RequestParam(name = "field", required = false) String field,
            @AuthenticationPrincipal SignedIn person,
            RedirectAttributes redirect) {
        return restore(access.desk(kind), id, number, field, person, redirect);
    }

    private <D> String restore(
            CardDesk<D> desk,
            long id,
            int number,
            @Nullable String field,
            SignedIn person,
            RedirectAttributes redirect) {
        OpenCard<D> card = access.open(desk, id, person);
        try {
            CardRestorer.Outcome outcome = field == null
                    ? restorer.restore(desk, card, number, person)
                    : restorer.restore(desk, card, number, field, person);
            return told(card, outcome, redirect);
        } catch (NameTakenException taken) {
            return told(card, CardRestorer.Outcome.OVERLAPPING, redirect);
        }
    }

    @PostMapping("/revert")
    String revert(
            @PathVariable String kind,
            @PathVariable long id,
            @RequestParam("number") int number,
            @AuthenticationPrincipal SignedIn person,
            RedirectAttributes redirect) {
        return revert(access.desk(kind), id, number, person, redirect);
    }

    private <D> String revert(CardDesk<D> desk, long id, int number, SignedIn person, RedirectAttributes redirect) {
        OpenCard<D> card = access.open(desk, id, person);
        try {
            return told(card, restorer.revert(desk, card, number, person), redirect);
        } catch (NameTakenException taken) {
            return told(card, CardRestorer.Outcome.OVERLAPPING, redirect);
        }
    }

    private static String told(OpenCard<?> card, CardRestorer.Outcome outcome, RedirectAttributes redirect) {
        String text = switch (outcome) {
            case RESTORED -> "戻して公開しました。戻す前の内容も、履歴に残っています。";
            case SAME -> "変更はありません。公開中の内容と同じです。";
            case OVERTAKEN -> "その間に、ほかの人がこのカードを変えました。履歴を確かめてから、やり直してください。";
            case OVERLAPPING -> "後の編集と重なるため、自動では戻せません。版を比べて、項目ごとに戻してください。";
        };
        redirect.addFlashAttribute(Notice.ATTRIBUTE, new Notice(text, card.publicPath(), null));
        return "redirect:" + card.path() + "/history";
    }
}
