package jp.tsunagari.portal.search.index;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.FixedBitSet;

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

    /**
     * What a field has for each document of a segment, in memory: the values of document {@code d} are those at the places
     * {@code starts[d]} to {@code starts[d + 1]} of {@code ordinals}, by their number in {@code values}.
     */
    static final class Column {

        /** Some twelve kilobytes each in a segment of a hundred thousand. */
        private static final int MAX_CHOICES = 40;

        private final String[] values;
        private final int[] starts;
        private final int[] ordinals;
        /** Who turns pages or goes from facet to facet asks for the same choice again and again. */
        private final Cache<Set<String>, FixedBitSet> chosen =
                Caffeine.newBuilder().maximumSize(MAX_CHOICES).build();

        private Column(String[] values, int[] starts, int[] ordinals) {
            this.values = values;
            this.starts = starts;
            this.ordinals = ordinals;
        }

        static Column read(LeafReader segment, String field) {
            try {
                SortedSetDocValues column = DocValues.getSortedSet(segment, field);
                String[] values = new String[Math.toIntExact(column.getValueCount())];
                for (int value = 0; value < values.length; value++) {
                    values[value] = column.lookupOrd(value).utf8ToString();
                }
                int[] starts = new int[segment.maxDoc() + 1];
                int[] ordinals = new int[segment.maxDoc()];
                int end = 0;
                for (int document = 0; document < segment.maxDoc(); document++) {
                    int some = column.advanceExact(document) ? column.docValueCount() : 0;
                    if (end + some > ordinals.length) {
                        ordinals = Arrays.copyOf(ordinals, Math.max(end + some, ordinals.length * 2));
                    }
                    for (int each = 0; each < some; each++) {
                        ordinals[end++] = Math.toIntExact(column.nextOrd());
                    }
                    starts[document + 1] = end;
                }
                return new Column(values, starts, Arrays.copyOf(ordinals, end));
            } catch (IOException e) {
                throw new UncheckedIOException("the index cannot be read", e);
            }
        }

        /** Adds up how many of these documents have each value. */
        void count(FixedBitSet documents, Map<String, Long> counts) {
            int[] found = new int[values.length];
            for (int document = next(documents, 0); document != DocIdSetIterator.NO_MORE_DOCS; ) {
                for (int at = starts[document]; at < starts[document + 1]; at++) {
                    found[ordinals[at]]++;
                }
                document = next(documents, document + 1);
            }
            for (int value = 0; value < found.length; value++) {
                if (found[value] > 0) {
                    counts.merge(values[value], (long) found[value], Long::sum);
                }
            }
        }

        /** The documents that have one of these values; not to be changed. */
        FixedBitSet having(Set<String> wanted) {
            return chosen.get(wanted, this::look);
        }

        private FixedBitSet look(Set<String> wanted) {
            boolean[] chosen = new boolean[values.length];
            for (int value = 0; value < values.length; value++) {
                chosen[value] = wanted.contains(values[value]);
            }
            FixedBitSet having = new FixedBitSet(starts.length - 1);
            for (int document = 0; document + 1 < starts.length; document++) {
                for (int at = starts[document]; at < starts[document + 1]; at++) {
                    if (chosen[ordinals[at]]) {
                        having.set(document);
                    }
                }
            }
            return having;
        }

        private static int next(FixedBitSet documents, int from) {
            return from >= documents.length() ? DocIdSetIterator.NO_MORE_DOCS : documents.nextSetBit(from);
        }
    }
}
