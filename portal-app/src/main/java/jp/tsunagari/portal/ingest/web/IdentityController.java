package jp.tsunagari.portal.ingest.web;

import java.security.Principal;
import jp.tsunagari.portal.ingest.ImportIdentities;
import jp.tsunagari.portal.web.Page;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Who something is that was read: listed, and taken back. */
@Page
class IdentityController {

    private static final String LIST = "redirect:/admin/imports/identities";

    private final ImportIdentities identities;

    IdentityController(ImportIdentities identities) {
        this.identities = identities;
    }

    @GetMapping("/admin/imports/identities")
    String list(Model model) {
        model.addAttribute("decisions", identities.all());
        return "ingest/identities";
    }

    @PostMapping("/admin/imports/identities/{id:[0-9]{1,18}}/take-back")
    String takeBack(@PathVariable long id, Principal admin) {
        identities.takeBack(id, admin.getName());
        return LIST;
    }
}
