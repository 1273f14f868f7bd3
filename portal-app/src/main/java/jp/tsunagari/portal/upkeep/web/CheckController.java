package jp.tsunagari.portal.upkeep.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import jp.tsunagari.portal.account.SecretToken;
import jp.tsunagari.portal.account.web.GuessedLinks;
import jp.tsunagari.portal.account.web.SecretPage;
import jp.tsunagari.portal.card.CardStore.StaleCardException;
import jp.tsunagari.portal.card.Change;
import jp.tsunagari.portal.card.ChangeKind;
import jp.tsunagari.portal.card.web.CardAccess;
import jp.tsunagari.portal.upkeep.CheckRequest;
import jp.tsunagari.portal.upkeep.CheckRequests;
import jp.tsunagari.portal.upkeep.web.CheckedCards.CheckedCard;
import jp.tsunagari.portal.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Where the yearly mail leads: the cards of an organisation with one button that says that they are still true. To open the
 * link changes nothing, because programs that look through mails open them all. The link is good for nothing else: whoever
 * wants to change a card signs in.
 */
@Page
@RequestMapping("/checks/{token}")
class CheckController {

    private final CheckRequests requests;
    private final CheckedCards cards;
    private final CardAccess access;
    private final GuessedLinks guessed;

    CheckController(CheckRequests requests, CheckedCards cards, CardAccess access, GuessedLinks guessed) {
        this.requests = requests;
        this.cards = cards;
        this.access = access;
        this.guessed = guessed;
    }

    @GetMapping
    String show(
            @PathVariable String token,
            @Nullable @RequestParam(name = "done", required = false) String done,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        SecretPage.keep(response);
        Optional<CheckRequest> asked = guessed.find(request, () -> requests.find(new SecretToken(token)));
        List<CheckedCard> shown =
                asked.map(found -> cards.of(found.organisationId())).orElse(List.of());
        if (asked.isEmpty() || shown.isEmpty()) {
            return SecretPage.deadLink(response);
        }
        model.addAttribute("done", Outcome.of(done));
        model.addAttribute("token", token);
        model.addAttribute("formPath", "/checks/" + token);
        model.addAttribute("name", asked.get().displayName());
        model.addAttribute("organisation", shown.get(0).name());
        model.addAttribute("cards", shown);
        model.addAttribute("expires", asked.get().expiresAt());
        model.addAttribute("robots", "noindex");
        return "upkeep/check";
    }

    /**
     * @param boxes the cards that are still true, each with the version that was shown
     */
    @PostMapping
    String confirm(
            @PathVariable String token,
            @RequestParam(name = "card", defaultValue = "") Set<String> boxes,
            HttpServletRequest request,
            HttpServletResponse response) {
        SecretPage.keep(response);
        Optional<CheckRequest> asked = guessed.find(request, () -> requests.find(new SecretToken(token)));
        if (asked.isEmpty()) {
            return SecretPage.deadLink(response);
        }
        Outcome outcome = confirm(asked.get(), boxes);
        return "redirect:/checks/" + token + "?done=" + outcome.parameter();
    }

    private Outcome confirm(CheckRequest request, Set<String> boxes) {
        Change change = Change.by(ChangeKind.VERIFIED, request.accountId(), request.displayName(), null)
                .byOwner();
        Outcome outcome = Outcome.NOTHING;
        for (CheckedCard card : cards.of(request.organisationId())) {
            Optional<Long> seen =
                    boxes.stream().flatMap(box -> card.seenIn(box).stream()).findFirst();
            if (seen.isPresent()) {
                outcome = outcome.and(confirm(card, seen.get(), change));
            }
        }
        if (outcome != Outcome.NOTHING) {
            requests.answered(request);
        }
        return outcome;
    }

    private Outcome confirm(CheckedCard card, long seen, Change change) {
        try {
            access.store(card.key().kind()).verify(card.key().id(), seen, change);
            return Outcome.CONFIRMED;
        } catch (StaleCardException overtaken) {
            return Outcome.OVERTAKEN;
        }
    }

    /** What came of the button, as the next page says it. */
    enum Outcome {
        /** No card was ticked. */
        NOTHING,
        /** All that was ticked is confirmed. */
        CONFIRMED,
        /** At least one card was changed by another while the page was open; those are not confirmed. */
        OVERTAKEN;

        /** As an address has it; null for what is none. */
        static @Nullable Outcome of(@Nullable String parameter) {
            return Stream.of(values())
                    .filter(outcome -> outcome.parameter().equals(parameter))
                    .findFirst()
                    .orElse(null);
        }

        String parameter() {
            return name().toLowerCase(Locale.ROOT);
        }

        Outcome and(Outcome other) {
            return this == OVERTAKEN ? this : other;
        }

        /** Of the words for it. */
        public String messageKey() {
            return "upkeep.check.done." + parameter();
        }
    }
}
