package jp.tsunagari.portal.ingest.outcome;

import java.util.Optional;
import jp.tsunagari.portal.outcome.MetricOrigin;
import jp.tsunagari.portal.outcome.OutcomeMetric;
import jp.tsunagari.portal.shared.SectionKind;
import org.jspecify.annotations.Nullable;

/** Makes a metric of a fact by asking one rule after the other. */
final class MetricBuilder {

    private final KindRule kinds = new KindRule();
    private final OutcomeRule outcomes = new OutcomeRule();
    private final LabelRule labels = new LabelRule();

    MetricReading build(Passage passage, SectionKind section, @Nullable Footnote footnote, Fact fact) {
        Quantity quantity = fact.quantity();
        Amount amount = quantity.amount();
        Optional<String> part = footnote == null ? Optional.empty() : footnote.part(fact);
        KindVerdict kind = kinds.decide(fact, footnote);
        String label = label(fact, kind, section);
        Verdict<Boolean> outcome = outcomes.decide(fact, section, part.isPresent());
        OutcomeMetric metric = new OutcomeMetric(
                part.map(name -> label + "(" + name + ")").orElse(label),
                kind.value(),
                amount.value(),
                amount.valueTo(),
                quantity.unit(),
                quantity.precision(),
                quantity.cumulative(),
                quantity.baseline(),
                quantity.planned(),
                QuoteRule.quote(passage, fact),
                jp.tsunagari.portal.shared.SectionKind.valueOf(section.name()),
                passage.lineAt(fact.sentence().offset() + amount.start()).number(),
                outcome.value(),
                MetricOrigin.DOCUMENT);
        return new MetricReading(metric, reason(fact, kind, outcome));
    }

    /** A part is named by its whole: 新しい仲間のうち女性. */
    private String label(Fact fact, KindVerdict kind, SectionKind section) {
        String label = labels.label(fact, kind, section);
        return kinds.wholeOf(fact)
                .map(whole -> labels.label(whole, kinds.decide(whole, null), section))
                .map(whole -> LabelRule.partOf(whole, label))
                .orElse(label);
    }

    private static String reason(Fact fact, KindVerdict kind, Verdict<Boolean> outcome) {
        Quantity quantity = fact.quantity();
        StringBuilder reason = new StringBuilder();
        reason.append("数「")
                .append(fact.sentence().between(quantity.from(), quantity.to()))
                .append("」。種類: ")
                .append(kind.value().label())
                .append("(")
                .append(kind.reason())
                .append(")。");
        if (quantity.cumulative()) {
            reason.append("「延べ」とあるので延べ数。");
        }
        if (quantity.baseline() != null) {
            reason.append("「から」の前の数は変化前の値。");
        }
        if (quantity.planned() != null) {
            reason.append("対になる計画の数あり。");
        }
        return reason.append(outcome.value() ? "成果: " : "背景: ")
                .append(outcome.reason())
                .append("。")
                .toString();
    }
}
