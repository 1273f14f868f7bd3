package jp.tsunagari.portal.history.web;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import jp.tsunagari.portal.card.CardHistoryStore;
import jp.tsunagari.portal.card.CardStore;
import jp.tsunagari.portal.card.web.CardAccess;
import jp.tsunagari.portal.card.web.CardWords;
import jp.tsunagari.portal.card.web.Notice;
import jp.tsunagari.portal.card.web.OpenCard;
import jp.tsunagari.portal.organisation.OrganisationStore.NameTakenException;
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
    private final Differences differences;
    private final HistoryWords says;

    HistoryController(
            CardAccess access,
            CardHistoryStore history,
            CardWords words,
            CardRestorer restorer,
            Differences differences,
            HistoryWords says) {
        this.access = access;
        this.history = history;
        this.words = words;
        this.restorer = restorer;
        this.differences = differences;
        this.says = says;
    }

    @GetMapping
    String list(
            @PathVariable String kind, @PathVariable long id, @AuthenticationPrincipal SignedIn person, Model model) {
        return list(access.store(kind), id, person, model);
    }

    private <D> String list(CardStore<D, ?, ?> store, long id, SignedIn person, Model model) {
        OpenCard<D> card = access.open(store, id, person);
        model.addAttribute("card", card);
        model.addAttribute("versions", versions(store, card));
        return "history/list";
    }

    private <D> List<VersionView> versions(CardStore<D, ?, ?> store, OpenCard<D> card) {
        return history.versions(card.key()).stream()
                .map(version -> says.version(version, store.shape(), card.path(), card.name()))
                .toList();
    }

    @GetMapping("/compare")
    String compare(
            @PathVariable String kind,
            @PathVariable long id,
            @RequestParam("from") int from,
            @RequestParam("to") int to,
            @AuthenticationPrincipal SignedIn person,
            Model model) {
        return compare(access.store(kind), id, Math.min(from, to), Math.max(from, to), person, model);
    }

    private <D> String compare(CardStore<D, ?, ?> store, long id, int from, int to, SignedIn person, Model model) {
        OpenCard<D> card = access.open(store, id, person);
        D former = restorer.version(store, card, from);
        D latter = restorer.version(store, card, to);
        List<VersionView> versions = versions(store, card);
        model.addAttribute("card", card);
        model.addAttribute("former", find(versions, from));
        model.addAttribute("latter", find(versions, to));
        model.addAttribute("differences", differences.between(store.shape(), former, latter, words.speaker()));
        model.addAttribute(
                "numbers", IntStream.rangeClosed(1, card.number()).boxed().toList());
        return "history/compare";
    }

    private static VersionView find(List<VersionView> versions, int number) {
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
        return restore(access.store(kind), id, number, field, person, redirect);
    }

    private <D> String restore(
            CardStore<D, ?, ?> store,
            long id,
            int number,
            @Nullable String field,
            SignedIn person,
            RedirectAttributes redirect) {
        OpenCard<D> card = access.open(store, id, person);
        try {
            CardRestorer.Outcome outcome = field == null
                    ? restorer.restore(store, card, number, person)
                    : restorer.restore(store, card, number, field, person);
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
        return revert(access.store(kind), id, number, person, redirect);
    }

    private <D> String revert(
            CardStore<D, ?, ?> store, long id, int number, SignedIn person, RedirectAttributes redirect) {
        OpenCard<D> card = access.open(store, id, person);
        try {
            return told(card, restorer.revert(store, card, number, person), redirect);
        } catch (NameTakenException taken) {
            return told(card, CardRestorer.Outcome.OVERLAPPING, redirect);
        }
    }

    private String told(OpenCard<?> card, CardRestorer.Outcome outcome, RedirectAttributes redirect) {
        String key = "history.list." + outcome.name().toLowerCase(Locale.ROOT);
        redirect.addFlashAttribute(Notice.ATTRIBUTE, new Notice(says.get(key), card.publicPath(), null));
        return "redirect:" + card.path() + "/history";
    }
}
