package jp.tsunagari.portal.search.index;

import java.io.IOException;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.BulkScorer;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.FixedBitSet;

/** The documents of a segment that a condition finds, deleted ones left out. */
final class Matches implements LeafCollector {

    private final FixedBitSet found;

    private Matches(int documents) {
        this.found = new FixedBitSet(documents);
    }

    static FixedBitSet of(Weight condition, LeafReaderContext segment) throws IOException {
        int documents = segment.reader().maxDoc();
        Matches matches = new Matches(documents);
        BulkScorer scorer = condition.bulkScorer(segment);
        if (scorer != null) {
            scorer.score(matches, segment.reader().getLiveDocs(), 0, documents);
        }
        return matches.found;
    }

    @Override
    public void setScorer(Scorable scorer) {}

    @Override
    public void collect(int document) {
        found.set(document);
    }
}
