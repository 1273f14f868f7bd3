package jp.tsunagari.portal.account.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import jp.tsunagari.portal.account.Credentials;
import jp.tsunagari.portal.account.PasswordResets;
import jp.tsunagari.portal.account.SecretToken;
import jp.tsunagari.portal.account.UserAccounts;
import jp.tsunagari.portal.account.throttle.Attempt;
import jp.tsunagari.portal.account.throttle.Throttle;
import jp.tsunagari.portal.web.Page;
import jp.tsunagari.portal.web.language.SiteLanguage;
import org.jspecify.annotations.Nullable;
import org.springframework.core.task.TaskExecutor;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** For users who have forgotten their password. What is answered does not tell whether there is an account. */
@Page
@RequestMapping("/password/reset")
class ForgottenPasswordController {

    private final UserAccounts accounts;
    private final PasswordResets resets;
    private final SecretLinks links;
    private final Throttle throttle;
    private final TaskExecutor executor;

    ForgottenPasswordController(
            UserAccounts accounts,
            PasswordResets resets,
            SecretLinks links,
            Throttle throttle,
            TaskExecutor applicationTaskExecutor) {
        this.accounts = accounts;
        this.resets = resets;
        this.links = links;
        this.throttle = throttle;
        this.executor = applicationTaskExecutor;
    }

    @GetMapping
    String ask(@Nullable @RequestParam(required = false) String sent, Model model) {
        model.addAttribute("sent", sent != null);
        model.addAttribute("mailIsConfigured", links.mailIsConfigured());
        return "account/forgotten";
    }

    @PostMapping
    String send(@RequestParam(defaultValue = "") String email, HttpServletRequest request) {
        String address = request.getRemoteAddr();
        String base = links.reset(new SecretToken(""));
        // Apart from the answer, so that its time does not tell whether there is an account.
        executor.execute(SiteLanguage.of(request)
                .speaking(() -> Optional.of(email)
                        .filter(typed -> mayAsk(typed, address))
                        .flatMap(accounts::findCredentials)
                        .filter(Credentials::enabled)
                        .filter(account -> account.login().contains("@"))
                        .ifPresent(account -> links.mail(
                                account.login(),
                                "reset",
                                account.displayName(),
                                base + resets.create(account.accountId()).value()))));
        return "redirect:/password/reset?sent";
    }

    /** No one fills another's mailbox: who asks too often gets the same answer and no mail until later. */
    private boolean mayAsk(String email, String address) {
        return throttle.admit(Attempt.fromAddress("reset", address)).isEmpty()
                && throttle.admit(Attempt.onAccount("reset", email)).isEmpty();
    }
}
