package jp.tsunagari.portal.group;

import jp.tsunagari.portal.initiative.InitiativeSummary;
import jp.tsunagari.portal.outcome.OutcomeMetric;

/** A figure and the initiative that reports it. */
public record ReportedFigure(InitiativeSummary initiative, OutcomeMetric metric) {}
