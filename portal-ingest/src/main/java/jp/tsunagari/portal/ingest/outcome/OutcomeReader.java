package jp.tsunagari.portal.ingest.outcome;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.tsunagari.portal.ingest.casestudy.CaseStudy;
import jp.tsunagari.portal.ingest.casestudy.CaseStudy.CaseSection;
import jp.tsunagari.portal.ingest.outcome.AmountReader.Amount;
import jp.tsunagari.portal.ingest.outcome.KindRule.KindVerdict;
import jp.tsunagari.portal.ingest.outcome.LabelMarks.Marked;
import jp.tsunagari.portal.ingest.outcome.OutcomeRule.Verdict;
import jp.tsunagari.portal.ingest.source.SourceText;
import jp.tsunagari.portal.ingest.source.SourceText.SourceLine;
import jp.tsunagari.portal.outcome.MetricAmount;
import jp.tsunagari.portal.outcome.MetricOrigin;
import jp.tsunagari.portal.outcome.MetricQuote;
import jp.tsunagari.portal.outcome.OutcomeMetric;
import jp.tsunagari.portal.outcome.PeopleCount;
import jp.tsunagari.portal.outcome.Precision;
import jp.tsunagari.portal.shared.SectionKind;
import jp.tsunagari.portal.text.Brackets;
import jp.tsunagari.portal.text.Sentences;
import jp.tsunagari.portal.text.Sentences.Span;
import jp.tsunagari.portal.text.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.stereotype.Component;

/** Reads the figures of a case out of its text. Never fails: a number that it does not understand gives no metric. */
@Component
public class OutcomeReader {

    private final SentenceReader sentences = new SentenceReader();
    private final QuantityReader quantities = new QuantityReader();
    private final MetricBuilder builder = new MetricBuilder();

    /** All figures in the order of the document, outcomes and background, each with the reason for its reading. */
    public List<MetricReading> read(SourceText source, CaseStudy caseStudy) {
        List<Marked> readings = new ArrayList<>();
        for (CaseSection section : caseStudy.sections()) {
            readings.addAll(SumRule.apply(read(source, section)));
        }
        return LabelMarks.unique(readings);
    }

    /** The figures of a section by itself. */
    public List<OutcomeMetric> figures(SourceText source, CaseSection section) {
        return read(source, section).stream()
                .map(marked -> marked.reading().metric())
                .toList();
    }

    /** Every number of the lines of a section that became no figure, with the reason. */
    public List<PassedNumber> passedOver(List<SourceLine> lines, SectionKind kind) {
        Passage passage = Passage.of(lines, kind);
        List<PassedNumber> passed = new ArrayList<>();
        for (Sentence sentence : sentences.read(passage)) {
            passed.addAll(PassedNumber.in(passage, sentence, quantities.read(sentence)));
        }
        return List.copyOf(passed);
    }

    private List<Marked> read(SourceText source, CaseSection section) {
        Passage passage = Passage.of(lines(source, section), section.kind());
        @Nullable Footnote footnote = Footnote.in(passage.text()).orElse(null);
        List<Marked> readings = new ArrayList<>();
        @Nullable Sentence previous = null;
        List<Quantity> before = List.of();
        @Nullable String carried = null;
        for (Sentence sentence : sentences.read(passage)) {
            List<Quantity> found = quantities.read(sentence);
            for (int i = 0; i < found.size(); i++) {
                Fact fact = new Fact(sentence, found, i, previous, before);
                readings.add(new Marked(
                        builder.build(passage, section.kind(), footnote, fact, carried),
                        LabelMarks.of(fact, section.kind())));
            }
            String own = builder.scopes.carriedBy(sentence);
            carried = own == null ? carried : own;
            previous = sentence;
            before = found;
        }
        return readings;
    }

    private static List<SourceLine> lines(SourceText source, CaseSection section) {
        Integer first = section.firstLine();
        Integer last = section.lastLine();
        if (first == null || last == null) {
            return List.of();
        }
        // Line n is at index n - 1; a search through all lines for each section would be quadratic in the cases.
        return source.lines().subList(first - 1, last);
    }

    /** Makes a metric of a fact by asking one rule after the other. */
    private static final class MetricBuilder {

        private final KindRule kinds = new KindRule();
        private final OutcomeRule outcomes = new OutcomeRule();
        private final LabelRule labels = new LabelRule();
        private final ScopeRule scopes = new ScopeRule();

        MetricReading build(
                Passage passage,
                SectionKind section,
                @Nullable Footnote footnote,
                Fact fact,
                @Nullable String carried) {
            Quantity quantity = fact.quantity();
            Amount amount = quantity.amount();
            Optional<String> part = footnote == null ? Optional.empty() : footnote.part(fact);
            KindVerdict kind = kinds.decide(fact, footnote);
            String label = label(fact, kind, section);
            Verdict<Boolean> outcome = outcomes.decide(fact, section, part.isPresent());
            OutcomeMetric metric = new OutcomeMetric(
                    part.map(name -> label + "(" + name + ")").orElse(label),
                    kind.value(),
                    new MetricAmount(
                            amount.value(),
                            amount.valueTo(),
                            quantity.unit(),
                            quantity.precision(),
                            quantity.cumulative(),
                            quantity.baseline(),
                            quantity.planned()),
                    scopes.scope(fact, kind.value(), carried).withSubject(LabelRule.subjectOf(label)),
                    new MetricQuote(
                            QuoteRule.quote(passage, fact),
                            section,
                            passage.lineAt(fact.sentence().offset() + amount.start())
                                    .number()),
                    outcome.value(),
                    MetricOrigin.DOCUMENT);
            return new MetricReading(metric, reasons(fact, kind, outcome));
        }

        /** A part is named by its whole: 新しい仲間のうち女性. */
        private String label(Fact fact, KindVerdict kind, SectionKind section) {
            String label = labels.label(fact, kind, section);
            return kinds.wholeOf(fact)
                    .map(whole -> labels.label(whole, kinds.decide(whole, null), section))
                    .map(whole -> LabelRule.partOf(whole, label))
                    .orElse(label);
        }

        private static List<MessageSourceResolvable> reasons(Fact fact, KindVerdict kind, Verdict<Boolean> outcome) {
            Quantity quantity = fact.quantity();
            List<MessageSourceResolvable> reasons = new ArrayList<>();
            reasons.add(MetricReading.reason(
                    "number",
                    fact.sentence().between(quantity.from(), quantity.to()),
                    new DefaultMessageSourceResolvable(kind.value().messageKey()),
                    kind.reason()));
            if (quantity.cumulative()) {
                reasons.add(MetricReading.reason("cumulative"));
            }
            if (quantity.baseline() != null) {
                reasons.add(MetricReading.reason("baseline"));
            }
            if (quantity.planned() != null) {
                reasons.add(MetricReading.reason("planned"));
            }
            reasons.add(outcome.reason());
            return reasons;
        }
    }

    /** Cuts out the words of the document around a figure: its clause, as far as it is on one line. */
    private static final class QuoteRule {

        private static final int MAX_LENGTH = 60;

        private QuoteRule() {}

        static String quote(Passage passage, Fact fact) {
            Sentence sentence = fact.sentence();
            Quantity quantity = fact.quantity();
            int start = start(sentence, quantity.from());
            int end = end(sentence, quantity.to());
            int anchor = quantity.amount().start() + sentence.offset();
            return passage.verbatim(start + sentence.offset(), end + sentence.offset(), anchor);
        }

        private static int start(Sentence sentence, int from) {
            int earliest = Math.max(0, from - MAX_LENGTH);
            int start = from;
            while (start > earliest && !isComma(sentence, start - 1)) {
                start--;
            }
            while (start < from && !sentence.isWordStart(start)) {
                start++;
            }
            return start;
        }

        private static int end(Sentence sentence, int to) {
            int latest = Math.min(sentence.length(), to + MAX_LENGTH);
            int end = to;
            while (end < latest && !isComma(sentence, end)) {
                end++;
            }
            while (end > to && !sentence.isWordEnd(end)) {
                end--;
            }
            return end;
        }

        private static boolean isComma(Sentence sentence, int position) {
            char c = sentence.text().charAt(position);
            return (c == '、' || c == '，') && !sentence.isQuoted(position);
        }
    }

    /** Takes a passage apart into sentences, without their stops. */
    private static final class SentenceReader {

        private final Words words = new Words(Words.Mode.WORDS_AND_SINGLE_MARKS);

        List<Sentence> read(Passage passage) {
            String text = passage.text();
            List<Sentence> sentences = new ArrayList<>();
            for (Span span : Sentences.of(text, Brackets.QUOTES)) {
                int start = span.start();
                int end = withoutStops(text, span);
                for (int i = start; i < end; i++) {
                    if (isEndOfNote(text, start, i)) {
                        add(text.substring(start, i + 1), start, sentences);
                        start = i + 1;
                    }
                }
                add(text.substring(start, end), start, sentences);
            }
            return sentences;
        }

        private static int withoutStops(String text, Span span) {
            int end = span.end();
            while (end > span.start() && Sentences.isStop(text.charAt(end - 1))) {
                end--;
            }
            return end;
        }

        /** A sentence that begins with a bracket ends with it: (参加者:延べ20名). */
        private static boolean isEndOfNote(String text, int start, int position) {
            return text.charAt(position) == ')' && text.charAt(start) == '(';
        }

        private void add(String sentence, int start, List<Sentence> sentences) {
            if (!sentence.isBlank()) {
                sentences.add(new Sentence(sentence, start, () -> words.of(sentence)));
            }
        }
    }

    /** The parts of a sum that is 延べ are 延べ: のべ230名 of 29名 and 201名; age groups that add up to 延べ1,113人. */
    private static final class SumRule {

        private static final int MAX_PARTS = 15;
        private static final List<String> PEOPLE = List.of("人", "名", "名様");

        private SumRule() {}

        /** @param readings of one section, in their order */
        static List<Marked> apply(List<Marked> readings) {
            List<Integer> counts = new ArrayList<>();
            for (int i = 0; i < readings.size(); i++) {
                OutcomeMetric metric = readings.get(i).reading().metric();
                if (PEOPLE.contains(metric.unit()) && isPlain(metric.amount())) {
                    counts.add(i);
                }
            }
            List<Marked> result = new ArrayList<>(readings);
            for (int at = 0; at < counts.size(); at++) {
                OutcomeMetric sum = readings.get(counts.get(at)).reading().metric();
                if (sum.cumulative()) {
                    mark(counts, at, 1, result);
                    mark(counts, at, -1, result);
                }
            }
            return List.copyOf(result);
        }

        private static boolean isPlain(MetricAmount amount) {
            return amount.precision() == Precision.EXACT && amount.valueTo() == null && amount.baseline() == null;
        }

        /** The figures next to the sum, on one side of it, as far as they add up to it. */
        private static void mark(List<Integer> counts, int sum, int step, List<Marked> result) {
            BigDecimal open = result.get(counts.get(sum)).reading().metric().value();
            List<Integer> parts = new ArrayList<>();
            for (int at = sum + step; at >= 0 && at < counts.size() && parts.size() < MAX_PARTS; at += step) {
                OutcomeMetric part = result.get(counts.get(at)).reading().metric();
                if (part.scope().people() != null || part.value().signum() == 0) {
                    return;
                }
                open = open.subtract(part.value());
                parts.add(counts.get(at));
                if (open.signum() <= 0) {
                    break;
                }
            }
            if (open.signum() == 0 && parts.size() > 1) {
                parts.forEach(part -> result.set(part, cumulative(result.get(part))));
            }
        }

        private static Marked cumulative(Marked marked) {
            MetricReading reading = marked.reading();
            List<MessageSourceResolvable> reasons = new ArrayList<>(reading.reasons());
            reasons.add(MetricReading.reason("part-of-cumulative"));
            OutcomeMetric metric = reading.metric();
            return new Marked(
                    new MetricReading(metric.withScope(metric.scope().withPeople(PeopleCount.CUMULATIVE)), reasons),
                    marked.marks());
        }
    }
}
