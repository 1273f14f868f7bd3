package jp.tsunagari.portal.ingest.robustness;

import java.util.ArrayList;
import java.util.List;
import jp.tsunagari.portal.ingest.casestudy.CaseStudy;
import jp.tsunagari.portal.ingest.casestudy.DocumentReader;
import jp.tsunagari.portal.ingest.casestudy.DocumentReader.DocumentReading;
import jp.tsunagari.portal.ingest.outcome.MetricReading;
import jp.tsunagari.portal.ingest.outcome.OutcomeReader;
import jp.tsunagari.portal.ingest.source.SourceText;
import jp.tsunagari.portal.ingest.source.SourceTextReader;
import jp.tsunagari.portal.ingest.vocabulary.Classifier;
import jp.tsunagari.portal.ingest.vocabulary.Classifier.Classification;
import jp.tsunagari.portal.region.RegionDirectory;
import jp.tsunagari.portal.vocabulary.LegalForms;

/** Everything that an import reads out of a document, from its bytes on. */
public final class Pipeline {

    private final SourceTextReader texts = new SourceTextReader();
    private final DocumentReader documents = new DocumentReader(new RegionDirectory(), new LegalForms());
    private final OutcomeReader outcomes = new OutcomeReader();
    private final Classifier classifier = new Classifier();

    /**
     * Reads a document.
     *
     * @throws jp.tsunagari.portal.ingest.source.UnreadableDocumentException when it is refused
     */
    public Result read(byte[] document) {
        DocumentReading reading = documents.read(texts.read("document", document));
        SourceText source = reading.text();
        List<List<MetricReading>> metrics = new ArrayList<>();
        List<Classification> terms = new ArrayList<>();
        for (CaseStudy study : reading.cases()) {
            metrics.add(outcomes.read(source, study));
            terms.add(classifier.classify(study, source));
        }
        return new Result(source, reading, metrics, terms);
    }

    /** What was read; the metrics and terms are those of the cases, in their order. */
    public record Result(
            SourceText source,
            DocumentReading reading,
            List<List<MetricReading>> metrics,
            List<Classification> terms) {}
}
