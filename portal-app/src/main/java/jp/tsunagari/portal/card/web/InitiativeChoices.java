package jp.tsunagari.portal.card.web;

import java.util.List;
import jp.tsunagari.portal.outcome.MetricKind;
import jp.tsunagari.portal.outcome.Precision;
import jp.tsunagari.portal.vocabulary.Term;
import jp.tsunagari.portal.vocabulary.Vocabulary;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What an initiative's form offers to choose from. */
@Component
class InitiativeChoices {

    private final Vocabulary vocabulary;
    private final RegionFinder regions;

    InitiativeChoices(Vocabulary vocabulary, RegionFinder regions) {
        this.vocabulary = vocabulary;
        this.regions = regions;
    }

    void offer(Model model, InitiativeForm form) {
        model.addAttribute("targetGroups", offered(vocabulary.targetGroups(), form.targetGroups()));
        model.addAttribute("approaches", offered(vocabulary.approaches(), form.approaches()));
        model.addAttribute("kinds", List.of(MetricKind.values()));
        model.addAttribute("precisions", List.of(Precision.values()));
        model.addAttribute("chosenRegions", regions.chosen(form));
        model.addAttribute("foundRegions", regions.found(form));
    }

    /** A retired term can be taken off a card that has it, and not put on another. */
    private static List<Term> offered(List<Term> terms, List<String> chosen) {
        return terms.stream()
                .filter(term -> !term.retired() || chosen.contains(term.code()))
                .toList();
    }
}
