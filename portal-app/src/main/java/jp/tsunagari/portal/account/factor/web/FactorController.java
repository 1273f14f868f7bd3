package jp.tsunagari.portal.account.factor.web;

import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Optional;
import jp.tsunagari.portal.account.factor.Passkeys;
import jp.tsunagari.portal.account.factor.SecondFactors;
import jp.tsunagari.portal.account.factor.SecondFactors.SetUp;
import jp.tsunagari.portal.account.throttle.Attempt;
import jp.tsunagari.portal.account.throttle.Throttle;
import jp.tsunagari.portal.account.web.PasswordAgain;
import jp.tsunagari.portal.message.Messages;
import jp.tsunagari.portal.security.SignedIn;
import jp.tsunagari.portal.security.session.OpenSessions;
import jp.tsunagari.portal.web.NotFoundException;
import jp.tsunagari.portal.web.Page;
import jp.tsunagari.portal.web.paper.QrPicture;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The second factor of the person who asks. */
@Page
@RequestMapping("/account/second-factor")
class FactorController {

    private static final String VIEW = "account/second-factor";

    private final SecondFactors factors;
    private final Passkeys passkeys;
    private final PasswordAgain passwordAgain;
    private final Throttle throttle;
    private final OpenSessions sessions;
    private final Messages messages;

    FactorController(
            SecondFactors factors,
            Passkeys passkeys,
            PasswordAgain passwordAgain,
            Throttle throttle,
            OpenSessions sessions,
            Messages messages) {
        this.factors = factors;
        this.passkeys = passkeys;
        this.passwordAgain = passwordAgain;
        this.throttle = throttle;
        this.sessions = sessions;
        this.messages = messages;
    }

    @GetMapping
    String show(@AuthenticationPrincipal SignedIn person, Model model) {
        boolean on = factors.isOn(person.accountId());
        model.addAttribute("on", on);
        model.addAttribute("codesLeft", on ? factors.recoveryCodesLeft(person.accountId()) : 0);
        model.addAttribute(
                "setUp", factors.setUp(person.accountId(), person.getUsername()).orElse(null));
        model.addAttribute("passkeys", passkeys.of(person.accountId()));
        return VIEW;
    }

    /** With the password: who finds an open screen must not bind a telephone of their own to the account. */
    @PostMapping("/begin")
    String begin(
            @AuthenticationPrincipal SignedIn person, @RequestParam(defaultValue = "") String password, Model model) {
        Optional<String> objection = passwordAgain.objection(person, password);
        if (objection.isPresent()) {
            model.addAttribute("passwordError", objection.get());
            return show(person, model);
        }
        factors.begin(person.accountId());
        return "redirect:/account/second-factor";
    }

    @GetMapping("/code.svg")
    ResponseEntity<String> picture(@AuthenticationPrincipal SignedIn person) {
        SetUp setUp = factors.setUp(person.accountId(), person.getUsername())
                .orElseThrow(() -> new NotFoundException("nothing to set up for " + person));
        return ResponseEntity.ok()
                .contentType(MediaType.valueOf("image/svg+xml"))
                .cacheControl(CacheControl.noStore())
                .body(QrPicture.svg(setUp.uri()));
    }

    /** Answers with the recovery codes at once: they are kept nowhere from where a later page could show them. */
    @PostMapping("/confirm")
    String confirm(
            @AuthenticationPrincipal SignedIn person,
            @RequestParam(defaultValue = "") String code,
            HttpSession here,
            Model model) {
        Attempt attempt = Attempt.onAccount("factor-set-up", Long.toString(person.accountId()));
        List<String> codes =
                throttle.admit(attempt).isPresent() ? List.of() : factors.confirm(person.accountId(), code);
        if (codes.isEmpty()) {
            model.addAttribute("codeError", messages.get("account.factor.wrong-code"));
            return show(person, model);
        }
        throttle.forget(attempt);
        sessions.endOthers(person.accountId(), here.getId());
        model.addAttribute("codes", codes);
        return show(person, model);
    }

    @PostMapping("/codes")
    String renewCodes(
            @AuthenticationPrincipal SignedIn person, @RequestParam(defaultValue = "") String password, Model model) {
        Optional<String> objection = passwordAgain.objection(person, password);
        if (objection.isEmpty() && factors.isOn(person.accountId())) {
            model.addAttribute("codes", factors.renewRecoveryCodes(person.accountId()));
        }
        model.addAttribute("passwordError", objection.orElse(null));
        return show(person, model);
    }

    @PostMapping("/off")
    String turnOff(
            @AuthenticationPrincipal SignedIn person, @RequestParam(defaultValue = "") String password, Model model) {
        Optional<String> objection = passwordAgain.objection(person, password);
        if (objection.isPresent()) {
            model.addAttribute("passwordError", objection.get());
            return show(person, model);
        }
        factors.turnOff(person.accountId());
        return "redirect:/account/second-factor";
    }
}
