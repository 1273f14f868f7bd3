package jp.tsunagari.portal.compare;

import java.util.List;
import jp.tsunagari.portal.effort.Effort;
import jp.tsunagari.portal.effort.EffortKind;
import jp.tsunagari.portal.initiative.InitiativeSection;
import jp.tsunagari.portal.initiative.InitiativeSummary;
import jp.tsunagari.portal.initiative.InitiativeView;
import jp.tsunagari.portal.organisation.OrganisationView;
import jp.tsunagari.portal.shared.SectionKind;

/**
 * One column: an initiative and whose it is.
 *
 * @param organisation the initiative's own
 */
public record ComparedInitiative(InitiativeView initiative, OrganisationView organisation) {

    public InitiativeSummary summary() {
        return initiative.summary();
    }

    /** What is said of this kind, in the order of the source. */
    List<String> efforts(EffortKind kind) {
        return initiative.efforts().stream()
                .filter(effort -> effort.kind() == kind)
                .map(Effort::text)
                .toList();
    }

    /** Those of this kind that have a text. */
    List<InitiativeSection> sections(SectionKind kind) {
        return initiative.sections().stream()
                .filter(section -> section.kind() == kind && !section.body().isBlank())
                .toList();
    }
}
