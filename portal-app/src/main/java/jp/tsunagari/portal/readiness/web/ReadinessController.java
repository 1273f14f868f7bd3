package jp.tsunagari.portal.readiness.web;

import java.util.List;
import jp.tsunagari.portal.readiness.Finding;
import jp.tsunagari.portal.readiness.Finding.Level;
import jp.tsunagari.portal.readiness.Readiness;
import jp.tsunagari.portal.web.Page;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The same for admins as the command {@code doctor} says at the machine. */
@Page
class ReadinessController {

    private final Readiness readiness;

    ReadinessController(Readiness readiness) {
        this.readiness = readiness;
    }

    @GetMapping("/admin/readiness")
    String show(Model model) {
        List<Finding> findings = readiness.findings();
        model.addAttribute("findings", findings);
        model.addAttribute(
                "missing",
                findings.stream()
                        .filter(finding -> finding.level() == Level.MISSING)
                        .count());
        return "readiness/show";
    }
}
