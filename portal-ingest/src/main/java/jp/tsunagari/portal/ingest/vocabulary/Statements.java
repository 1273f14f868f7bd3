package jp.tsunagari.portal.ingest.vocabulary;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.tsunagari.portal.ingest.casestudy.CaseStudy;
import jp.tsunagari.portal.ingest.casestudy.CaseStudy.CaseSection;
import jp.tsunagari.portal.text.Brackets;
import jp.tsunagari.portal.text.FoldedText;
import jp.tsunagari.portal.text.Sentences;

/** The parts of a case that say what it is and whom it is for. Captions are not among them. */
final class Statements {

    /** A stop inside them ends no sentence. */
    private static final Brackets PROTECTING = Brackets.of("「」『』（）()“”〈〉").lastingToLineEnd();

    private Statements() {}

    /** In the order of {@link EvidencePlace}. */
    static List<Statement> of(CaseStudy caseStudy) {
        List<Statement> statements = new ArrayList<>();
        caseStudy.targetPhrases().forEach(phrase -> add(statements, EvidencePlace.TARGET, phrase));
        caseStudy.approachItems().forEach(item -> add(statements, EvidencePlace.FORM, item));
        if (caseStudy.title() != null) {
            add(statements, EvidencePlace.TITLE, caseStudy.title());
        }
        Stream.of(EvidencePlace.values())
                .filter(EvidencePlace::isRunningText)
                .forEach(place -> caseStudy.sections().stream()
                        .filter(section -> section.kind() == place.section())
                        .map(CaseSection::body)
                        .flatMap(body -> Sentences.of(body, PROTECTING).stream().map(sentence -> sentence.of(body)))
                        .forEach(sentence -> add(statements, place, sentence)));
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

        /** Whether it is an entry of a list: it states what is done without a verb. */
        boolean isBullet() {
            return BULLET.matcher(text).find() && !Sentences.isStop(text.charAt(text.length() - 1));
        }
    }

    /**
     * A statement in one spelling, as both vocabularies look at it.
     *
     * @param relevantFrom from where on the folded text speaks of the initiative; its length when it does not
     */
    record FoldedStatement(Statement statement, FoldedText text, int relevantFrom) {

        static FoldedStatement of(Statement statement, Spellings spellings, CueContext context) {
            FoldedText text = spellings.fold(statement.text());
            return new FoldedStatement(
                    statement, text, statement.place().isRunningText() ? context.relevantFrom(text) : 0);
        }
    }
}
