package jp.tsunagari.portal.card.web;

import jp.tsunagari.portal.card.CardKind;
import jp.tsunagari.portal.card.CardStore;
import jp.tsunagari.portal.card.CardStore.StaleCardException;
import jp.tsunagari.portal.card.ChangeKind;
import jp.tsunagari.portal.initiative.InitiativeStore;
import jp.tsunagari.portal.message.Messages;
import jp.tsunagari.portal.security.SignedIn;
import jp.tsunagari.portal.web.Page;
import jp.tsunagari.portal.web.form.FieldReader;
import jp.tsunagari.portal.web.form.FormErrors;
import jp.tsunagari.portal.web.form.FormText;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What can be done to a card without changing a word of it: confirm it, take it back, show it again. */
@Page
class CardStateController {

    private final CardAccess access;
    private final InitiativeStore initiatives;
    private final Messages messages;

    CardStateController(CardAccess access, InitiativeStore initiatives, Messages messages) {
        this.access = access;
        this.initiatives = initiatives;
        this.messages = messages;
    }

    @PostMapping("/my/organisations/{id}/verify")
    String verifyOrganisation(
            @PathVariable long id,
            @RequestParam("version") long version,
            @AuthenticationPrincipal SignedIn person,
            RedirectAttributes redirect) {
        return verify(access.store(CardKind.ORGANISATION), id, version, person, redirect);
    }

    @PostMapping("/my/initiatives/{id}/verify")
    String verifyInitiative(
            @PathVariable long id,
            @RequestParam("version") long version,
            @AuthenticationPrincipal SignedIn person,
            RedirectAttributes redirect) {
        return verify(initiatives, id, version, person, redirect);
    }

    private <D> String verify(
            CardStore<D, ?, ?> store, long id, long version, SignedIn person, RedirectAttributes redirect) {
        OpenCard<D> card = access.open(store, id, person);
        Notice notice;
        try {
            store.verify(id, version, CardAccess.by(person, ChangeKind.VERIFIED, null));
            notice = new Notice(messages.get("card-form.state.verified", card.name()), card.publicPath(), null);
        } catch (StaleCardException overtaken) {
            notice = new Notice(messages.get("card-form.state.overtaken"), card.publicPath(), null);
        }
        redirect.addFlashAttribute(Notice.ATTRIBUTE, notice);
        return "redirect:" + CardAccess.home(person, card.organisationId());
    }

    @GetMapping("/my/initiatives/{id}/withdraw")
    String askWithdraw(@PathVariable long id, @AuthenticationPrincipal SignedIn person, Model model) {
        return askWithdraw(access.open(initiatives, id, person), "", FormErrors.NONE, model);
    }

    private static String askWithdraw(OpenCard<?> card, String reason, FormErrors errors, Model model) {
        model.addAttribute("card", card);
        model.addAttribute("reason", reason);
        model.addAttribute("errors", errors);
        return "card/withdraw";
    }

    @PostMapping("/my/initiatives/{id}/withdraw")
    String withdraw(
            @PathVariable long id,
            @RequestParam("version") long version,
            @RequestParam(name = "reason", defaultValue = "") String reason,
            @AuthenticationPrincipal SignedIn person,
            Model model,
            RedirectAttributes redirect) {
        OpenCard<?> card = access.open(initiatives, id, person);
        String line = FormText.line(reason);
        if (line.length() > FieldReader.MAX_LINE) {
            String told = messages.get("form.error.too-long", FieldReader.MAX_LINE, line.length());
            return askWithdraw(card, reason, FormErrors.at("reason", told), model);
        }
        Notice notice;
        try {
            initiatives.withdraw(id, version, CardAccess.by(person, ChangeKind.WITHDRAWN, line));
            notice = new Notice(messages.get("card-form.state.withdrawn", card.name()), null, null);
        } catch (StaleCardException overtaken) {
            notice = new Notice(messages.get("card-form.state.overtaken"), card.publicPath(), null);
        }
        redirect.addFlashAttribute(Notice.ATTRIBUTE, notice);
        return "redirect:" + CardAccess.home(person, card.organisationId());
    }

    @PostMapping("/my/initiatives/{id}/reinstate")
    String reinstate(@PathVariable long id, @AuthenticationPrincipal SignedIn person, RedirectAttributes redirect) {
        OpenCard<?> card = access.open(initiatives, id, person);
        initiatives.reinstate(id, CardAccess.by(person, ChangeKind.REINSTATED, null));
        redirect.addFlashAttribute(
                Notice.ATTRIBUTE,
                new Notice(messages.get("card-form.state.reinstated", card.name()), card.publicPath(), null));
        return "redirect:" + CardAccess.home(person, card.organisationId());
    }
}
