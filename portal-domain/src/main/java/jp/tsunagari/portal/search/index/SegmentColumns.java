package jp.tsunagari.portal.search.index;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.LeafReader;

/**
 * The columns of one segment of the index, each read when it is first counted in. A segment never changes, but whoever
 * opened it closes it again: columns are read by the reader of the search that needs them.
 */
final class SegmentColumns {

    private final LeafReader segment;
    private final Map<String, Column> read;

    private SegmentColumns(LeafReader segment, Map<String, Column> read) {
        this.segment = segment;
        this.read = read;
    }

    /** The column of a field; one without values if the segment has none of it. */
    Column column(String field) {
        return read.computeIfAbsent(field, name -> Column.read(segment, name));
    }

    /** Columns of the segments in use: about a hundred bytes an initiative. They go with their segment. */
    static final class Kept {

        private final Cache<Object, Map<String, Column>> bySegment =
                Caffeine.newBuilder().weakKeys().build();

        /** To be used while the segment is open. */
        SegmentColumns of(LeafReader segment) {
            var identity = segment.getCoreCacheHelper();
            return new SegmentColumns(
                    segment,
                    identity == null
                            ? new ConcurrentHashMap<>()
                            : bySegment.get(identity.getKey(), key -> new ConcurrentHashMap<>()));
        }
    }
}
