package jp.tsunagari.portal.upkeep.web;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import jp.tsunagari.portal.initiative.InitiativeSummary;
import jp.tsunagari.portal.initiative.Initiatives;
import jp.tsunagari.portal.organisation.OrganisationView;
import jp.tsunagari.portal.organisation.Organisations;
import jp.tsunagari.portal.shared.Paged;
import jp.tsunagari.portal.upkeep.CardCheck;
import jp.tsunagari.portal.upkeep.CardChecks;
import jp.tsunagari.portal.web.Page;
import jp.tsunagari.portal.web.PageLinks;
import jp.tsunagari.portal.web.PageNumber;
import jp.tsunagari.portal.web.mail.StaffMails;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** For admins: the cases that nobody has confirmed for a year, and whether there is anybody to ask. */
@Page
class StaleCardsController {

    private static final int PAGE_SIZE = 50;

    private final CardChecks checks;
    private final Initiatives initiatives;
    private final Organisations organisations;
    private final StaffMails mails;

    StaleCardsController(CardChecks checks, Initiatives initiatives, Organisations organisations, StaffMails mails) {
        this.checks = checks;
        this.initiatives = initiatives;
        this.organisations = organisations;
        this.mails = mails;
    }

    @GetMapping("/admin/checks")
    String stale(
            @RequestParam(name = "abandoned", defaultValue = "false") boolean abandoned,
            @Nullable @RequestParam(name = "page", required = false) String page,
            Model model) {
        Paged<CardCheck> found = checks.stale(abandoned, PageNumber.of(page).value(), PAGE_SIZE);
        model.addAttribute("paged", rows(found));
        model.addAttribute(
                "pages",
                PageLinks.of(found, number -> "/admin/checks?page=" + number + (abandoned ? "&abandoned=true" : "")));
        model.addAttribute("abandoned", abandoned);
        model.addAttribute("all", abandoned ? checks.count(false) : found.total());
        model.addAttribute("without", abandoned ? found.total() : checks.count(true));
        model.addAttribute("asks", mails.areOffered());
        return "upkeep/stale";
    }

    private Paged<StaleRow> rows(Paged<CardCheck> found) {
        Map<Long, InitiativeSummary> cases =
                initiatives
                        .summaries(found.items().stream()
                                .map(CardCheck::initiativeId)
                                .toList())
                        .stream()
                        .collect(toMap(InitiativeSummary::id, Function.identity()));
        Map<Long, OrganisationView> owners = organisations.findByIds(
                found.items().stream().map(CardCheck::organisationId).distinct().toList());
        List<StaleRow> rows = new ArrayList<>();
        for (CardCheck check : found.items()) {
            InitiativeSummary initiative = cases.get(check.initiativeId());
            OrganisationView owner = owners.get(check.organisationId());
            // What is withdrawn at this very moment is left out.
            if (initiative != null && owner != null) {
                rows.add(new StaleRow(check, initiative, owner));
            }
        }
        return new Paged<>(rows, found.total(), found.page(), found.size());
    }

    /** A case that is to be looked at again, with its organisation. */
    record StaleRow(CardCheck check, InitiativeSummary initiative, OrganisationView organisation) {}
}
