package jp.tsunagari.portal.account.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import jp.tsunagari.portal.account.AccountView;
import jp.tsunagari.portal.account.Invitations;
import jp.tsunagari.portal.account.LastAdminException;
import jp.tsunagari.portal.account.PasswordResets;
import jp.tsunagari.portal.account.Role;
import jp.tsunagari.portal.account.UserAccounts;
import jp.tsunagari.portal.security.session.OpenSessions;
import jp.tsunagari.portal.web.NotFoundException;
import jp.tsunagari.portal.web.Page;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The accounts, for admins. */
@Page
@RequestMapping("/admin/accounts")
class AccountsController {

    private final UserAccounts accounts;
    private final Invitations invitations;
    private final PasswordResets resets;
    private final OrganisationChoices organisations;
    private final SecretLinks links;
    private final OpenSessions sessions;
    private final Clock clock;

    AccountsController(
            UserAccounts accounts,
            Invitations invitations,
            PasswordResets resets,
            OrganisationChoices organisations,
            SecretLinks links,
            OpenSessions sessions,
            Clock clock) {
        this.accounts = accounts;
        this.invitations = invitations;
        this.resets = resets;
        this.organisations = organisations;
        this.links = links;
        this.sessions = sessions;
        this.clock = clock;
    }

    @GetMapping
    String list(@RequestParam(defaultValue = "") String q, Model model) {
        model.addAttribute("q", q);
        model.addAttribute("accounts", accounts.search(q));
        model.addAttribute("invitations", invitations.open());
        model.addAttribute("names", organisations.names());
        model.addAttribute("now", clock.instant());
        return "account/list";
    }

    @GetMapping("/{id}")
    String show(@PathVariable long id, Model model) {
        AccountView account = get(id);
        model.addAttribute("account", account);
        model.addAttribute("choices", organisations.of(account.organisations()));
        return "account/show";
    }

    @PostMapping("/{id}")
    String change(
            @PathVariable long id,
            @RequestParam Role role,
            @RequestParam(defaultValue = "") List<Long> organisation,
            RedirectAttributes redirect) {
        get(id);
        return answer(redirect, "/admin/accounts/" + id, "役割と所属を変えました。", () -> {
            accounts.changeRole(id, role);
            accounts.changeOrganisations(id, organisations.existing(organisation));
        });
    }

    @PostMapping("/{id}/deactivate")
    String deactivate(@PathVariable long id, RedirectAttributes redirect) {
        get(id);
        return answer(redirect, "/admin/accounts/" + id, "このアカウントを停止しました。本人はログインできません。", () -> {
            accounts.setEnabled(id, false);
            sessions.endOthers(id, null);
        });
    }

    @PostMapping("/{id}/reactivate")
    String reactivate(@PathVariable long id, RedirectAttributes redirect) {
        get(id);
        return answer(
                redirect, "/admin/accounts/" + id, "このアカウントをふたたび使えるようにしました。", () -> accounts.setEnabled(id, true));
    }

    @PostMapping("/{id}/reset")
    String reset(@PathVariable long id, Model model, HttpServletResponse response, RedirectAttributes redirect) {
        AccountView account = get(id);
        String link = links.reset(resets.create(id));
        boolean sent = account.login().contains("@")
                && links.mail(account.login(), ResetMail.SUBJECT, ResetMail.text(account.displayName(), link));
        String back = "/admin/accounts/" + id;
        if (!sent) {
            return SecretPage.handOver(link, "次のリンクを本人に渡してください。1時間のあいだ、一度だけ使えます。", back, model, response);
        }
        redirect.addFlashAttribute("notice", AccountNotice.done("パスワードを決め直すためのリンクを、" + account.login() + " に送りました。"));
        return "redirect:" + back;
    }

    private static String answer(RedirectAttributes redirect, String path, String done, Runnable change) {
        AccountNotice notice;
        try {
            change.run();
            notice = AccountNotice.done(done);
        } catch (LastAdminException e) {
            notice = AccountNotice.refused("変えていません。ログインできる管理者がいなくなってしまいます。先に、ほかの人を管理者にしてください。");
        }
        redirect.addFlashAttribute("notice", notice);
        return "redirect:" + path;
    }

    private AccountView get(long id) {
        return accounts.find(id).orElseThrow(() -> new NotFoundException("no account " + id));
    }
}
