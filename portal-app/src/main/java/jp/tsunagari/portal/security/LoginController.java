package jp.tsunagari.portal.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import jp.tsunagari.portal.security.passkey.PasskeyCeremonies;
import jp.tsunagari.portal.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page to sign in at. The form itself is answered by Spring Security. */
@Page
class LoginController {

    static final String PATH = "/login";

    /** What can have been done before coming here, and the text that says so. */
    private static final Map<String, String> WELCOME =
            Map.of("password", "account.new-password.set", "address", "account.email.changed");

    /** Why a passkey did not open the account, and the text that says so. */
    static final Map<String, String> PASSKEY_REFUSALS = Map.of(
            "wrong", "security.passkey.wrong", "wait", "security.passkey.wait", "closed", "security.login.closed");

    private final PasskeyCeremonies passkeys;

    LoginController(PasskeyCeremonies passkeys) {
        this.passkeys = passkeys;
    }

    @GetMapping(PATH)
    String login(
            @Nullable @RequestParam(name = "error", required = false) String error,
            @RequestParam(defaultValue = "") String passkey,
            @RequestParam(defaultValue = "") String done,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        model.addAttribute("failed", error != null);
        model.addAttribute("welcome", WELCOME.get(done));
        model.addAttribute("passkeysArePossible", passkeys.arePossible(request));
        model.addAttribute("passkeyRefusal", PASSKEY_REFUSALS.get(passkey));
        RefusedSignIn.take(request, response).ifPresent(refused -> {
            model.addAttribute("typedLogin", refused.login());
            model.addAttribute("waitsUntil", refused.waitsUntil());
            model.addAttribute("closed", refused.closed());
        });
        // A user who is half in, waiting for a code, may start again as another.
        boolean isIn = request.isUserInRole("ADMIN") || request.isUserInRole("STAFF");
        return isIn ? "redirect:/my" : "security/login";
    }
}
