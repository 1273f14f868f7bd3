package jp.tsunagari.portal.card.web;

import java.util.HashMap;
import java.util.List;
import jp.tsunagari.portal.card.web.InitiativeForm.SectionForm;
import jp.tsunagari.portal.initiative.InitiativeDetails;
import jp.tsunagari.portal.initiative.InitiativeSection;
import jp.tsunagari.portal.initiative.InitiativeShape;
import jp.tsunagari.portal.merge.CardField;
import jp.tsunagari.portal.message.Messages;
import jp.tsunagari.portal.organisation.OrganisationDetails;
import jp.tsunagari.portal.organisation.OrganisationShape;
import jp.tsunagari.portal.shared.SectionKind;
import jp.tsunagari.portal.web.form.FormErrors;
import org.springframework.stereotype.Component;
import org.springframework.validation.Errors;
import org.springframework.validation.MapBindingResult;

/** Checks single texts of a card that are typed elsewhere, by the rules and in the words of the card's own form. */
@Component
public class RewrittenTexts {

    private final InitiativeForms initiatives;
    private final OrganisationForms organisations;
    private final Messages messages;

    RewrittenTexts(InitiativeForms initiatives, OrganisationForms organisations, Messages messages) {
        this.initiatives = initiatives;
        this.organisations = organisations;
        this.messages = messages;
    }

    /**
     * A text as the form would store it.
     *
     * @param problems in words; empty if it is right
     */
    public record CheckedText(String text, List<String> problems) {

        public CheckedText {
            problems = List.copyOf(problems);
        }
    }

    /**
     * Checks what was typed for one element of a field.
     *
     * @throws IllegalArgumentException for a field whose elements are no texts
     */
    public CheckedText check(CardField<?, ?> field, String typed) {
        if (typed.isBlank()) {
            return new CheckedText(typed, List.of(messages.get("card-form.rewritten.blank")));
        }
        Errors errors = new MapBindingResult(new HashMap<>(), "typed");
        List<String> read = switch (field.name()) {
            case "title" ->
                List.of(String.valueOf(
                        initiative(new Texts(typed, "", "", ""), errors).title()));
            case "targetPhrases" ->
                initiative(new Texts("-", typed, "", ""), errors).targetPhrases();
            case "approachItems" ->
                initiative(new Texts("-", "", typed, ""), errors).approachItems();
            case "sections" ->
                initiative(new Texts("-", "", "", typed), errors).sections().stream()
                        .map(InitiativeSection::body)
                        .toList();
            case "website" ->
                List.of(String.valueOf(organisation(typed, "", errors).website()));
            case "message" ->
                List.of(String.valueOf(organisation("", typed, errors).message()));
            default -> throw new IllegalArgumentException("no text: " + field.name());
        };
        List<String> problems = FormErrors.of(errors, messages).all().stream()
                .map(FormErrors.Item::message)
                .toList();
        if (problems.isEmpty() && read.size() != 1) {
            problems = List.of(messages.get("card-form.rewritten.one-line"));
        }
        return new CheckedText(problems.isEmpty() ? read.get(0) : typed, problems);
    }

    private record Texts(String title, String targetPhrases, String approachItems, String body) {}

    private InitiativeDetails initiative(Texts texts, Errors errors) {
        InitiativeForm form = new InitiativeForm(
                "",
                "",
                texts.title(),
                texts.targetPhrases(),
                List.of(),
                texts.approachItems(),
                List.of(),
                List.of(),
                texts.body().isEmpty()
                        ? List.of()
                        : List.of(new SectionForm(SectionKind.STORY.name(), "-", texts.body())),
                List.of(),
                List.of());
        return initiatives.read(form, InitiativeShape.TYPE.empty(), errors);
    }

    private OrganisationDetails organisation(String website, String message, Errors errors) {
        OrganisationForm form =
                new OrganisationForm("A", "", "", List.of(), "", "", "", "", List.of(), website, "", message);
        return organisations.read(form, OrganisationShape.TYPE.empty(), errors);
    }
}
