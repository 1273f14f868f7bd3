package jp.tsunagari.portal.usage;

import java.time.YearMonth;

/**
 * How often something was used in a month, in Japan.
 *
 * @param subject what was used, by the rules of its kind; empty where a kind has no subjects
 * @param times at least 1
 */
public record MonthlyUse(YearMonth month, UsageKind kind, String subject, long times) {}
