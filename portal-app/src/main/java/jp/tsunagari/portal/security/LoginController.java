package jp.tsunagari.portal.security;

import jakarta.servlet.http.HttpServletRequest;
import jp.tsunagari.portal.web.Page;
import org.springframework.web.bind.annotation.GetMapping;

/** The page to sign in at. The form itself is answered by Spring Security. */
@Page
class LoginController {

    static final String PATH = "/login";

    @GetMapping(PATH)
    String login(HttpServletRequest request) {
        return request.getUserPrincipal() == null ? "security/login" : "redirect:/admin/imports";
    }
}
