package jp.tsunagari.portal.account.web;

import java.util.List;
import jp.tsunagari.portal.account.AccountView;
import jp.tsunagari.portal.account.Role;
import jp.tsunagari.portal.account.UserAccounts;
import jp.tsunagari.portal.account.UserAccounts.LastAdminException;
import jp.tsunagari.portal.account.factor.SecondFactors;
import jp.tsunagari.portal.message.Messages;
import jp.tsunagari.portal.security.session.OpenSessions;
import jp.tsunagari.portal.web.NotFoundException;
import jp.tsunagari.portal.web.Page;
import jp.tsunagari.portal.web.form.FormNotice;
import jp.tsunagari.portal.web.form.FormText;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One account and its changes, for admins. */
@Page
@RequestMapping("/admin/accounts")
class AccountsController {

    private final UserAccounts accounts;
    private final OrganisationChoices organisations;
    private final OpenSessions sessions;
    private final SecondFactors factors;
    private final Messages messages;

    AccountsController(
            UserAccounts accounts,
            OrganisationChoices organisations,
            OpenSessions sessions,
            SecondFactors factors,
            Messages messages) {
        this.accounts = accounts;
        this.organisations = organisations;
        this.sessions = sessions;
        this.factors = factors;
        this.messages = messages;
    }

    @GetMapping("/{id}")
    String show(@PathVariable long id, Model model) {
        AccountView account = get(id);
        return show(account, account.role(), account.organisations(), "", model);
    }

    /** Looks for organisations to tick; nothing is changed. */
    @PostMapping(value = "/{id}", params = "searching")
    String search(
            @PathVariable long id,
            @RequestParam Role role,
            @RequestParam(defaultValue = "") List<Long> organisation,
            @RequestParam(defaultValue = "") String seek,
            Model model) {
        return show(get(id), role, organisation, FormText.line(seek), model);
    }

    private String show(AccountView account, Role role, List<Long> chosen, String seek, Model model) {
        model.addAttribute("account", account);
        model.addAttribute("role", role);
        model.addAttribute("organisationsAreSearched", organisations.areSearched());
        model.addAttribute("seek", seek);
        model.addAttribute("choices", organisations.of(chosen, seek));
        model.addAttribute("factorOn", factors.isAsked(account.id()));
        return "account/show";
    }

    @PostMapping("/{id}")
    String change(
            @PathVariable long id,
            @RequestParam Role role,
            @RequestParam(defaultValue = "") List<Long> organisation,
            RedirectAttributes redirect) {
        get(id);
        return answer(id, "role-and-organisations", redirect, () -> {
            accounts.changeRole(id, role);
            accounts.changeOrganisations(id, organisations.existing(organisation));
        });
    }

    @PostMapping("/{id}/deactivate")
    String deactivate(@PathVariable long id, RedirectAttributes redirect) {
        get(id);
        return answer(id, "deactivated", redirect, () -> {
            accounts.setEnabled(id, false);
            sessions.endOthers(id, null);
        });
    }

    @PostMapping("/{id}/reactivate")
    String reactivate(@PathVariable long id, RedirectAttributes redirect) {
        get(id);
        return answer(id, "reactivated", redirect, () -> accounts.setEnabled(id, true));
    }

    private String answer(long id, String done, RedirectAttributes redirect, Runnable change) {
        FormNotice notice;
        try {
            change.run();
            notice = FormNotice.done(messages.get("account.change." + done));
        } catch (LastAdminException e) {
            notice = FormNotice.refused(messages.get("account.change.last-admin"));
        }
        redirect.addFlashAttribute(FormNotice.ATTRIBUTE, notice);
        return "redirect:/admin/accounts/" + id;
    }

    private AccountView get(long id) {
        return accounts.find(id).orElseThrow(() -> new NotFoundException("no account " + id));
    }
}
