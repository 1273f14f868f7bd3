package jp.tsunagari.portal.card.web;

import jp.tsunagari.portal.initiative.InitiativeDetails;
import org.springframework.ui.Model;

/** What is the same whether an initiative is there already or is being added: its form. */
abstract class InitiativeFormEditor implements CardEditor<InitiativeDetails, InitiativeForm> {

    private final InitiativeForms forms;
    private final InitiativeChoices choices;

    InitiativeFormEditor(InitiativeForms forms, InitiativeChoices choices) {
        this.forms = forms;
        this.choices = choices;
    }

    @Override
    public Class<InitiativeForm> formType() {
        return InitiativeForm.class;
    }

    @Override
    public InitiativeForm toForm(InitiativeDetails details) {
        return forms.of(details);
    }

    @Override
    public InitiativeDetails read(InitiativeForm form, InitiativeDetails before, FormErrors errors) {
        return forms.read(form, before, errors);
    }

    @Override
    public InitiativeForm apply(RowChange change, InitiativeForm form) {
        return InitiativeRows.apply(change, form);
    }

    @Override
    public void offer(Model model, InitiativeForm form) {
        choices.offer(model, form);
    }

    @Override
    public String template() {
        return "card/initiative";
    }
}
