package jp.tsunagari.portal.upkeep.web;

import jp.tsunagari.portal.message.Messages;
import jp.tsunagari.portal.security.SignedIn;
import jp.tsunagari.portal.upkeep.CardNewsDesk;
import jp.tsunagari.portal.web.Page;
import jp.tsunagari.portal.web.form.FormNotice;
import jp.tsunagari.portal.web.mail.StaffMails;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Whether a person is told by mail what others do to the cards of their organisations. */
@Page
@RequestMapping("/my/news")
class NewsController {

    private final CardNewsDesk desk;
    private final StaffMails mails;
    private final Messages messages;

    NewsController(CardNewsDesk desk, StaffMails mails, Messages messages) {
        this.desk = desk;
        this.mails = mails;
        this.messages = messages;
    }

    @GetMapping
    String show(@AuthenticationPrincipal SignedIn person, Model model) {
        model.addAttribute("wanted", desk.isWanted(person.accountId()));
        model.addAttribute("offered", mails.areOffered());
        return "upkeep/news";
    }

    @PostMapping
    String choose(
            @RequestParam(name = "wanted", defaultValue = "false") boolean wanted,
            @AuthenticationPrincipal SignedIn person,
            RedirectAttributes redirect) {
        desk.want(person.accountId(), wanted);
        redirect.addFlashAttribute(
                FormNotice.ATTRIBUTE,
                FormNotice.done(messages.get(wanted ? "upkeep.news.is-wanted" : "upkeep.news.is-not-wanted")));
        return "redirect:/my/news";
    }
}
