package jp.tsunagari.portal.account.web;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import jp.tsunagari.portal.account.OfficerDomains;
import jp.tsunagari.portal.message.Messages;
import jp.tsunagari.portal.security.SignedIn;
import jp.tsunagari.portal.web.Page;
import jp.tsunagari.portal.web.form.FormErrors;
import jp.tsunagari.portal.web.form.FormNotice;
import jp.tsunagari.portal.web.form.FormText;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Which domains of mail addresses officers may register with, for admins. */
@Page
@RequestMapping("/admin/officer-domains")
class OfficerDomainsController {

    private static final int MAX_DOMAINS = 2_000;

    private final OfficerDomains domains;
    private final SecretLinks links;
    private final Messages messages;

    OfficerDomainsController(OfficerDomains domains, SecretLinks links, Messages messages) {
        this.domains = domains;
        this.links = links;
        this.messages = messages;
    }

    @GetMapping
    ModelAndView form(Model model) {
        return form(String.join("\n", domains.all()), FormErrors.NONE, model);
    }

    @PostMapping
    ModelAndView change(
            @RequestParam(name = "domains", defaultValue = "") String typed,
            @AuthenticationPrincipal SignedIn admin,
            Model model,
            RedirectAttributes redirect) {
        Set<String> wanted = new LinkedHashSet<>();
        FormText.lines(typed)
                .forEach(line -> wanted.add(line.toLowerCase(Locale.ROOT).replaceFirst("^@", "")));
        List<String> odd = wanted.stream()
                .filter(domain -> !OfficerDomains.isDomain(domain))
                .toList();
        if (!odd.isEmpty() || wanted.size() > MAX_DOMAINS) {
            String message = odd.isEmpty()
                    ? messages.get("account.domains.too-many", MAX_DOMAINS)
                    : messages.get(
                            "account.domains.odd",
                            FormText.quoted(String.join(messages.get("web.list.separator"), odd)));
            return form(typed, new FormErrors(List.of(new FormErrors.Item("domains", message))), model);
        }
        domains.change(wanted, admin.displayName());
        redirect.addFlashAttribute(
                FormNotice.ATTRIBUTE, FormNotice.done(messages.get("account.domains.saved", wanted.size())));
        return new ModelAndView("redirect:/admin/officer-domains");
    }

    private ModelAndView form(String typed, FormErrors errors, Model model) {
        model.addAttribute("typed", typed);
        model.addAttribute("errors", errors);
        model.addAttribute("mailIsConfigured", links.mailIsConfigured());
        return new ModelAndView(
                "account/domains", model.asMap(), errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
