package jp.tsunagari.portal.security;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import jp.tsunagari.portal.account.factor.Passkeys;
import jp.tsunagari.portal.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page that asks for the code or a passkey, between the password and the rest. */
@Page
@RequestMapping(SecondStepController.PATH)
class SecondStepController {

    static final String PATH = "/login/code";

    private final SecondStep step;
    private final Passkeys passkeys;

    SecondStepController(SecondStep step, Passkeys passkeys) {
        this.step = step;
        this.passkeys = passkeys;
    }

    @GetMapping
    String ask(
            @Nullable @AuthenticationPrincipal HalfSignedIn half,
            @RequestParam(defaultValue = "") String passkey,
            Model model) {
        model.addAttribute("failed", false);
        model.addAttribute("passkeyRefusal", LoginController.PASSKEY_REFUSALS.get(passkey));
        return half == null ? "redirect:" + LoginController.PATH : page(half, model);
    }

    @PostMapping
    @Nullable
    String judge(
            @Nullable @AuthenticationPrincipal HalfSignedIn half,
            @RequestParam(defaultValue = "") String code,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException, ServletException {
        if (half == null) {
            return "redirect:" + LoginController.PATH;
        }
        Optional<Instant> wait = step.waitFor(half);
        if (wait.isEmpty() && step.isRight(half, code)) {
            step.signIn(half.person(), request, response);
            return null;
        }
        model.addAttribute("failed", true);
        model.addAttribute("waitsUntil", wait.orElse(null));
        return page(half, model);
    }

    private String page(HalfSignedIn half, Model model) {
        long account = half.person().accountId();
        model.addAttribute("takesCodes", step.takesCodes(half));
        model.addAttribute("hasPasskeys", !passkeys.of(account).isEmpty());
        return "security/code";
    }
}
