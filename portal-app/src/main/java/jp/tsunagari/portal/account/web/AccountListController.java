package jp.tsunagari.portal.account.web;

import java.time.Clock;
import jp.tsunagari.portal.account.Invitations;
import jp.tsunagari.portal.search.query.QueryParser;
import jp.tsunagari.portal.web.Page;
import jp.tsunagari.portal.web.form.FormText;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of accounts and of open invitations, for admins. */
@Page
class AccountListController {

    private final AccountSearch search;
    private final Invitations invitations;
    private final OrganisationChoices organisations;
    private final Clock clock;

    AccountListController(
            AccountSearch search, Invitations invitations, OrganisationChoices organisations, Clock clock) {
        this.search = search;
        this.invitations = invitations;
        this.organisations = organisations;
        this.clock = clock;
    }

    @GetMapping("/admin/accounts")
    String list(@RequestParam(defaultValue = "") String q, Model model) {
        String words = FormText.line(q);
        String cut = words.substring(0, Math.min(words.length(), QueryParser.MAX_LENGTH));
        model.addAttribute("q", cut);
        model.addAttribute("accounts", search.find(cut));
        model.addAttribute("invitations", invitations.open());
        model.addAttribute("names", organisations.names());
        model.addAttribute("now", clock.instant());
        return "account/list";
    }
}
