package jp.tsunagari.portal.ingest.intake;

import jp.tsunagari.portal.effort.Effort;
import jp.tsunagari.portal.ingest.register.RegisterRow;
import jp.tsunagari.portal.initiative.InitiativeDetails;
import jp.tsunagari.portal.initiative.InitiativeSection;
import jp.tsunagari.portal.initiative.ReadingNote;
import jp.tsunagari.portal.outcome.MetricQuote;
import jp.tsunagari.portal.outcome.OutcomeMetric;
import org.jspecify.annotations.Nullable;

/** Says of everything that was read of a row in which lines of the document it is, and so in which cells. */
final class RowPlaces {

    private final RegisterRow row;

    RowPlaces(RegisterRow row) {
        this.row = row;
    }

    InitiativeDetails placed(InitiativeDetails read) {
        return new InitiativeDetails(
                read.title(),
                read.approachItems(),
                read.targetPhrases(),
                read.targetGroups(),
                read.approaches(),
                read.regions(),
                read.sections().stream().map(this::placed).toList(),
                read.metrics().stream().map(this::placed).toList(),
                read.efforts().stream().map(this::placed).toList(),
                read.notes().stream()
                        .map(note -> new ReadingNote(note.code(), note.message(), row.documentLine(note.line())))
                        .toList(),
                read.photos());
    }

    /** Two columns that are one section may have others between them. */
    private InitiativeSection placed(InitiativeSection section) {
        Integer first = section.firstLine();
        Integer last = section.lastLine();
        if (first == null || last == null) {
            return section;
        }
        int from = Integer.MAX_VALUE;
        int to = 0;
        for (int line = first; line <= last; line++) {
            from = Math.min(from, row.documentLine(line));
            to = Math.max(to, row.documentLine(line));
        }
        return new InitiativeSection(section.kind(), section.heading(), section.body(), from, to);
    }

    private OutcomeMetric placed(OutcomeMetric metric) {
        return new OutcomeMetric(
                metric.label(),
                metric.kind(),
                metric.amount(),
                metric.scope(),
                placed(metric.quotation()),
                metric.outcome(),
                metric.origin());
    }

    private Effort placed(Effort effort) {
        return new Effort(effort.kind(), effort.text(), placed(effort.quotation()), effort.origin());
    }

    private MetricQuote placed(MetricQuote quote) {
        return new MetricQuote(quote.quote(), quote.section(), line(quote.line()));
    }

    private @Nullable Integer line(@Nullable Integer line) {
        return line == null ? null : row.documentLine(line);
    }
}
