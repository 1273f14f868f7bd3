package jp.tsunagari.portal.ingest.vocabulary;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import jp.tsunagari.portal.ingest.casestudy.CaseSection;
import jp.tsunagari.portal.ingest.casestudy.CaseStudy;
import jp.tsunagari.portal.ingest.vocabulary.Folding.FoldedText;
import jp.tsunagari.portal.shared.SectionKind;

/** The parts of a case that say what it is and whom it is for. History, story, results and captions are not among them. */
final class Statements {

    private Statements() {}

    /** In the order of {@link EvidencePlace}. */
    static List<Statement> of(CaseStudy caseStudy) {
        List<Statement> statements = new ArrayList<>();
        caseStudy.targetPhrases().forEach(phrase -> add(statements, EvidencePlace.TARGET, phrase));
        caseStudy.approachItems().forEach(item -> add(statements, EvidencePlace.FORM, item));
        if (caseStudy.title() != null) {
            add(statements, EvidencePlace.TITLE, caseStudy.title());
        }
        caseStudy.sections().stream()
                .filter(section -> section.kind() == SectionKind.NEW_ACTIVITY)
                .map(CaseSection::body)
                .flatMap(body -> SentenceSplitter.split(body).stream())
                .forEach(sentence -> add(statements, EvidencePlace.ACTIVITY, sentence));
        return statements;
    }

    private static void add(List<Statement> statements, EvidencePlace place, String text) {
        if (!text.isBlank()) {
            statements.add(new Statement(place, text.strip()));
        }
    }

    /**
     * A list item, a title or a sentence of a case.
     *
     * @param text as written
     */
    record Statement(EvidencePlace place, String text) {

        private static final Pattern BULLET = Pattern.compile("^(?:[-・○●◎■□◆①-⑳]|[(（]?[A-Za-z0-9Ａ-Ｚ０-９]{1,2}[)）.．])");
        private static final String SENTENCE_END = "。！？!?";

        /** Whether it is an entry of a list: it states what is done without a verb. */
        boolean isBullet() {
            return BULLET.matcher(text).find() && SENTENCE_END.indexOf(text.charAt(text.length() - 1)) < 0;
        }
    }

    /**
     * A statement in one spelling, as both vocabularies look at it.
     *
     * @param relevantFrom from where on the folded text speaks of the initiative; its length when it does not
     */
    record FoldedStatement(Statement statement, FoldedText text, int relevantFrom) {

        static FoldedStatement of(Statement statement, Folding folding, CueContext context) {
            FoldedText text = folding.fold(statement.text());
            return new FoldedStatement(
                    statement, text, statement.place() == EvidencePlace.ACTIVITY ? context.relevantFrom(text) : 0);
        }
    }

    /** Takes running text apart into sentences; a full stop within brackets ends none. */
    private static final class SentenceSplitter {

        private static final String END = "。！？!?";
        private static final String OPENING = "「『（(“〈";
        private static final String CLOSING = "」』）)”〉";

        private SentenceSplitter() {}

        static List<String> split(String body) {
            List<String> sentences = new ArrayList<>();
            body.lines().forEach(line -> splitLine(line, sentences));
            return sentences;
        }

        private static void splitLine(String line, List<String> sentences) {
            int start = 0;
            int depth = 0;
            for (int i = 0; i < line.length(); i++) {
                char c = line.charAt(i);
                if (OPENING.indexOf(c) >= 0) {
                    depth++;
                } else if (CLOSING.indexOf(c) >= 0) {
                    depth = Math.max(0, depth - 1);
                } else if (depth == 0 && END.indexOf(c) >= 0) {
                    sentences.add(line.substring(start, i + 1));
                    start = i + 1;
                }
            }
            sentences.add(line.substring(start));
        }
    }
}
