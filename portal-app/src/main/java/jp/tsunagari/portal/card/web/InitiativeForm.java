package jp.tsunagari.portal.card.web;

import java.util.List;

/**
 * The form of an initiative as it is typed. What is not named here cannot be changed by a form, whatever is sent.
 *
 * @param targetPhrases one a line
 * @param approachItems one a line
 * @param targetGroups codes
 * @param approaches codes
 * @param regions codes
 * @param regionQuery what is looked for among the regions; never stored with the card
 */
record InitiativeForm(
        String title,
        String targetPhrases,
        List<String> targetGroups,
        String approachItems,
        List<String> approaches,
        List<String> regions,
        String regionQuery,
        List<SectionForm> sections,
        List<MetricForm> metrics)
        implements RegionChoice {

    InitiativeForm {
        title = Typed.orEmpty(title);
        targetPhrases = Typed.orEmpty(targetPhrases);
        targetGroups = Typed.orEmpty(targetGroups);
        approachItems = Typed.orEmpty(approachItems);
        approaches = Typed.orEmpty(approaches);
        regions = Typed.orEmpty(regions);
        regionQuery = Typed.orEmpty(regionQuery);
        sections = Typed.orEmpty(sections);
        metrics = Typed.orEmpty(metrics);
    }

    InitiativeForm withSections(List<SectionForm> others) {
        return new InitiativeForm(
                title, targetPhrases, targetGroups, approachItems, approaches, regions, regionQuery, others, metrics);
    }

    InitiativeForm withMetrics(List<MetricForm> others) {
        return new InitiativeForm(
                title, targetPhrases, targetGroups, approachItems, approaches, regions, regionQuery, sections, others);
    }
}
