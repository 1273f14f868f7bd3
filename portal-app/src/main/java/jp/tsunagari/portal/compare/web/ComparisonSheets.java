package jp.tsunagari.portal.compare.web;

import java.time.Instant;
import java.util.Comparator;
import jp.tsunagari.portal.compare.Comparisons;
import jp.tsunagari.portal.compare.InitiativeComparison;
import jp.tsunagari.portal.initiative.web.Figures;
import jp.tsunagari.portal.message.Messages;
import jp.tsunagari.portal.web.Dates;
import jp.tsunagari.portal.web.credit.Credits;
import org.springframework.stereotype.Component;

/** Compares and puts the result into words. */
@Component
class ComparisonSheets {

    private final Comparisons comparisons;
    private final Figures figures;
    private final Dates dates;
    private final Credits credits;
    private final Messages messages;

    ComparisonSheets(Comparisons comparisons, Figures figures, Dates dates, Credits credits, Messages messages) {
        this.comparisons = comparisons;
        this.figures = figures;
        this.dates = dates;
        this.credits = credits;
        this.messages = messages;
    }

    /**
     * @param address with ids of initiatives alone, at least two of them shown
     * @param pageAddress absolute address of the page
     */
    ComparisonSheet of(CompareAddress address, String pageAddress) {
        InitiativeComparison comparison = comparisons.of(address.shown());
        return new ComparisonSheet(
                ComparedTable.of(comparison, address, figures, messages),
                new ComparisonSummary(messages).of(comparison),
                dates.date(lastUpdate(comparison)),
                pageAddress,
                credits.ofInitiatives(address.shown()).orEmpty());
    }

    private static Instant lastUpdate(InitiativeComparison comparison) {
        return comparison.columns().stream()
                .map(column -> column.summary().updatedAt())
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }
}
