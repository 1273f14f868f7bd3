package jp.tsunagari.portal.initiative.web;

import jp.tsunagari.portal.initiative.InitiativeView;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Shows an initiative as readers would see it, before it is published. */
@Component
public class InitiativePreview {

    private final InitiativePages pages;

    InitiativePreview(InitiativePages pages) {
        this.pages = pages;
    }

    /** Fills the model and names the template; the template looks for {@code preview} in the model. */
    public String show(InitiativeView initiative, Model model) {
        model.addAttribute("page", pages.of(initiative));
        return "initiative/show";
    }
}
