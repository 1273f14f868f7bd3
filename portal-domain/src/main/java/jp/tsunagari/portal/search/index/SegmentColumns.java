package jp.tsunagari.portal.search.index;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.LeafReader;

/** The columns of one segment of the index, each read when it is first counted in. A segment never changes. */
final class SegmentColumns {

    private final LeafReader segment;
    private final Map<String, Column> columns = new ConcurrentHashMap<>();

    private SegmentColumns(LeafReader segment) {
        this.segment = segment;
    }

    /** The column of a field; one without values if the segment has none of it. */
    Column column(String field) {
        return columns.computeIfAbsent(field, name -> Column.read(segment, name));
    }

    /** Columns of the segments in use: some forty bytes an initiative. They go with their segment. */
    static final class Kept {

        private final Cache<Object, SegmentColumns> bySegment =
                Caffeine.newBuilder().weakKeys().build();

        SegmentColumns of(LeafReader segment) {
            var identity = segment.getCoreCacheHelper();
            return identity == null
                    ? new SegmentColumns(segment)
                    : bySegment.get(identity.getKey(), key -> new SegmentColumns(segment));
        }
    }
}
