package jp.tsunagari.portal.ingest.web;

import jp.tsunagari.portal.ingest.ImportPlans;
import jp.tsunagari.portal.ingest.plan.CardPlan;
import jp.tsunagari.portal.ingest.plan.PlannedDocument;
import jp.tsunagari.portal.ingest.plan.StoredPlan;
import jp.tsunagari.portal.message.Messages;
import jp.tsunagari.portal.web.NotFoundException;
import jp.tsunagari.portal.web.Page;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The original text of a card of a plan beside its reading. */
@Page
class OriginalController {

    private final ImportPlans plans;
    private final OriginalPages pages;
    private final Messages messages;

    OriginalController(ImportPlans plans, OriginalPages pages, Messages messages) {
        this.plans = plans;
        this.pages = pages;
        this.messages = messages;
    }

    @GetMapping("/admin/imports/plans/{id:[0-9]{1,18}}/cards/{place:[a-z][0-9]{1,18}}/original")
    String show(@PathVariable long id, @PathVariable String place, Model model) {
        StoredPlan plan = plans.find(id).orElseThrow(() -> new NotFoundException("no import plan " + id));
        CardPlan<?> card = plans.compute(plan)
                .card(place)
                .filter(found -> found.states().incoming() != null && plan.kind() != StoredPlan.Kind.UNDO)
                .orElseThrow(() -> new NotFoundException("no document tells of " + place + " in plan " + id));
        PlannedDocument document = plan.documents().stream()
                .filter(each -> each.reading() != null)
                .skip(card.origin().document())
                .findFirst()
                .orElseThrow(() -> new NotFoundException("no document of " + place + " in plan " + id));
        model.addAttribute("plan", plan);
        model.addAttribute("document", document);
        model.addAttribute("name", card.origin().name());
        model.addAttribute("kind", messages.get(card.kind().messageKey()));
        model.addAttribute("lines", pages.lines(document, card));
        model.addAttribute("fields", pages.reading(card));
        model.addAttribute("passed", pages.passed(document, card));
        return "ingest/original";
    }
}
