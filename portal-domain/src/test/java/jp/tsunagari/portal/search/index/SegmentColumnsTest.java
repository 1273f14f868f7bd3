package jp.tsunagari.portal.search.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import org.junit.jupiter.api.Test;

/** Columns outlive the reader that they were first read by. */
class SegmentColumnsTest {

    /** A segment stays while the index moves on, but whoever opened it has closed it. */
    @Test
    void aFieldIsReadForTheFirstTimeAfterTheIndexHasMovedOn() throws IOException {
        IndexWriterConfig withoutMerging = new IndexWriterConfig().setMergePolicy(NoMergePolicy.INSTANCE);
        try (ByteBuffersDirectory folder = new ByteBuffersDirectory();
                IndexWriter writer = new IndexWriter(folder, withoutMerging)) {
            writer.addDocument(document("1", "13", "elderly"));
            writer.addDocument(document("2", "13", "youth"));
            writer.commit();
            SegmentColumns.Kept kept = new SegmentColumns.Kept();
            DirectoryReader before = DirectoryReader.open(folder);
            LeafReader segment = before.leaves().get(0).reader();
            SegmentColumns.Column regions = kept.of(segment).column("region");
            writer.updateDocument(new Term("id", "1"), document("1", "01", "elderly"));
            writer.commit();
            try (DirectoryReader now = Objects.requireNonNull(DirectoryReader.openIfChanged(before))) {
                before.close();
                LeafReader again = now.leaves().get(0).reader();
                assertThat(again).as("opened anew").isNotSameAs(segment);

                assertThat(kept.of(again).column("region")).as("still known").isSameAs(regions);
                assertThat(counts(kept.of(again).column("target"), again.maxDoc()))
                        .isEqualTo(Map.of("elderly", 1L, "youth", 1L));
                assertThat(kept.of(again).column("nothing").having(Set.of("x")).cardinality())
                        .isZero();
                SegmentColumns.Column targets = kept.of(again).column("target");
                FixedBitSet young = targets.having(Set.of("youth"));
                assertThat(young.nextSetBit(0)).isEqualTo(1);
                assertThat(targets.having(Set.of("youth")))
                        .as("looked for once")
                        .isSameAs(young);
            }
        }
    }

    private static Map<String, Long> counts(SegmentColumns.Column column, int documents) {
        FixedBitSet all = new FixedBitSet(documents);
        all.set(0, documents);
        Map<String, Long> counts = new HashMap<>();
        column.count(all, counts);
        return counts;
    }

    private static Document document(String id, String region, String target) {
        Document document = new Document();
        document.add(new StringField("id", id, Field.Store.NO));
        document.add(new SortedSetDocValuesField("region", new BytesRef(region)));
        document.add(new SortedSetDocValuesField("target", new BytesRef(target)));
        return document;
    }
}
