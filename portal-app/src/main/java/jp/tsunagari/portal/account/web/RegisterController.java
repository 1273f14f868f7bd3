package jp.tsunagari.portal.account.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import jp.tsunagari.portal.account.OfficerDomains;
import jp.tsunagari.portal.account.SecretToken;
import jp.tsunagari.portal.message.Messages;
import jp.tsunagari.portal.web.Page;
import jp.tsunagari.portal.web.form.FormErrors;
import jp.tsunagari.portal.web.form.FormText;
import jp.tsunagari.portal.web.language.SiteLanguage;
import org.jspecify.annotations.Nullable;
import org.springframework.core.task.TaskExecutor;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.validation.Errors;
import org.springframework.validation.MapBindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * Officers register by themselves with a mail address of a domain that an admin allows: they get the same link as who is
 * invited. What is answered does not tell whether there is an account of an address.
 */
@Page
@RequestMapping("/register")
class RegisterController {

    private final OfficerDomains domains;
    private final Registrations registrations;
    private final SecretLinks links;
    private final TaskExecutor executor;
    private final Messages messages;

    RegisterController(
            OfficerDomains domains,
            Registrations registrations,
            SecretLinks links,
            TaskExecutor applicationTaskExecutor,
            Messages messages) {
        this.domains = domains;
        this.registrations = registrations;
        this.links = links;
        this.executor = applicationTaskExecutor;
        this.messages = messages;
    }

    @GetMapping
    ModelAndView form(@Nullable @RequestParam(required = false) String sent, Model model) {
        model.addAttribute("sent", sent != null);
        return form("", FormErrors.NONE, model);
    }

    @PostMapping
    ModelAndView send(@RequestParam(defaultValue = "") String email, HttpServletRequest request, Model model) {
        String typed = FormText.line(email);
        Errors errors = new MapBindingResult(Map.of("email", typed), "form");
        AccountFields.checkEmail(typed, errors);
        if (!errors.hasErrors() && !domains.allow(typed)) {
            errors.rejectValue("email", "account.register.other-domain");
        }
        if (errors.hasErrors() || !links.mailIsConfigured()) {
            return form(typed, FormErrors.of(errors, messages), model);
        }
        String address = request.getRemoteAddr();
        String base = links.invitation(new SecretToken(""));
        // Apart from the answer, so that its time does not tell whether there is an account.
        executor.execute(SiteLanguage.of(request).speaking(() -> registrations.send(typed, address, base)));
        return new ModelAndView("redirect:/register?sent");
    }

    private ModelAndView form(String email, FormErrors errors, Model model) {
        model.addAttribute("email", email);
        model.addAttribute("errors", errors);
        model.addAttribute("domains", domains.all());
        model.addAttribute("mailIsConfigured", links.mailIsConfigured());
        return new ModelAndView(
                "account/register", model.asMap(), errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
