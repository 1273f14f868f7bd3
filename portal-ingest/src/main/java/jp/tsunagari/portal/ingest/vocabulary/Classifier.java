package jp.tsunagari.portal.ingest.vocabulary;

import java.util.List;
import java.util.function.UnaryOperator;
import jp.tsunagari.portal.ingest.casestudy.CaseStudy;
import jp.tsunagari.portal.ingest.source.SourceText;
import org.springframework.stereotype.Component;

/**
 * Finds the target groups and approaches of a case. Never fails, and says nothing where the text is not explicit. What
 * counts as naming a term lies in the data files beside this class.
 */
@Component
public class Classifier {

    private final Folding folding;
    private final Context context;
    private final TermReader targetGroups;
    private final TermReader approaches;

    public Classifier() {
        this.folding = new Folding();
        this.context = new Context(folding);
        this.targetGroups = new TermReader(Field.TARGET_GROUP, folding, context);
        this.approaches = new TermReader(Field.APPROACH, folding, context);
    }

    /** The same case always gets the same terms. Without the document, the readings have no line. */
    public Classification classify(CaseStudy caseStudy) {
        List<FoldedPassage> passages = Passages.of(caseStudy).stream()
                .map(passage -> FoldedPassage.of(passage, folding, context))
                .toList();
        return new Classification(targetGroups.read(passages), approaches.read(passages));
    }

    /** The same, with the line of each phrase in the document that the case was read from. */
    public Classification classify(CaseStudy caseStudy, SourceText source) {
        Classification terms = classify(caseStudy);
        PhraseLines top = PhraseLines.ofTop(caseStudy, source);
        PhraseLines activity = PhraseLines.ofActivity(caseStudy, source);
        UnaryOperator<TermReading> located =
                reading -> reading.at((reading.place() == Place.ACTIVITY ? activity : top).lineOf(reading.phrase()));
        return new Classification(
                terms.targetGroups().stream().map(located).toList(),
                terms.approaches().stream().map(located).toList());
    }
}
