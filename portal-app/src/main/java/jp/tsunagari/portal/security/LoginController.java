package jp.tsunagari.portal.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import jp.tsunagari.portal.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page to sign in at. The form itself is answered by Spring Security. */
@Page
class LoginController {

    static final String PATH = "/login";

    @GetMapping(PATH)
    String login(
            @Nullable @RequestParam(name = "error", required = false) String error,
            HttpServletRequest request,
            Model model) {
        model.addAttribute("failed", error != null);
        model.addAttribute("typedLogin", taken(request, SignInFailureHandler.TYPED_LOGIN));
        model.addAttribute("waitsUntil", taken(request, SignInFailureHandler.WAITS_UNTIL));
        model.addAttribute("closed", taken(request, SignInFailureHandler.CLOSED));
        // A user who is half in, waiting for a code, may start again as another.
        boolean isIn = request.isUserInRole("ADMIN") || request.isUserInRole("STAFF");
        return isIn ? "redirect:/my" : "security/login";
    }

    /** Once: who comes back later finds an empty form. */
    private static @Nullable Object taken(HttpServletRequest request, String name) {
        HttpSession session = request.getSession(false);
        if (session == null) {
            return null;
        }
        Object kept = session.getAttribute(name);
        session.removeAttribute(name);
        return kept;
    }
}
