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
        model.addAttribute("typedLogin", typedLogin(request));
        return request.getUserPrincipal() == null ? "security/login" : "redirect:/my";
    }

    /** Once: whoever comes back later finds an empty form. */
    private static @Nullable Object typedLogin(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null) {
            return null;
        }
        Object typed = session.getAttribute(RefusedSignIn.TYPED_LOGIN);
        session.removeAttribute(RefusedSignIn.TYPED_LOGIN);
        return typed;
    }
}
