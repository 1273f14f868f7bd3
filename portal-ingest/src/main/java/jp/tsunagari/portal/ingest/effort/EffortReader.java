package jp.tsunagari.portal.ingest.effort;

import static java.util.Comparator.comparing;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import jp.tsunagari.portal.effort.Effort;
import jp.tsunagari.portal.effort.EffortKind;
import jp.tsunagari.portal.ingest.casestudy.CaseStudy;
import jp.tsunagari.portal.ingest.casestudy.CaseStudy.CaseSection;
import jp.tsunagari.portal.ingest.source.SourceText;
import jp.tsunagari.portal.outcome.MetricOrigin;
import jp.tsunagari.portal.outcome.MetricQuote;
import jp.tsunagari.portal.shared.SectionKind;
import jp.tsunagari.portal.text.Brackets;
import jp.tsunagari.portal.text.Fold;
import jp.tsunagari.portal.text.Folding;
import jp.tsunagari.portal.text.Sentences;
import jp.tsunagari.portal.text.VisibleText;
import org.springframework.stereotype.Component;

/** Reads what an initiative took out of its text, a sentence an entry. A sentence that leaves a doubt gives none. */
@Component
public class EffortReader {

    private static final List<EffortRule> RULES = List.of(
            ResourceRules.COST,
            ResourceRules.MONEY,
            ResourceRules.PEOPLE,
            CourseRules.PREPARATION,
            CourseRules.FIRST_STEPS,
            StruggleRules.DIFFICULTY,
            StruggleRules.LESSON,
            CourseRules.CONTINUATION,
            CourseRules.SPREAD);

    private static final Folding PLAIN = Folding.of(Fold.WIDTH, Fold.SQUARES, Fold.INVISIBLE);

    /** A stop inside them ends no sentence. */
    private static final Brackets PROTECTING = Brackets.of("「」『』（）()“”〈〉").lastingToLineEnd();

    private static final Pattern BULLET = Pattern.compile("^(?:[\\s\\-・○●◎■□◆]+|[(（]?[0-9０-９A-Za-zＡ-Ｚ]{1,2}[)）]\\s*)+");

    /** What is longer is no sentence but a table or a flyer without stops. */
    private static final int MAX_LENGTH = 400;

    /** By kind, and inside a kind in the order of the document. Captions and flyers tell of nothing that was done. */
    public List<Effort> read(SourceText source, CaseStudy caseStudy) {
        List<Effort> efforts = new ArrayList<>();
        for (CaseSection section : caseStudy.sections()) {
            Integer first = section.firstLine();
            Integer last = section.lastLine();
            if (section.kind() != SectionKind.PHOTOS && first != null && last != null) {
                SentenceLines lines = new SentenceLines(source.lines().subList(first - 1, last));
                Sentences.of(section.body(), PROTECTING)
                        .forEach(span -> add(span.of(section.body()), section.kind(), lines, first, efforts));
            }
        }
        return efforts.stream().distinct().sorted(comparing(Effort::kind)).toList();
    }

    private static void add(String text, SectionKind section, SentenceLines lines, int first, List<Effort> efforts) {
        String sentence = VisibleText.line(BULLET.matcher(text).replaceFirst(""));
        List<EffortKind> kinds = kindsOf(sentence);
        if (!kinds.isEmpty()) {
            MetricQuote quote = new MetricQuote(sentence, section, lines.lineOf(sentence, first));
            kinds.forEach(kind -> efforts.add(new Effort(kind, sentence, quote, MetricOrigin.DOCUMENT)));
        }
    }

    /** What one sentence tells of. */
    static List<EffortKind> kindsOf(String sentence) {
        if (sentence.length() > MAX_LENGTH) {
            return List.of();
        }
        String plain = withoutQuotes(PLAIN.fold(sentence).toString());
        return RULES.stream()
                .filter(rule -> rule.takes(plain))
                .map(EffortRule::kind)
                .toList();
    }

    /** What participants say in so many words is not what the organisers say. */
    private static String withoutQuotes(String sentence) {
        Brackets.Depths depths = Brackets.QUOTES.in(sentence);
        StringBuilder plain = new StringBuilder(sentence);
        for (int i = 0; i < plain.length(); i++) {
            if (depths.at(i) > 0) {
                plain.setCharAt(i, '〇');
            }
        }
        return plain.toString();
    }
}
