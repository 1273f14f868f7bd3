package jp.tsunagari.portal.card.web;

import jp.tsunagari.portal.shared.SectionKind;

/** The rows of an initiative's form. */
final class InitiativeRows {

    private InitiativeRows() {}

    static InitiativeForm apply(RowChange change, InitiativeForm form) {
        return switch (change.list()) {
            case "sections" ->
                form.withSections(change.applyTo(form.sections(), new SectionForm(SectionKind.STORY.name(), "", "")));
            case "metrics" -> form.withMetrics(change.applyTo(form.metrics(), MetricForm.EMPTY));
            default -> form;
        };
    }
}
