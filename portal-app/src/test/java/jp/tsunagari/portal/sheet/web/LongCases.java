package jp.tsunagari.portal.sheet.web;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.tsunagari.portal.effort.Effort;
import jp.tsunagari.portal.effort.EffortKind;
import jp.tsunagari.portal.initiative.InitiativeSection;
import jp.tsunagari.portal.initiative.InitiativeSummary;
import jp.tsunagari.portal.initiative.InitiativeTitle;
import jp.tsunagari.portal.initiative.InitiativeView;
import jp.tsunagari.portal.initiative.web.InitiativeTile;
import jp.tsunagari.portal.outcome.MetricAmount;
import jp.tsunagari.portal.outcome.MetricKind;
import jp.tsunagari.portal.outcome.MetricOrigin;
import jp.tsunagari.portal.outcome.MetricQuote;
import jp.tsunagari.portal.outcome.MetricScope;
import jp.tsunagari.portal.outcome.OutcomeMetric;
import jp.tsunagari.portal.shared.SectionKind;

/** A real initiative with texts of any length in the place of its own. */
record LongCases(InitiativeView view, InitiativeTile tile) {

    LongCases with(String text, int items) {
        List<String> list = Collections.nCopies(items, text);
        InitiativeSummary own = view.summary();
        InitiativeTitle title = new InitiativeTitle(text, own.title().origin());
        List<OutcomeMetric> metrics = Stream.of(MetricKind.PARTICIPANTS, MetricKind.USERS, MetricKind.MEMBERS)
                .map(kind -> metric(text, kind))
                .toList();
        InitiativeView longer = new InitiativeView(
                new InitiativeSummary(
                        own.id(),
                        own.slug(),
                        title,
                        own.key(),
                        own.regions(),
                        list,
                        list,
                        own.targetTerms(),
                        own.approachTerms(),
                        metrics,
                        own.photos(),
                        own.updatedAt()),
                Stream.of(SectionKind.values()).map(kind -> section(kind, text)).toList(),
                Stream.of(EffortKind.values()).map(kind -> effort(kind, text)).toList(),
                view.notes(),
                view.source(),
                view.dates());
        InitiativeTile.TileOrganisation organisation = tile.organisation();
        return new LongCases(
                longer,
                new InitiativeTile(
                        tile.id(),
                        tile.slug(),
                        title,
                        new InitiativeTile.TileOrganisation(
                                organisation.id(), organisation.slug(), text, text, organisation.legalForm()),
                        tile.fiscalYear(),
                        IntStream.range(0, items)
                                .boxed()
                                .flatMap(more -> tile.regions().stream())
                                .toList(),
                        new InitiativeTile.TileWork(
                                list,
                                list,
                                tile.work().targetGroups(),
                                tile.work().approaches()),
                        tile.keyFigures(),
                        tile.photos(),
                        tile.updatedAt()));
    }

    private static OutcomeMetric metric(String text, MetricKind kind) {
        return new OutcomeMetric(
                text,
                kind,
                MetricAmount.of(new BigDecimal("123456789"), text.substring(0, Math.min(text.length(), 12))),
                new MetricScope(null, text, null, text, null),
                new MetricQuote(text, SectionKind.RESULTS, 123_456),
                true,
                MetricOrigin.DOCUMENT);
    }

    private static InitiativeSection section(SectionKind kind, String text) {
        return new InitiativeSection(kind, text, text + "。\n" + text + "。", 100_000, 200_000);
    }

    private static Effort effort(EffortKind kind, String text) {
        return new Effort(kind, text, new MetricQuote(text, SectionKind.RESULTS, 123_456), MetricOrigin.DOCUMENT);
    }
}
