package jp.tsunagari.portal.account.web;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import jp.tsunagari.portal.account.AccountView;
import jp.tsunagari.portal.account.Credentials;
import jp.tsunagari.portal.account.UserAccounts;
import jp.tsunagari.portal.security.SignedIn;
import jp.tsunagari.portal.web.NotFoundException;
import jp.tsunagari.portal.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The own account: name and password. */
@Page
@RequestMapping("/account")
class OwnAccountController {

    private static final int LONGEST_NAME = 80;

    private final UserAccounts accounts;
    private final PasswordRule rule;
    private final PasswordEncoder encoder;

    OwnAccountController(UserAccounts accounts, PasswordRule rule, PasswordEncoder encoder) {
        this.accounts = accounts;
        this.rule = rule;
        this.encoder = encoder;
    }

    @GetMapping
    String show(@AuthenticationPrincipal SignedIn person, Model model) {
        return show(person, null, null, model);
    }

    @PostMapping("/name")
    String rename(
            @AuthenticationPrincipal SignedIn person,
            @RequestParam(defaultValue = "") String name,
            Model model,
            RedirectAttributes redirect) {
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            return show(person, "お名前を" + LONGEST_NAME + "文字以内で入力してください。", null, model);
        }
        accounts.rename(person.accountId(), name);
        redirect.addFlashAttribute("notice", AccountNotice.done("お名前を変えました。次にログインしたときから、新しい名前で記録されます。"));
        return "redirect:/account";
    }

    @PostMapping("/password")
    String changePassword(
            @AuthenticationPrincipal SignedIn person,
            @RequestParam(defaultValue = "") String current,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String again,
            Model model,
            RedirectAttributes redirect) {
        Optional<String> objection = knows(person, current)
                ? rule.objection(password, again, List.of(person.getUsername()))
                : Optional.of("今のパスワードが違います。");
        if (objection.isPresent()) {
            return show(person, null, objection.get(), model);
        }
        accounts.changePassword(person.accountId(), Objects.requireNonNull(encoder.encode(password)));
        redirect.addFlashAttribute("notice", AccountNotice.done("パスワードを変えました。"));
        return "redirect:/account";
    }

    private boolean knows(SignedIn person, String password) {
        return accounts.findCredentials(person.getUsername())
                .map(Credentials::passwordHash)
                .filter(hash -> encoder.matches(password, hash))
                .isPresent();
    }

    private String show(SignedIn person, @Nullable String nameError, @Nullable String passwordError, Model model) {
        AccountView account = accounts.find(person.accountId())
                .orElseThrow(() -> new NotFoundException("no account " + person.accountId()));
        model.addAttribute("account", account);
        model.addAttribute("nameError", nameError);
        model.addAttribute("passwordError", passwordError);
        return "account/own";
    }
}
