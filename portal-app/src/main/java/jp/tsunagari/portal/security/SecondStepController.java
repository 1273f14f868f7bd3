package jp.tsunagari.portal.security;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import jp.tsunagari.portal.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page that asks for the code, between the password and the rest. */
@Page
@RequestMapping(SecondStepController.PATH)
class SecondStepController {

    static final String PATH = "/login/code";

    private final SecondStep step;

    SecondStepController(SecondStep step) {
        this.step = step;
    }

    @GetMapping
    String ask(@Nullable @AuthenticationPrincipal HalfSignedIn half, Model model) {
        model.addAttribute("failed", false);
        return half == null ? "redirect:" + LoginController.PATH : "security/code";
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
            step.signIn(half, request, response);
            return null;
        }
        model.addAttribute("failed", true);
        model.addAttribute("waitsUntil", wait.orElse(null));
        return "security/code";
    }
}
