package jp.tsunagari.portal.initiative;

import jp.tsunagari.portal.outcome.MetricKind;
import jp.tsunagari.portal.outcome.Precision;
import jp.tsunagari.portal.shared.SectionKind;

/**
 * How many figures the catalogue has that are alike in this.
 *
 * @param count all of them
 * @param withBaseline those that say where they rose or fell from
 * @param withPlan those that say what had been planned
 */
public record MetricCount(
        MetricKind kind,
        SectionKind section,
        boolean outcome,
        Precision precision,
        boolean cumulative,
        long count,
        long withBaseline,
        long withPlan) {}
