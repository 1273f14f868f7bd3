package jp.tsunagari.portal.account.factor.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import jp.tsunagari.portal.account.factor.Passkeys;
import jp.tsunagari.portal.account.web.PasswordAgain;
import jp.tsunagari.portal.message.Messages;
import jp.tsunagari.portal.security.SignedIn;
import jp.tsunagari.portal.security.passkey.PasskeyCeremonies;
import jp.tsunagari.portal.security.session.OpenSessions;
import jp.tsunagari.portal.web.Page;
import jp.tsunagari.portal.web.form.FormNotice;
import jp.tsunagari.portal.web.form.FormText;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The passkeys of the person who asks. */
@Page
@RequestMapping("/account/second-factor/passkeys")
class PasskeyController {

    private static final String BACK = "redirect:/account/second-factor";
    private static final int MAX_LABEL = 60;

    private final Passkeys passkeys;
    private final PasskeyCeremonies ceremonies;
    private final PasswordAgain passwordAgain;
    private final OpenSessions sessions;
    private final Messages messages;

    PasskeyController(
            Passkeys passkeys,
            PasskeyCeremonies ceremonies,
            PasswordAgain passwordAgain,
            OpenSessions sessions,
            Messages messages) {
        this.passkeys = passkeys;
        this.ceremonies = ceremonies;
        this.passwordAgain = passwordAgain;
        this.sessions = sessions;
        this.messages = messages;
    }

    /** With the password: who finds an open screen must not bind a device of their own to the account. */
    @PostMapping("/options")
    ResponseEntity<String> ask(
            @AuthenticationPrincipal SignedIn person,
            Authentication authentication,
            @RequestParam(defaultValue = "") String password,
            HttpServletRequest request,
            HttpServletResponse response) {
        Optional<String> objection = passwordAgain.objection(person, password);
        if (objection.isEmpty() && passkeys.of(person.accountId()).size() >= Passkeys.MAX_OF_ACCOUNT) {
            objection = Optional.of(messages.get("account.passkey.too-many", String.valueOf(Passkeys.MAX_OF_ACCOUNT)));
        }
        if (objection.isPresent()) {
            return answer(HttpStatus.UNPROCESSABLE_CONTENT, MediaType.TEXT_PLAIN, objection.get());
        }
        return ceremonies
                .beginMaking(authentication, request, response)
                .map(question -> answer(HttpStatus.OK, MediaType.APPLICATION_JSON, question))
                .orElseGet(() -> answer(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        MediaType.TEXT_PLAIN,
                        messages.get("account.passkey.impossible")));
    }

    @PostMapping
    String make(
            @AuthenticationPrincipal SignedIn person,
            @RequestParam(defaultValue = "") String credential,
            @RequestParam(defaultValue = "") String label,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        String typed = FormText.line(label);
        String name = typed.isEmpty() ? messages.get("account.passkey.unnamed") : typed;
        boolean made =
                ceremonies.make(credential, name.substring(0, Math.min(name.length(), MAX_LABEL)), request, response);
        if (made) {
            passkeys.recordAdded(person.accountId());
            sessions.endOthers(person.accountId(), request.getSession().getId());
        }
        if (!made) {
            redirect.addFlashAttribute("passkeyLabel", typed);
        }
        redirect.addFlashAttribute(
                FormNotice.ATTRIBUTE,
                made
                        ? FormNotice.done(messages.get("account.passkey.made", name))
                        : FormNotice.refused(messages.get("account.passkey.not-made")));
        return BACK;
    }

    @PostMapping("/{id}/remove")
    String remove(
            @AuthenticationPrincipal SignedIn person,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String password,
            RedirectAttributes redirect) {
        FormNotice notice = passwordAgain
                .objection(person, password)
                .map(FormNotice::refused)
                .orElseGet(() -> passkeys.remove(person.accountId(), id)
                        ? FormNotice.done(messages.get("account.passkey.removed"))
                        : FormNotice.refused(messages.get("account.passkey.gone")));
        redirect.addFlashAttribute(FormNotice.ATTRIBUTE, notice);
        return BACK;
    }

    private static ResponseEntity<String> answer(HttpStatus status, MediaType type, String body) {
        return ResponseEntity.status(status)
                .contentType(new MediaType(type, StandardCharsets.UTF_8))
                .cacheControl(CacheControl.noStore())
                .body(body);
    }
}
