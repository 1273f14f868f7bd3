package jp.tsunagari.portal.account.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import jp.tsunagari.portal.account.AccountView;
import jp.tsunagari.portal.account.Credentials;
import jp.tsunagari.portal.account.PasswordResets;
import jp.tsunagari.portal.account.SecretToken;
import jp.tsunagari.portal.account.UserAccounts;
import jp.tsunagari.portal.account.throttle.Attempt;
import jp.tsunagari.portal.account.throttle.Throttle;
import jp.tsunagari.portal.security.session.OpenSessions;
import jp.tsunagari.portal.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.core.task.TaskExecutor;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** For whoever has forgotten the password. What is answered does not tell whether there is an account. */
@Page
@RequestMapping("/password/reset")
class ResetController {

    private final UserAccounts accounts;
    private final PasswordResets resets;
    private final PasswordRule rule;
    private final PasswordEncoder encoder;
    private final SecretLinks links;
    private final OpenSessions sessions;
    private final GuessedLinks guessed;
    private final Throttle throttle;
    private final TaskExecutor executor;

    ResetController(
            UserAccounts accounts,
            PasswordResets resets,
            PasswordRule rule,
            PasswordEncoder encoder,
            SecretLinks links,
            OpenSessions sessions,
            GuessedLinks guessed,
            Throttle throttle,
            TaskExecutor applicationTaskExecutor) {
        this.accounts = accounts;
        this.resets = resets;
        this.rule = rule;
        this.encoder = encoder;
        this.links = links;
        this.sessions = sessions;
        this.guessed = guessed;
        this.throttle = throttle;
        this.executor = applicationTaskExecutor;
    }

    @GetMapping
    String ask(Model model) {
        model.addAttribute("mailIsConfigured", links.mailIsConfigured());
        return "account/forgotten";
    }

    @PostMapping
    String send(
            @RequestParam(defaultValue = "") String email, HttpServletRequest request, RedirectAttributes redirect) {
        String address = request.getRemoteAddr();
        String base = links.reset(new SecretToken(""));
        // Apart from the answer, so that its time does not tell whether there is an account.
        executor.execute(() -> Optional.of(email)
                .filter(typed -> mayAsk(typed, address))
                .flatMap(accounts::findCredentials)
                .filter(Credentials::enabled)
                .filter(account -> account.login().contains("@"))
                .ifPresent(account -> links.mail(
                        account.login(),
                        ResetMail.SUBJECT,
                        ResetMail.text(
                                account.displayName(),
                                base + resets.create(account.accountId()).value()))));
        redirect.addFlashAttribute("sent", true);
        return "redirect:/password/reset";
    }

    /** Nobody fills somebody's mailbox: who asks too often gets the same answer and no mail until later. */
    private boolean mayAsk(String email, String address) {
        return throttle.admit(Attempt.fromAddress("reset", address)).isEmpty()
                && throttle.admit(Attempt.onAccount("reset", email)).isEmpty();
    }

    @GetMapping("/{token}")
    String form(@PathVariable String token, Model model, HttpServletRequest request, HttpServletResponse response) {
        return form(new SecretToken(token), null, model, request, response);
    }

    @PostMapping("/{token}")
    String set(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String again,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        SecretToken secret = new SecretToken(token);
        Optional<AccountView> account = resets.find(secret);
        Optional<String> objection = account.flatMap(found -> rule.objection(password, again, List.of(found.login())));
        if (account.isEmpty() || objection.isPresent()) {
            return form(secret, objection.orElse(null), model, request, response);
        }
        Optional<AccountView> changed = resets.redeem(secret, Objects.requireNonNull(encoder.encode(password)));
        if (changed.isEmpty()) {
            return form(secret, null, model, request, response);
        }
        // Whoever may have come in with the old password is out.
        sessions.endOthers(changed.get().id(), null);
        redirect.addFlashAttribute("welcome", "パスワードを決めました。そのパスワードで、ログインしてください。");
        return "redirect:/login";
    }

    private String form(
            SecretToken token,
            @Nullable String error,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        SecretPage.keep(response);
        Optional<AccountView> account = guessed.find(request, () -> resets.find(token));
        if (account.isEmpty()) {
            return SecretPage.deadLink(response);
        }
        model.addAttribute("token", token.value());
        model.addAttribute("account", account.get());
        model.addAttribute("error", error);
        return "account/reset";
    }
}
