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

    /** Tells the script of the page where its words belong. */
    private static final String REFUSED_FIELD = "X-Form-Field";

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
            @RequestParam(defaultValue = "") String label,
            HttpServletRequest request,
            HttpServletResponse response) {
        // Before the device makes one: what is refused after that stays on the device.
        Optional<String> tooLong = tooLong(FormText.line(label));
        if (tooLong.isPresent()) {
            return refused(tooLong.get(), "label");
        }
        Optional<String> objection = passwordAgain.objection(person, password);
        if (objection.isPresent()) {
            return refused(objection.get(), "password");
        }
        if (passkeys.of(person.accountId()).size() >= Passkeys.MAX_OF_ACCOUNT) {
            return refused(messages.get("account.passkey.too-many", String.valueOf(Passkeys.MAX_OF_ACCOUNT)), "");
        }
        return ceremonies
                .beginMaking(authentication, request, response)
                .map(question -> answer(HttpStatus.OK, MediaType.APPLICATION_JSON, "", question))
                .orElseGet(() -> refused(messages.get("account.passkey.impossible"), ""));
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
        Optional<String> tooLong = tooLong(typed);
        if (tooLong.isPresent()) {
            redirect.addFlashAttribute("passkeyLabel", typed);
            redirect.addFlashAttribute(FormNotice.ATTRIBUTE, FormNotice.refused(tooLong.get(), "passkey-label"));
            return BACK;
        }
        String name = typed.isEmpty() ? messages.get("account.passkey.unnamed") : typed;
        boolean made = ceremonies.make(credential, name, request, response);
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
                        : FormNotice.refused(messages.get("account.passkey.not-made"), "passkey-add"));
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
                .map(message -> FormNotice.refused(message, "remove-" + id))
                .orElseGet(() -> passkeys.remove(person.accountId(), id)
                        ? FormNotice.done(messages.get("account.passkey.removed"))
                        : FormNotice.refused(messages.get("account.passkey.gone")));
        redirect.addFlashAttribute(FormNotice.ATTRIBUTE, notice);
        return BACK;
    }

    private Optional<String> tooLong(String label) {
        return label.length() <= MAX_LABEL
                ? Optional.empty()
                : Optional.of(messages.get("form.error.too-long", MAX_LABEL, label.length()));
    }

    /** @param field the name of the field to put right; empty if it is none */
    private static ResponseEntity<String> refused(String message, String field) {
        return answer(HttpStatus.UNPROCESSABLE_CONTENT, MediaType.TEXT_PLAIN, field, message);
    }

    private static ResponseEntity<String> answer(HttpStatus status, MediaType type, String field, String body) {
        return ResponseEntity.status(status)
                .headers(headers -> {
                    if (!field.isEmpty()) {
                        headers.set(REFUSED_FIELD, field);
                    }
                })
                .contentType(new MediaType(type, StandardCharsets.UTF_8))
                .cacheControl(CacheControl.noStore())
                .body(body);
    }
}
