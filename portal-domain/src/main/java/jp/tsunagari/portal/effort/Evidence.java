package jp.tsunagari.portal.effort;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import jp.tsunagari.portal.outcome.MetricKind;
import jp.tsunagari.portal.outcome.OutcomeMetric;
import jp.tsunagari.portal.text.Brackets;
import jp.tsunagari.portal.text.Fold;
import jp.tsunagari.portal.text.Folding;
import jp.tsunagari.portal.text.Sentences;

/**
 * By what an initiative shows its outcome, from its figures and from the sentences of its results: a figure of an outcome
 * is a count, an answer to a survey a survey, a figure with what it was before a comparison of before and after; the rest
 * is said in sentences.
 */
public final class Evidence {

    private static final Folding PLAIN = Folding.of(Fold.WIDTH, Fold.INVISIBLE);

    private Evidence() {}

    /**
     * @param metrics of the initiative, background figures included
     * @param results texts of its results
     * @return in the order of the kinds; empty where nothing shows an outcome
     */
    public static List<EvidenceKind> of(Collection<OutcomeMetric> metrics, Collection<String> results) {
        Set<EvidenceKind> kinds = EnumSet.noneOf(EvidenceKind.class);
        metrics.stream().filter(OutcomeMetric::outcome).forEach(metric -> {
            kinds.add(metric.kind() == MetricKind.SURVEY_RESPONSE ? EvidenceKind.SURVEY : EvidenceKind.COUNT);
            if (metric.baseline() != null) {
                kinds.add(EvidenceKind.BEFORE_AFTER);
            }
        });
        for (String text : results) {
            String plain = PLAIN.fold(text).toString();
            for (Sentences.Span span : Sentences.of(plain, Brackets.QUOTES)) {
                String sentence = span.of(plain);
                for (EvidenceKind kind : EvidenceKind.values()) {
                    if (kind.isIn(sentence)) {
                        kinds.add(kind);
                    }
                }
            }
        }
        return List.copyOf(kinds);
    }
}
