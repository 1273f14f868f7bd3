package jp.tsunagari.portal.card.web;

import java.util.List;
import jp.tsunagari.portal.effort.EffortKind;
import jp.tsunagari.portal.shared.SectionKind;
import jp.tsunagari.portal.web.form.FormText;
import jp.tsunagari.portal.web.form.RowChange;

/**
 * The form of an initiative as it is typed. What is not named here cannot be changed by a form, whatever is sent.
 *
 * @param fiscalYear of a new initiative; it is part of its identity and stays
 * @param programme as the year
 * @param targetPhrases one a line
 * @param approachItems one a line
 * @param targetGroups texts of assigned terms; an empty one is a term that the card does not have
 * @param approaches likewise
 * @param regions codes
 */
record InitiativeForm(
        String fiscalYear,
        String programme,
        String title,
        String targetPhrases,
        List<String> targetGroups,
        String approachItems,
        List<String> approaches,
        List<String> regions,
        List<SectionForm> sections,
        List<MetricForm> metrics,
        List<EffortForm> efforts) {

    /**
     * A section as it is typed.
     *
     * @param kind name of a {@link SectionKind}
     */
    record SectionForm(String kind, String heading, String body) {

        private static final SectionForm EMPTY = new SectionForm(SectionKind.STORY.name(), "", "");

        SectionForm {
            kind = FormText.orEmpty(kind);
            heading = FormText.orEmpty(heading);
            body = FormText.orEmpty(body);
        }
    }

    /**
     * An entry about what the initiative took, as it is typed.
     *
     * @param kind name of an {@link EffortKind}
     */
    record EffortForm(String kind, String text) {

        private static final EffortForm EMPTY = new EffortForm(EffortKind.COST.name(), "");

        EffortForm {
            kind = FormText.orEmpty(kind);
            text = FormText.orEmpty(text);
        }
    }

    InitiativeForm {
        fiscalYear = FormText.orEmpty(fiscalYear);
        programme = FormText.orEmpty(programme);
        title = FormText.orEmpty(title);
        targetPhrases = FormText.orEmpty(targetPhrases);
        targetGroups = FormText.orEmpty(targetGroups);
        approachItems = FormText.orEmpty(approachItems);
        approaches = FormText.orEmpty(approaches);
        regions = FormText.orEmpty(regions);
        sections = FormText.orEmpty(sections);
        metrics = FormText.orEmpty(metrics);
        efforts = FormText.orEmpty(efforts);
    }

    /** With one row more, less or elsewhere. */
    InitiativeForm with(RowChange change) {
        return switch (change.list()) {
            case "sections" -> withSections(change.applyTo(sections, SectionForm.EMPTY));
            case "metrics" -> withMetrics(change.applyTo(metrics, MetricForm.EMPTY));
            case "efforts" -> withEfforts(change.applyTo(efforts, EffortForm.EMPTY));
            default -> this;
        };
    }

    private InitiativeForm withSections(List<SectionForm> others) {
        return new InitiativeForm(
                fiscalYear,
                programme,
                title,
                targetPhrases,
                targetGroups,
                approachItems,
                approaches,
                regions,
                others,
                metrics,
                efforts);
    }

    private InitiativeForm withMetrics(List<MetricForm> others) {
        return new InitiativeForm(
                fiscalYear,
                programme,
                title,
                targetPhrases,
                targetGroups,
                approachItems,
                approaches,
                regions,
                sections,
                others,
                efforts);
    }

    private InitiativeForm withEfforts(List<EffortForm> others) {
        return new InitiativeForm(
                fiscalYear,
                programme,
                title,
                targetPhrases,
                targetGroups,
                approachItems,
                approaches,
                regions,
                sections,
                metrics,
                others);
    }
}
